package dk.nattevagt.gateway.decode;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import org.jspecify.annotations.Nullable;

/** Reports that do not name their device, under the name known from elsewhere. */
final class Addressed {

    private Addressed() {}

    static FrameReading by(@Nullable String address, FrameReading reading) {
        return reading instanceof FrameReading.Reports(var reports)
                ? new FrameReading.Reports(reports.stream().map(report -> by(address, report)).toList())
                : reading;
    }

    /** The report with this address where it has none of its own. */
    static DeviceReport by(@Nullable String address, DeviceReport report) {
        return address == null || report.address() != null
                ? report
                : new DeviceReport(report.kind(), address, report.time(), report.fix(), report.signs(),
                        report.batteryPercent(), report.lock());
    }
}
