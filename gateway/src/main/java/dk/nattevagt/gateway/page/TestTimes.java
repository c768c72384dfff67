package dk.nattevagt.gateway.page;

import dk.nattevagt.protocol.id.DeviceId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** When each test was announced, so that the technician sees how much time is left. */
final class TestTimes {
    /** As long as the desk waits for the press. */
    static final Duration ANNOUNCED = Duration.ofMinutes(2);

    private final Supplier<Duration> uptime;
    private final Map<DeviceId, Duration> announced = new ConcurrentHashMap<>();

    TestTimes(Supplier<Duration> uptime) {
        this.uptime = uptime;
    }

    void announced(DeviceId device) {
        announced.put(device, uptime.get());
    }

    void forget(DeviceId device) {
        announced.remove(device);
    }

    long secondsLeft(DeviceId device) {
        Duration at = announced.get(device);
        return at == null ? 0 : Math.max(0, ANNOUNCED.minus(uptime.get().minus(at)).toSeconds());
    }
}
