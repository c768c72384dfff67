package dk.nattevagt.gateway.paho;

/** Hears what is said on the broker in the house, on the client's own threads: an implementation hands over and returns. */
public interface BrokerListener {

    /** Connected and subscribed; retained messages follow. Always followed by {@link #down} before the next. */
    void up();

    /** The connection is gone. */
    void down();

    /**
     * Somebody said something.
     *
     * @param retained it was said before we asked: a state, and no event
     * @param done to be run when it has been acted on, from any thread; a message not done is said again on the next connection
     */
    void message(String topic, byte[] payload, boolean retained, Runnable done);
}
