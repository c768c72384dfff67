package dk.nattevagt.gateway.desk;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The technician's tests: one announced signal of one device, and what became of it. Only the signal that was announced is a
 * test, and only for {@link #ANNOUNCED}: the next one is an alarm again.
 */
final class Proving {
    /** How long the technician has for the press. */
    static final Duration ANNOUNCED = Duration.ofMinutes(2);
    /** A detector's test button makes it speak more than once; all of it is the test. */
    static final Duration SPEAKING = Duration.ofSeconds(30);
    private static final int AWAITED = 256;

    /** What a receipt proves. */
    record Proof(DeviceId device, boolean test) {}

    private final Map<DeviceId, Duration> announced = new HashMap<>();
    private final Map<EventKey, Boolean> awaited = new LinkedHashMap<>();
    private final Map<DeviceId, TestStage> stages = new HashMap<>();

    void announce(DeviceId device, Duration uptime) {
        announced.put(device, uptime.plus(ANNOUNCED));
        stages.put(device, TestStage.WAITING);
    }

    /** Whether the next signal of this device is a test. */
    boolean isAnnounced(DeviceId device) {
        return announced.containsKey(device);
    }

    /**
     * The device has given a signal, and the receipt for this event will prove it. What was announced is used up by it.
     *
     * @param speaksOn it may say the same more than once: what was announced is over only a moment later
     */
    void sent(EventKey event, boolean test, boolean speaksOn, Duration uptime) {
        DeviceId device = event.source().device();
        if (device == null) {
            return;
        }
        awaited.put(event, test);
        if (awaited.size() > AWAITED) {
            awaited.remove(awaited.keySet().iterator().next());
        }
        if (test) {
            stages.put(device, TestStage.SENT);
            announced.computeIfPresent(device, (_, until) -> speaksOn ? earlier(until, uptime.plus(SPEAKING)) : null);
        }
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether this event is a test whose receipt is awaited. */
    boolean isTest(EventKey event) {
        return awaited.getOrDefault(event, false);
    }

    /**
     * The central has the event.
     *
     * @return what it proves; empty when nobody waited for it
     */
    Optional<Proof> received(EventKey event) {
        Boolean test = awaited.remove(event);
        DeviceId device = event.source().device();
        if (test == null || device == null) {
            return Optional.empty();
        }
        if (test) {
            stages.put(device, TestStage.PASSED);
        }
        return Optional.of(new Proof(device, test));
    }

    void timePassed(Duration uptime) {
        announced.entrySet().removeIf(test -> {
            boolean over = uptime.compareTo(test.getValue()) > 0;
            if (over && stage(test.getKey()) == TestStage.WAITING) {
                stages.put(test.getKey(), TestStage.NO_SIGNAL);
            }
            return over;
        });
    }

    TestStage stage(DeviceId device) {
        return stages.getOrDefault(device, TestStage.NONE);
    }
}
