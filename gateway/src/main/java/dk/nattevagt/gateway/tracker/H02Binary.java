package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceFix;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.DeviceTime;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.protocol.message.Fix;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * H02's binary position: {@code $}, id(5), time, date, latitude(4), battery(1), longitude and flags(5), speed and course(3), status
 * word(4); all but the last in decimal digits, two a byte.
 */
final class H02Binary {
    /** A frame with no more than a position. */
    static final int SHORT = 32;
    /** A frame with the cell tower beside it. */
    static final int LONG = 45;
    private static final double KMH_IN_KNOT = 1.852;
    private static final int BATTERY = 16;
    private static final int STATUS = 25;
    private static final int VALID = 2;
    private static final int NORTH = 4;
    private static final int EAST = 8;
    private static final int FLAGS = 15;

    private H02Binary() {}

    static TrackerReading read(byte[] frame) {
        if (frame.length < SHORT) {
            return TrackerReading.refused(FrameRefusal.INCOMPLETE);
        }
        if (frame.length > LONG) {
            return TrackerReading.refused(FrameRefusal.WRONG_LENGTH);
        }
        String digits = HexFormat.of().formatHex(frame, 1, STATUS);
        String figures = digits.substring(0, 30) + digits.substring(32, 41) + digits.substring(42);
        if (!figures.chars().allMatch(Character::isDigit)) {
            return TrackerReading.refused(FrameRefusal.MISSING_FIELD);
        }
        return TrackerReading.of(position(frame, digits), TrackerReading.Answer.NONE);
    }

    private static DeviceReport position(byte[] frame, String digits) {
        int flags = Character.digit(digits.charAt(41), FLAGS + 1);
        Instant time = DeviceTime.utc(2000 + number(digits, 20, 22), number(digits, 18, 20), number(digits, 16, 18),
                number(digits, 10, 12), number(digits, 12, 14), number(digits, 14, 16));
        double latitude = DeviceFix.toMillionths(degrees(digits, 22, 24, 30));
        double longitude = DeviceFix.toMillionths(degrees(digits, 32, 35, 41));
        Fix fix = DeviceFix.of((flags & NORTH) == 0 ? -latitude : latitude,
                (flags & EAST) == 0 ? -longitude : longitude,
                (flags & VALID) != 0, null, number(digits, 42, 45) * KMH_IN_KNOT);
        long status = new FrameBytes(frame, STATUS, frame.length).u32();
        return new DeviceReport(ReportKind.POSITION, digits.substring(0, 10), time, fix, H02Status.signs(status),
                battery(frame[BATTERY] & 0xFF), null);
    }

    private static double degrees(String digits, int degrees, int minutes, int end) {
        return number(digits, degrees, minutes) + number(digits, minutes, end) / 10_000.0 / 60;
    }

    private static int number(String digits, int from, int end) {
        return Integer.parseInt(digits, from, end, 10);
    }

    /** A level of 1 to 6, or per cent; 0 says nothing. */
    private static @Nullable Integer battery(int figure) {
        if (figure == 0 || figure > 100) {
            return null;
        }
        if (figure > 6) {
            return figure;
        }
        return (figure - 1) * (figure <= 3 ? 10 : 20);
    }
}
