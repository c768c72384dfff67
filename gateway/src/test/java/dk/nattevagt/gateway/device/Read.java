package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import java.util.Objects;

/** What a test knows to stand in a report. */
public final class Read {

    private Read() {}

    public static Fix fix(DeviceReport report) {
        return Objects.requireNonNull(report.fix());
    }

    public static Place place(DeviceReport report) {
        return Objects.requireNonNull(fix(report).place());
    }

    public static LockReading lock(DeviceReport report) {
        return Objects.requireNonNull(report.lock());
    }
}
