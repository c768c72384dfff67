package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceFix;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.DeviceTime;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.Fix;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * H02's text messages. Makers put different fields between the ones that matter, so these are found by what they look like: a
 * position by its hemispheres, the status word by its eight hexadecimal digits, the date as what follows the course.
 */
final class H02Text {
    private static final double KMH_IN_KNOT = 1.852;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{0,20}");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern STATUS = Pattern.compile("[0-9A-Fa-f]{8}");
    private static final Pattern NUMBER = Pattern.compile(" *[0-9]{1,9}(\\.[0-9]{0,9})?");
    private static final Set<String> HEARTBEATS = Set.of("HTBT", "V0", "XT", "LINK");
    private static final Set<String> WITHOUT_POSITION = Set.of("NBR", "V3", "BASE", "BS", "VP1", "V1",
            // The answer to a command.
            "V4");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
            .withZone(ZoneOffset.UTC);

    private final String[] fields;

    private H02Text(String[] fields) {
        this.fields = fields;
    }

    static TrackerReading read(String sentence) {
        if (!sentence.endsWith("#")) {
            return TrackerReading.refused(FrameRefusal.INCOMPLETE);
        }
        String[] fields = sentence.substring(0, sentence.length() - 1).split(",", -1);
        if (fields.length < 3 || fields[0].length() != 3) {
            return TrackerReading.refused(FrameRefusal.MISSING_FIELD);
        }
        if (!ID.matcher(fields[1]).matches()) {
            return TrackerReading.refused(FrameRefusal.WRONG_ID);
        }
        return new H02Text(fields).read();
    }

    private TrackerReading read() {
        int latitude = latitudeAt();
        DeviceReport report = latitude > 0 ? position(latitude) : withoutPosition();
        return report == null
                ? TrackerReading.refused(FrameRefusal.UNKNOWN_TYPE)
                : TrackerReading.of(report, answer());
    }

    private String type() {
        return fields[2];
    }

    private @Nullable String id() {
        return fields[1].isEmpty() ? null : fields[1];
    }

    /** Where the latitude stands: before a hemisphere, with the longitude after it. 0 when there is none. */
    private int latitudeAt() {
        for (int i = 4; i + 3 < fields.length; i++) {
            if (fields[i + 1].matches("[NS]") && fields[i + 3].matches("[EW]")) {
                return i;
            }
        }
        return 0;
    }

    private DeviceReport position(int at) {
        double latitude = DeviceFix.toMillionths(H02Degrees.read(fields[at], fields[at + 1].equals("S")));
        double longitude = DeviceFix.toMillionths(H02Degrees.read(fields[at + 2], fields[at + 3].equals("W")));
        Double knots = number(at + 4);
        Fix fix = DeviceFix.of(latitude, longitude, valid(fields[at - 1]), null,
                knots == null ? null : knots * KMH_IN_KNOT);
        // A battery, a field of its own, stands between course and date at some makers.
        int date = sixDigits(at + 6) ? at + 6 : at + 7;
        return new DeviceReport(ReportKind.POSITION, id(), time(at - 2, date), fix, signs(statusFrom(at + 4)), null,
                null);
    }

    /** {@code A}, or the number of a coding scheme, which stands there only when there is a fix. */
    private static boolean valid(String field) {
        return field.equals("A") || field.matches("[0-9]{1,3}");
    }

    private @Nullable DeviceReport withoutPosition() {
        int status = statusFrom(3);
        if (status == 0 && !HEARTBEATS.contains(type()) && !WITHOUT_POSITION.contains(type())) {
            return null;
        }
        Map<Sign, Boolean> signs = signs(status);
        boolean alarm = signs.containsValue(true);
        ReportKind kind = HEARTBEATS.contains(type()) ? ReportKind.HEARTBEAT : ReportKind.STATUS;
        return new DeviceReport(alarm ? ReportKind.ALARM : kind, id(), status > 4 ? time(3, status - 1) : null, null,
                signs,
                battery(), null);
    }

    private @Nullable Integer battery() {
        Double percent = switch (type()) {
            case "HTBT", "V0" -> number(3);
            case "LINK" -> number(6);
            default -> null;
        };
        return percent != null && percent <= 100 ? (Integer) percent.intValue() : null;
    }

    private int statusFrom(int from) {
        for (int i = from; i < fields.length; i++) {
            if (STATUS.matcher(fields[i]).matches()) {
                return i;
            }
        }
        return 0;
    }

    private Map<Sign, Boolean> signs(int status) {
        return status == 0 ? Map.of() : H02Status.signs(Long.parseLong(fields[status], 16));
    }

    private @Nullable Instant time(int clock, int date) {
        return sixDigits(clock) && sixDigits(date)
                ? DeviceTime.utc(2000 + two(date, 4), two(date, 2), two(date, 0), two(clock, 0), two(clock, 2),
                        two(clock, 4))
                : null;
    }

    private boolean sixDigits(int field) {
        return field > 2 && field < fields.length && SIX_DIGITS.matcher(fields[field]).matches();
    }

    private int two(int field, int from) {
        return Integer.parseInt(fields[field], from, from + 2, 10);
    }

    private @Nullable Double number(int field) {
        return field < fields.length && NUMBER.matcher(fields[field]).matches()
                ? Double.valueOf(fields[field].strip())
                : null;
    }

    private TrackerReading.Answer answer() {
        String begin = fields[0] + "," + fields[1] + ",";
        return switch (type()) {
            case "HTBT", "V0" -> now -> ascii(begin + type() + "#");
            case "V1", "NBR", "LINK" -> now -> ascii(begin + "V4," + type() + "," + CLOCK.format(now) + "#");
            default -> TrackerReading.Answer.NONE;
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
