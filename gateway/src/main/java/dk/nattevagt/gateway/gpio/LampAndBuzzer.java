package dk.nattevagt.gateway.gpio;

import com.pi4j.io.gpio.digital.DigitalOutput;
import dk.nattevagt.gateway.indicator.CitizenOutput;
import dk.nattevagt.gateway.indicator.Rhythm;
import dk.nattevagt.gateway.indicator.Signal;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a signal's rhythms on two pins: the lamp over and over, the buzzer once. */
public final class LampAndBuzzer implements CitizenOutput, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LampAndBuzzer.class);

    private final @Nullable DigitalOutput lamp;
    private final @Nullable DigitalOutput buzzer;
    private final ScheduledExecutorService player = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lamp-and-buzzer").daemon().factory());
    private Signal signal = Signal.IDLE;
    private long slot;
    private boolean failing;

    /** Opens the pins; null where there is no lamp or no buzzer. */
    public LampAndBuzzer(Pins pins, @Nullable Integer lamp, @Nullable Integer buzzer) throws IOException {
        this.lamp = lamp == null ? null : pins.output(lamp);
        this.buzzer = buzzer == null ? null : pins.output(buzzer);
        long period = Rhythm.SLOT.toMillis();
        var _ = player.scheduleAtFixedRate(this::nextSlot, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void tell(Signal next) {
        player.execute(() -> {
            signal = next;
            slot = 0;
            play();
        });
    }

    private void nextSlot() {
        slot++;
        play();
    }

    private void play() {
        try {
            set(lamp, signal.lamp().repeated(slot));
            set(buzzer, signal.buzzer().once(slot));
            failing = false;
        } catch (RuntimeException broken) {
            if (!failing) {
                LOG.atError().setCause(broken).log("Lamp or buzzer does not work");
            }
            failing = true;
        }
    }

    private static void set(@Nullable DigitalOutput output, boolean on) {
        if (output != null && output.isHigh() != on) {
            output.setState(on);
        }
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
