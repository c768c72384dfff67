package dk.nattevagt.simulator.world;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All that is left to chance in a world; every bit of it comes from the seed. */
public final class Chance {
    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True in this share of cases, 0-1. */
    public boolean happens(double share) {
        return share > 0 && random.nextDouble() < share;
    }

    /** A number from the first to the last, both included. */
    public long between(long first, long last) {
        return random.nextLong(first, last + 1);
    }

    /** One of these. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** 0 in this share of worlds, else up to the most: a world has some kinds of trouble and is spared others. */
    double upTo(double most, double sparedShare) {
        return happens(sparedShare) ? 0 : random.nextDouble() * most;
    }

    /** For code that wants a generator of its own. */
    RandomGenerator generator() {
        return random.split();
    }
}
