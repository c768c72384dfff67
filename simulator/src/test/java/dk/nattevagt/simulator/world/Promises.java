package dk.nattevagt.simulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Which promises were broken. Recorded, not thrown: the code under test may catch what is thrown. */
public final class Promises {
    private final InstantSource clock;
    private final Story story;
    private final List<Broken> broken = new ArrayList<>();

    /** A broken promise, in a sentence. */
    public record Broken(Promise promise, Instant at, String sentence) {
        @Override
        public String toString() {
            String name = promise.number() == 0 ? promise.name() : "promise " + promise.number() + " " + promise.name();
            return "%s at %s: %s".formatted(name, Story.at(at), sentence);
        }
    }

    Promises(InstantSource clock, Story story) {
        this.clock = clock;
        this.story = story;
    }

    void broken(Promise promise, String sentence) {
        broken.add(new Broken(promise, clock.instant(), sentence));
        story.tell("PROMISE", promise.number() + " broken: " + sentence);
    }

    /** Whether all are kept so far. */
    public boolean kept() {
        return broken.isEmpty();
    }

    /** The broken ones, in the order they broke. */
    public List<Broken> all() {
        return List.copyOf(broken);
    }
}
