package dk.nattevagt.gateway.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches inputs: each edge as it comes, and each level again and again, because edges get lost. Both go through one lock, so that
 * a level read earlier is never told after one read later.
 */
public final class InputWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InputWatch.class);

    private record Watched(InputPin pin, DigitalInput input) {}

    private final Object order = new Object();
    private final ReadingListener listener;
    private final ReadingListener loopListener;
    private final List<Watched> watched = new ArrayList<>();
    private final Set<InputPin> unreadable = new HashSet<>();
    private final ScheduledExecutorService rereader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gpio-reread").daemon().factory());

    /** Opens inputs without loop lines; see the other constructor. */
    public InputWatch(Pins pins, List<InputPin> inputs, Duration reread, ReadingListener listener) throws IOException {
        this(pins, inputs, reread, listener, (_, _) -> {});
    }

    /**
     * Opens the inputs, tells each one's level once, and goes on telling.
     *
     * @param listener hears of every line that is no loop line
     * @param loopListener hears of the loop lines, active meaning closed
     */
    public InputWatch(Pins pins, List<InputPin> inputs, Duration reread, ReadingListener listener,
            ReadingListener loopListener) throws IOException {
        this.listener = listener;
        this.loopListener = loopListener;
        for (InputPin pin : inputs) {
            DigitalInput input = pins.input(pin);
            watched.add(new Watched(pin, input));
            input.addListener(event -> edge(pin, event.state()));
        }
        readAll();
        var _ = rereader.scheduleWithFixedDelay(this::readAll, reread.toMillis(), reread.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void edge(InputPin pin, DigitalState state) {
        synchronized (order) {
            tell(pin, state);
        }
    }

    private void readAll() {
        watched.forEach(this::read);
    }

    private void read(Watched input) {
        synchronized (order) {
            try {
                tell(input.pin(), input.input().state());
                if (unreadable.remove(input.pin())) {
                    LOG.atWarn().addKeyValue("device", input.pin().device()).log("The input can be read again");
                }
            } catch (RuntimeException failed) {
                if (unreadable.add(input.pin())) {
                    LOG.atError().setCause(failed).addKeyValue("device", input.pin().device())
                            .log("An input cannot be read");
                }
            }
        }
    }

    /** An unknown level is one caught in the middle of a change: the next look tells. */
    private void tell(InputPin pin, DigitalState state) {
        if (state != DigitalState.UNKNOWN) {
            ReadingListener hears = pin.role() == InputRole.LOOP ? loopListener : listener;
            hears.read(pin.device(), state.isHigh() == pin.activeHigh());
        }
    }

    @Override
    public void close() {
        rereader.shutdownNow();
    }
}
