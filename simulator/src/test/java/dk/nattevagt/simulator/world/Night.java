package dk.nattevagt.simulator.world;

import java.time.Duration;
import java.util.List;

/** One night from one seed: a while of trouble, then calm until everything has come to rest, then the account. */
public final class Night {
    private static final long CALM_AT_MOST_MS = Duration.ofMinutes(40).toMillis();
    private static final long LOOK_EVERY_MS = 5_000;
    /** After everything has come to rest: nothing may begin again, and every silence is over. */
    private static final long QUIET_MS = 65_000;

    private final long seed;
    private final World world;
    private final boolean stopAtFirst;

    private Night(long seed, Wiring wiring, boolean keepStory, boolean stopAtFirst) {
        this.seed = seed;
        this.stopAtFirst = stopAtFirst;
        this.world = new World(seed, Weather.calm(), wiring, keepStory);
    }

    /** How a night went. */
    public record Result(long seed, long storyHash, int storyLines, List<Promises.Broken> broken, List<String> story) {

        /** Whether every promise was kept. */
        public boolean kept() {
            return broken.isEmpty();
        }

        /** The first broken promise, and how to see it again. */
        public String report() {
            return "seed %d broke %s%n  replay: mvn -pl simulator -am test -Dtest=ManyNightsTest -Dsurefire.failIfNoSpecifiedTests=false -Dseed=%d"
                    .formatted(seed, broken.getFirst(), seed);
        }
    }

    /** The night of this seed, ended by the first broken promise. */
    public static Result of(long seed) {
        return new Night(seed, new Wiring(), false, true).pass();
    }

    /** The same night, with everything that happened. */
    public static Result told(long seed) {
        return new Night(seed, new Wiring(), true, true).pass();
    }

    /** The night of this seed in a world that is wired like this, to its end whatever breaks. */
    static Result of(long seed, Wiring wiring) {
        return new Night(seed, wiring, false, false).pass();
    }

    private Result pass() {
        Chance chance = world.chance();
        long homes = chance.between(1, 3);
        for (int home = 1; home <= homes; home++) {
            world.addGateway("gw-" + home, clockError(chance));
        }
        if (chance.happens(world.wiring().nightsWithLocks())) {
            world.mountLocks();
        }
        if (chance.happens(0.4)) {
            world.askResponders(chance.happens(0.5));
        }
        if (chance.happens(0.5)) {
            world.hurry();
        }
        world.begin();
        long trouble = chance.between(30_000, 360_000);
        long every = chance.between(8_000, 90_000);
        world.gateways().forEach(gateway -> new Household(world, gateway).live(every, trouble));
        if (chance.happens(world.wiring().nightsWithTrackers())) {
            world.wearTrackers(trouble);
        }
        world.storm(Weather.stormy(chance));
        world.time().runUntil(trouble, this::goOn);
        world.calmDown();
        comeToRest(trouble + CALM_AT_MOST_MS);
        if (goOn()) {
            world.endChecks().look();
        }
        return new Result(seed, world.story().hash(), world.story().count(), world.promises().all(),
                world.story().lines());
    }

    /** A late message or a gateway that is only now switched on may begin something anew: then once more. */
    private void comeToRest(long atMost) {
        do {
            while (goOn() && !world.endChecks().atRest() && world.time().elapsed() < atMost) {
                world.time().runUntil(world.time().elapsed() + LOOK_EVERY_MS, this::goOn);
            }
            world.time().runUntil(world.time().elapsed() + QUIET_MS, this::goOn);
        } while (goOn() && !world.endChecks().atRest() && world.time().elapsed() < atMost);
    }

    private boolean goOn() {
        return !stopAtFirst || world.promises().kept();
    }

    private static Duration clockError(Chance chance) {
        return switch ((int) chance.between(0, 4)) {
            case 0 -> Duration.ofDays(-365L * 56);
            case 1 -> Duration.ofDays(chance.between(1, 4_000));
            case 2 -> Duration.ofMillis(chance.between(-90_000, 90_000));
            default -> Duration.ZERO;
        };
    }
}
