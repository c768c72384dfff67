package dk.nattevagt.simulator.scenario;

/**
 * A story.
 *
 * @param name what it is called on the command line
 * @param summary one line for the list
 */
public record Scenario(String name, String summary, Plot plot) {

    /** What happens, step by step. */
    @FunctionalInterface
    public interface Plot {

        /** Plays it. @throws StoryException at the first thing that does not happen as it should */
        void play(Stage stage) throws StoryException;
    }
}
