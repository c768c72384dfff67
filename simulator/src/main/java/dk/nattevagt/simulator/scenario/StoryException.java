package dk.nattevagt.simulator.scenario;

/** A story did not go as it should; the message says where. */
public final class StoryException extends Exception {

    StoryException(String message) {
        super(message);
    }

    StoryException(String message, Exception cause) {
        super(message, cause);
    }
}
