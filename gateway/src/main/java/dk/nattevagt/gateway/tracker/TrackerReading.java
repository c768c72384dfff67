package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import java.time.Instant;

/**
 * What a frame says and what its sender waits for.
 *
 * @param answer to be sent only when the reports are safe; a refused frame's answer may be sent at once
 */
public record TrackerReading(FrameReading reading, Answer answer) {

    /** The bytes a device waits for; some of them tell it the time. */
    @FunctionalInterface
    public interface Answer {
        /** For devices that wait for nothing. */
        Answer NONE = now -> new byte[0];

        /** The answer as of now; empty when there is none. */
        byte[] at(Instant now);
    }

    static TrackerReading of(DeviceReport report, Answer answer) {
        return new TrackerReading(FrameReading.of(report), answer);
    }

    static TrackerReading refused(FrameRefusal reason) {
        return new TrackerReading(new FrameReading.Refused(reason), Answer.NONE);
    }
}
