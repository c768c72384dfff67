package dk.nattevagt.gateway.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A relay that lets a door be pushed open for some seconds, and never for good: it is written off when this starts; a
 * {@link StrikeGuard} stands ready before the relay is switched on and switches it off when the time is over, also when this JVM has
 * been killed; and this JVM switches it off itself. Whether a door may be opened is decided elsewhere.
 */
public final class StrikeRelay implements AutoCloseable {
    /** Shorter than this nobody gets a door open. */
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    /** Longer than this is a door left open. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(StrikeRelay.class);

    private final Pins pins;
    private final int line;
    private final String shell;
    private final DigitalOutput relay;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("strike").daemon().factory());
    private @Nullable StrikeGuard guard;

    /** Opens the pin and writes it off, whatever an earlier run left. */
    public StrikeRelay(Pins pins, int line) throws IOException {
        this(pins, line, StrikeGuard.SHELL);
    }

    StrikeRelay(Pins pins, int line, String shell) throws IOException {
        this.pins = pins;
        this.line = line;
        this.shell = shell;
        this.relay = pins.output(line);
        relay.setState(false);
    }

    /**
     * Switches the relay on, and off again after this time.
     *
     * @param length {@link #SHORTEST} to {@link #LONGEST}
     * @return false when it is on already: that pulse goes on and ends when it would have, so that pulses never add up
     * @throws IOException when the relay, or its guard, does not work; it is then off
     */
    public synchronized boolean pulse(Duration length) throws IOException {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a pulse must be 1 to 10 seconds");
        }
        if (guard != null) {
            return false;
        }
        StrikeGuard standing = StrikeGuard.set(shell, pins.tree(), line, length);
        guard = standing;
        try {
            var _ = timer.schedule(this::off, length.toMillis(), TimeUnit.MILLISECONDS);
            relay.setState(true);
        } catch (RuntimeException broken) {
            off();
            throw new IOException("the strike's relay does not work (" + broken.getMessage() + ")", broken);
        }
        if (!standing.isOnGuard()) {
            off();
            throw new IOException("the strike's guard left before the pulse began");
        }
        return true;
    }

    /** The guard is only sent home when the relay is off for certain: else it is the one that switches it off. */
    private synchronized void off() {
        StrikeGuard standing = guard;
        guard = null;
        try {
            relay.setState(false);
            if (standing != null) {
                standing.dismiss();
            }
        } catch (RuntimeException broken) {
            LOG.atError().setCause(broken).log("The strike's relay could not be switched off: its guard will");
        }
    }

    /** Ends a pulse that is on. */
    @Override
    public void close() {
        timer.shutdownNow();
        off();
    }
}
