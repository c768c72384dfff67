package dk.nattevagt.gateway.indicator;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is open in this home and says which signal holds. With several alarms open it is that of the <em>least
 * progressed</em> one: the lamp may promise too little, never too much. Each method returns the signal when it must be told
 * now, nothing when the citizen already knows. One owner, no threads.
 */
public final class Indicator {
    /** A press without a receipt for this long is told as {@link Signal#NO_CONTACT}. */
    public static final Duration NO_CONTACT_AFTER = Duration.ofSeconds(15);
    /** How often {@link Signal#NO_CONTACT} and {@link Signal#REFUSED} are said again. */
    public static final Duration REPEAT_AFTER = Duration.ofSeconds(60);
    /** An alarm nothing more is heard about leaves the lamp after this long. */
    public static final Duration FORGET_AFTER = Duration.ofHours(12);
    /** A refused event, or one received under no alarm, leaves the lamp after this long. */
    public static final Duration FORGET_UNNAMED_AFTER = Duration.ofMinutes(30);
    private static final int CLOSED_REMEMBERED = 32;

    private record Shown(Signal signal, Duration since) {}

    private final Map<EventKey, Shown> presses = new LinkedHashMap<>();
    private final Map<AlarmId, Shown> alarms = new LinkedHashMap<>();
    private final Deque<AlarmId> closed = new ArrayDeque<>();
    private Signal resting = Signal.IDLE;
    private boolean offline;
    private Shown told = new Shown(Signal.IDLE, Duration.ZERO);

    /** The signal last told. */
    public Signal signal() {
        return told.signal();
    }

    /** An alarm was triggered and is on disk. Each press is answered, also when the signal stays the same. */
    public Optional<Signal> stored(EventKey key, Duration uptime) {
        return pressed(key, Signal.PRESSED, uptime);
    }

    /** An alarm was triggered, but the disk did not take it. */
    public Optional<Signal> notStored(EventKey key, Duration uptime) {
        return pressed(key, Signal.NOT_STORED, uptime);
    }

    private Optional<Signal> pressed(EventKey key, Signal signal, Duration uptime) {
        presses.put(key, new Shown(signal, uptime));
        return tell(weakest(), uptime);
    }

    /** The disk took the event after all. */
    public Optional<Signal> storedLater(EventKey key, Duration uptime) {
        presses.computeIfPresent(key, (_, shown) -> shown.signal() == Signal.NOT_STORED
                ? new Shown(Signal.PRESSED, shown.since())
                : shown);
        return tellIfChanged(uptime);
    }

    /** The central has the event, as part of this alarm. */
    public Optional<Signal> received(EventKey key, @Nullable AlarmId alarm, Duration uptime) {
        Shown press = presses.remove(key);
        presses.values().removeIf(shown -> shown.signal() == Signal.REFUSED);
        if (alarm == null) {
            if (press != null) {
                presses.put(key, new Shown(Signal.RECEIVED, uptime));
            }
        } else if (!closed.contains(alarm)) {
            alarms.putIfAbsent(alarm, new Shown(Signal.RECEIVED, uptime));
        }
        return tellIfChanged(uptime);
    }

    /** The central has a technician's test: nothing is open because of it. */
    public Optional<Signal> tested(EventKey key, Duration uptime) {
        presses.remove(key);
        resting = Signal.TEST_PASSED;
        return tellIfChanged(uptime);
    }

    /** Whether the central is heard. With an alarm open, that alarm's own signals say more. */
    public Optional<Signal> contact(boolean lost, Duration uptime) {
        if (offline && !lost) {
            resting = Signal.ONLINE_AGAIN;
        }
        offline = lost;
        return tellIfChanged(uptime);
    }

    /** The central will never accept the event. */
    public Optional<Signal> refused(EventKey key, Duration uptime) {
        presses.computeIfPresent(key, (_, _) -> new Shown(Signal.REFUSED, uptime));
        return tellIfChanged(uptime);
    }

    /** Help came one step further. A late repetition for an alarm that is closed changes nothing. */
    public Optional<Signal> progress(Progress progress, Duration uptime) {
        AlarmId alarm = progress.alarm();
        if (progress.stage() == ProgressStage.CLOSED) {
            close(alarm);
        } else if (!closed.contains(alarm)) {
            alarms.put(alarm, new Shown(signalOf(progress.stage()), uptime));
        }
        return tellIfChanged(uptime);
    }

    /** Time has passed: presses without contact, sentences to repeat, alarms to forget. */
    public Optional<Signal> timePassed(Duration uptime) {
        boolean pressForgotten = presses.values().removeIf(shown -> isNamelessEnd(shown, uptime));
        boolean alarmForgotten = alarms.values().removeIf(shown -> hasPassed(shown.since(), FORGET_AFTER, uptime));
        if (pressForgotten || alarmForgotten) {
            resting = Signal.IDLE;
        }
        presses.replaceAll((_, shown) -> isWaiting(shown) && hasPassed(shown.since(), NO_CONTACT_AFTER, uptime)
                ? new Shown(Signal.NO_CONTACT, shown.since())
                : shown);
        boolean repeat = told.signal().compareTo(Signal.NO_CONTACT) <= 0
                && hasPassed(told.since(), REPEAT_AFTER, uptime);
        return repeat ? tell(weakest(), uptime) : tellIfChanged(uptime);
    }

    private void close(AlarmId alarm) {
        if (alarms.remove(alarm) != null) {
            resting = Signal.CLOSED;
        }
        if (!closed.contains(alarm)) {
            closed.addLast(alarm);
        }
        if (closed.size() > CLOSED_REMEMBERED) {
            closed.removeFirst();
        }
    }

    private static boolean isWaiting(Shown shown) {
        return shown.signal() == Signal.PRESSED || shown.signal() == Signal.NOT_STORED;
    }

    private static boolean isNamelessEnd(Shown shown, Duration uptime) {
        boolean ended = shown.signal() == Signal.REFUSED || shown.signal() == Signal.RECEIVED;
        return ended && hasPassed(shown.since(), FORGET_UNNAMED_AFTER, uptime);
    }

    private static boolean hasPassed(Duration since, Duration time, Duration uptime) {
        return uptime.compareTo(since.plus(time)) >= 0;
    }

    private static Signal signalOf(ProgressStage stage) {
        return switch (stage) {
            case ACCEPTED -> Signal.ACCEPTED;
            case ON_THE_WAY -> Signal.ON_THE_WAY;
            case ARRIVED -> Signal.ARRIVED;
            case CLOSED -> Signal.CLOSED;
        };
    }

    private Signal weakest() {
        return Stream.concat(presses.values().stream(), alarms.values().stream())
                .map(Shown::signal)
                .min(Comparator.naturalOrder())
                .orElse(offline ? Signal.OFFLINE : resting);
    }

    private Optional<Signal> tellIfChanged(Duration uptime) {
        Signal now = weakest();
        return now == told.signal() ? Optional.empty() : tell(now, uptime);
    }

    private Optional<Signal> tell(Signal signal, Duration uptime) {
        told = new Shown(signal, uptime);
        return Optional.of(signal);
    }
}
