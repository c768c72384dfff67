package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import java.util.Arrays;

/** What the server does with a stream, without the server; says so when a decoder breaks its word. */
final class Streams {

    private Streams() {}

    static void feed(TrackerProtocol protocol, byte[] bytes) {
        read(protocol, bytes);
        byte[] rest = bytes;
        while (rest.length > 0) {
            switch (protocol.cut(rest, rest.length)) {
                case Cut.Frame(int length) -> {
                    check(length > 0 && length <= rest.length && length <= protocol.longestFrame(),
                            "a frame of " + length);
                    read(protocol, Arrays.copyOf(rest, length));
                    rest = Arrays.copyOfRange(rest, length, rest.length);
                }
                case Cut.Junk(int length, var _) -> {
                    check(length > 0 && length <= rest.length, "junk of " + length);
                    rest = Arrays.copyOfRange(rest, length, rest.length);
                }
                case Cut.More() -> {
                    check(rest.length < protocol.longestFrame(), "waits for more than its longest frame");
                    return;
                }
                case Cut.Lost _ -> {
                    return;
                }
            }
        }
    }

    private static void read(TrackerProtocol protocol, byte[] frame) {
        TrackerReading reading = protocol.read(frame);
        check(reading.answer().at(Frames.NOW).length < 128, "a long answer");
        if (reading.reading() instanceof FrameReading.Reports(var reports)) {
            check(!reports.isEmpty() && reports.size() <= 255, "reports: " + reports.size());
            for (DeviceReport report : reports) {
                check(report.address() == null || report.address().length() <= 20, "a long address");
            }
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
