package dk.nattevagt.gateway.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import dk.nattevagt.gateway.indicator.CitizenOutput;
import dk.nattevagt.gateway.indicator.Rhythm;
import dk.nattevagt.gateway.indicator.Signal;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a signal's rhythms on two pins: the lamp over and over, the buzzer once. A signal that stands still costs nothing: pins are
 * written when their level changes, and what could not be written is tried again each second.
 */
public final class LampAndBuzzer implements CitizenOutput, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LampAndBuzzer.class);
    private static final long RETRY_MS = 1000;

    private final Output lamp;
    private final Output buzzer;
    private final ScheduledExecutorService player = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lamp-and-buzzer").daemon().factory());
    private Signal signal = Signal.IDLE;
    private long began = System.nanoTime();
    private @Nullable Future<?> next;
    private boolean failing;

    /** Opens the pins; null where there is no lamp or no buzzer. */
    public LampAndBuzzer(Pins pins, @Nullable Integer lamp, @Nullable Integer buzzer) throws IOException {
        this.lamp = new Output(lamp == null ? null : pins.output(lamp));
        this.buzzer = new Output(buzzer == null ? null : pins.output(buzzer));
    }

    @Override
    public void tell(Signal told) {
        player.execute(() -> {
            signal = told;
            began = System.nanoTime();
            play();
        });
    }

    private void play() {
        Future<?> planned = next;
        if (planned != null) {
            planned.cancel(false);
        }
        long slot = Math.floorDiv(System.nanoTime() - began, Rhythm.SLOT.toNanos());
        try {
            lamp.set(signal.lamp().repeated(slot));
            buzzer.set(signal.buzzer().once(slot));
            failing = false;
        } catch (RuntimeException broken) {
            if (!failing) {
                LOG.atError().setCause(broken).log("Lamp or buzzer does not work");
            }
            failing = true;
        }
        next = plan(slot);
    }

    private @Nullable Future<?> plan(long slot) {
        if (signal.lamp().moves() || slot < signal.buzzer().length()) {
            long due = began + (slot + 1) * Rhythm.SLOT.toNanos();
            return player.schedule(this::play, due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return failing ? player.schedule(this::play, RETRY_MS, TimeUnit.MILLISECONDS) : null;
    }

    /** A pin, or none, and what was last written to it; nothing when that is not known. */
    private static final class Output {
        private final @Nullable DigitalOutput pin;
        private @Nullable Boolean written;

        Output(@Nullable DigitalOutput pin) {
            this.pin = pin;
        }

        void set(boolean on) {
            if (pin != null && !Boolean.valueOf(on).equals(written)) {
                written = null;
                pin.setState(on);
                written = on;
            }
        }
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
