package dk.nattevagt.gateway.trigger;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Sign;
import java.time.Duration;
import java.util.List;

/**
 * From what devices say to events, where they speak in messages and not in levels on a wire. A sign that is said again and again
 * is one event; a press is always a new one.
 *
 * <p>A <em>standing</em> sign (smoke, water, an open door) is an event when it begins. Said again within {@link #FORGOTTEN} it is
 * the same; after a longer pause the message of its end was lost, and it is a new one. Gone counts only when it has stayed gone
 * for {@link #FLICKER}. A <em>momentary</em> sign (a press, a fall) is an event each time it is said, except for repetitions of
 * the same message: trackers repeat theirs until they are answered.
 */
public final class SignRules {
    /** A standing sign not repeated for this long has ended unheard. */
    public static final Duration FORGOTTEN = Duration.ofMinutes(10);
    /** A standing sign gone for less than this has not gone. */
    public static final Duration FLICKER = Duration.ofSeconds(10);
    /** Within this time a Zigbee device says the same press twice, because its radio does. */
    public static final Duration RADIO_REPEATS = Duration.ofMillis(500);
    /** Within this time a tracker repeats the same press. */
    public static final Duration TRACKER_REPEATS = Duration.ofSeconds(30);

    private SignRules() {}

    /** The next memory and what happened. */
    public record Step(SignMemory memory, List<Outcome> outcomes) {}

    /** The device has said that the sign is, or is not, so. */
    public static Step said(SignMemory before, Sign sign, Adapter adapter, boolean is, Duration uptime) {
        SignMemory memory = settle(before, uptime).memory();
        List<Outcome> ended = settle(before, uptime).outcomes();
        if (!is) {
            return notSo(memory, sign, uptime, ended);
        }
        boolean repeated = memory.active() && uptime.minus(memory.lastTrue()).compareTo(same(sign, adapter)) <= 0;
        return new Step(new SignMemory(true, uptime, null),
                repeated ? ended : append(ended, new Outcome.Raised(uptime)));
    }

    /** Time has passed. */
    public static Step timePassed(SignMemory before, Duration uptime) {
        return settle(before, uptime);
    }

    private static Step notSo(SignMemory memory, Sign sign, Duration uptime, List<Outcome> outcomes) {
        if (!memory.active() || memory.falseSince() != null) {
            return new Step(memory, outcomes);
        }
        return isMomentary(sign)
                ? new Step(new SignMemory(false, memory.lastTrue(), null), outcomes)
                : new Step(new SignMemory(true, memory.lastTrue(), uptime), outcomes);
    }

    private static Step settle(SignMemory before, Duration uptime) {
        Duration falseSince = before.falseSince();
        if (falseSince == null || uptime.compareTo(falseSince.plus(FLICKER)) < 0) {
            return new Step(before, List.of());
        }
        return new Step(new SignMemory(false, before.lastTrue(), null), List.of(new Outcome.Cleared(falseSince)));
    }

    private static Duration same(Sign sign, Adapter adapter) {
        if (!isMomentary(sign)) {
            return FORGOTTEN;
        }
        return switch (adapter) {
            case TRACKER, OWNTRACKS -> TRACKER_REPEATS;
            case ZIGBEE, GPIO -> RADIO_REPEATS;
        };
    }

    private static boolean isMomentary(Sign sign) {
        return switch (sign) {
            case SOS, PULL_CORD, FALL, TEST -> true;
            case SMOKE, HEAT, CO, WATER, INACTIVITY, OPEN, TAMPER, POWER_CUT, LOW_BATTERY, FAULT, VIBRATION,
                    FENCE_ENTERED, FENCE_LEFT, SPEEDING, OTHER ->
                false;
        };
    }

    private static List<Outcome> append(List<Outcome> outcomes, Outcome last) {
        return java.util.stream.Stream.concat(outcomes.stream(), java.util.stream.Stream.of(last)).toList();
    }
}
