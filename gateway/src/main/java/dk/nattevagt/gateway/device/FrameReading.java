package dk.nattevagt.gateway.device;

import java.util.List;

/** What came of reading one message of a device. */
public sealed interface FrameReading {

    /** It was understood. A message may carry several reports, oldest first as sent; never empty. */
    record Reports(List<DeviceReport> reports) implements FrameReading {
        /** Keeps a copy. */
        public Reports {
            reports = List.copyOf(reports);
        }
    }

    /**
     * It was understood and says nothing about how the device is: it must not count as having heard the device.
     *
     * @param what a word for the technician, for example {@code waypoint}
     */
    record Nothing(String what) implements FrameReading {}

    /** It was not taken. */
    record Refused(FrameRefusal reason) implements FrameReading {}

    /** One report. */
    static FrameReading of(DeviceReport report) {
        return new Reports(List.of(report));
    }
}
