package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.simulator.world.Telephone.LineBrokeException;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One program between two power cuts. Everything it does runs through {@link #run}; every port it calls says so with
 * {@link #step}, and each step may be the last. A dead machine does nothing more, whatever its code catches.
 */
final class Machine {
    private final String name;
    private final World world;
    private final DoubleSupplier risk;
    private final Runnable onDeath;
    private boolean alive = true;
    private boolean buried;
    private @Nullable String fatalStep;

    /** @param risk how likely each step is the last, asked anew each time */
    Machine(String name, World world, DoubleSupplier risk, Runnable onDeath) {
        this.name = name;
        this.world = world;
        this.risk = risk;
        this.onDeath = onDeath;
    }

    boolean alive() {
        return alive;
    }

    /** A step at which the power may fail. */
    void step(String where) {
        if (alive && (where.equals(fatalStep) || world.chance().happens(risk.getAsDouble()))) {
            kill(where);
        }
        if (!alive) {
            throw new SimulatedCrash(where);
        }
    }

    /** The power fails at the next step of this name. */
    void killAt(String step) {
        fatalStep = step;
    }

    /** The power fails now. */
    void kill(String where) {
        if (alive) {
            alive = false;
            world.story().tell(name, "loses power " + where);
        }
    }

    /** Runs a piece of the program, unless it is dead; false when it did not live through it. */
    boolean run(Runnable action) {
        if (!alive) {
            return false;
        }
        try {
            action.run();
        } catch (SimulatedCrash crash) {
            // Seen below: the machine is dead.
        } catch (StoreFailedException | LineBrokeException broken) {
            world.story().tell(name, "suffers: " + broken.getMessage());
        } catch (RuntimeException surprise) {
            world.promises().broken(Promise.NO_SURPRISES, name + " threw " + surprise + " at " + origin(surprise));
        }
        bury();
        return alive;
    }

    private static String origin(RuntimeException surprise) {
        StackTraceElement[] stack = surprise.getStackTrace();
        return stack.length == 0 ? "?" : stack[0].toString();
    }

    /** Does what follows a power cut, once. */
    void bury() {
        if (!alive && !buried) {
            buried = true;
            onDeath.run();
        }
    }
}
