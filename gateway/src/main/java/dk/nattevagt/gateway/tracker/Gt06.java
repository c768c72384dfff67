package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceFix;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.DeviceTime;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.Fix;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * GT06, the protocol of Concox and many others. The device logs in with its IMEI and waits for an answer to log-ins, status,
 * heartbeats and alarms. Times are read as UTC, which is how the devices leave the factory.
 */
public final class Gt06 implements TrackerProtocol {
    private static final int CHARGING = 1 << 2;
    private static final double UNITS_IN_DEGREE = 1_800_000;
    private static final int NORTH = 1 << 10;
    private static final int WEST = 1 << 11;
    private static final int FIX_VALID = 1 << 12;
    private static final int GPS_BLOCK = 18;
    /** Status, voltage, signal strength, alarm, language. */
    private static final int STATUS_BLOCK = 5;
    private static final int CELL_WITHOUT_LENGTH = 8;
    private static final int HEARTBEAT_WITH_LEVEL = 5;

    @Override
    public String name() {
        return "gt06";
    }

    @Override
    public int longestFrame() {
        return Gt06Frame.LONGEST;
    }

    @Override
    public byte[] goodbye() {
        return new byte[0];
    }

    /** How far apart with ignition on; makers take a second figure for ignition off. (Concox, command list of the GT06N.) */
    @Override
    public String reportingCommand() {
        return "TIMER,{seconds}#";
    }

    @Override
    public byte[] command(String device, String text, Instant now) {
        return Gt06Frame.command(text);
    }

    @Override
    public Cut cut(byte[] read, int length) {
        int start = Gt06Frame.nextStart(read, 0, length);
        if (start > 0) {
            return new Cut.Junk(start, FrameRefusal.WRONG_START);
        }
        int whole = length < 2 ? 0 : Gt06Frame.wholeLength(read, 0, length);
        if (whole < 0) {
            return new Cut.Junk(Gt06Frame.nextStart(read, 2, length), FrameRefusal.WRONG_LENGTH);
        }
        if (whole == 0 || whole > length) {
            int sound = nextSound(read, length);
            return sound < length ? new Cut.Junk(sound, FrameRefusal.INCOMPLETE) : new Cut.More();
        }
        return Gt06Frame.endsAt(read, whole)
                ? new Cut.Frame(whole)
                : new Cut.Junk(Gt06Frame.nextStart(read, 2, length), FrameRefusal.WRONG_END);
    }

    /** A damaged length must not keep the alarm behind it waiting: a sound frame further on ends the wait. */
    private static int nextSound(byte[] read, int length) {
        int at = 1;
        while (at < length) {
            at = Gt06Frame.nextStart(read, at, length);
            int whole = length - at < 2 ? 0 : Gt06Frame.wholeLength(read, at, length);
            if (whole > 0 && at + whole <= length && Gt06Frame.fault(read, at, at + whole) == null) {
                return at;
            }
            at++;
        }
        return length;
    }

    @Override
    public TrackerReading read(byte[] frame) {
        FrameRefusal fault = Gt06Frame.fault(frame, 0, frame.length);
        if (fault != null) {
            return TrackerReading.refused(fault);
        }
        byte[] content = Gt06Frame.content(frame);
        TrackerReading.Answer plain = now -> Gt06Frame.answer(frame, new byte[0]);
        return switch (Gt06Frame.type(frame)) {
            case 0x01 -> reading(login(content), plain);
            case 0x10, 0x11, 0x12, 0x22, 0x2D, 0x31, 0x37, 0xA0 ->
                reading(position(content), TrackerReading.Answer.NONE);
            case 0x16, 0x26, 0x27, 0xA4 -> reading(alarm(content), plain);
            case 0x19, 0xA5 -> reading(alarmWithoutPosition(content), plain);
            case 0x13 -> reading(status(content), plain);
            case 0x23 -> reading(heartbeat(content), plain);
            case 0x8A -> TrackerReading.of(DeviceReport.of(ReportKind.STATUS),
                    now -> Gt06Frame.answer(frame, clock(now)));
            // Cell towers, Wi-Fi, answers to commands, serial numbers: the device is alive and says nothing we use.
            case 0x15, 0x17, 0x18, 0x21, 0x24, 0x28, 0x2C, 0x2E, 0x94, 0x9B, 0xA1, 0xA2, 0xF3 -> TrackerReading.of(
                    DeviceReport.of(ReportKind.STATUS), TrackerReading.Answer.NONE);
            default -> TrackerReading.refused(FrameRefusal.UNKNOWN_TYPE);
        };
    }

    private static TrackerReading reading(@Nullable DeviceReport report, TrackerReading.Answer answer) {
        return report == null ? TrackerReading.refused(FrameRefusal.WRONG_LENGTH) : TrackerReading.of(report, answer);
    }

    private static @Nullable DeviceReport login(byte[] content) {
        if (content.length < 8) {
            return null;
        }
        String digits = HexFormat.of().formatHex(content, 0, 8);
        if (!digits.chars().allMatch(Character::isDigit)) {
            return null;
        }
        // Eight bytes hold sixteen digits, an IMEI has fifteen.
        String imei = digits.startsWith("0") ? digits.substring(1) : digits;
        return new DeviceReport(ReportKind.LOGIN, imei, null, null, Map.of(), null, null);
    }

    private static @Nullable DeviceReport position(byte[] content) {
        return content.length < GPS_BLOCK ? null : position(content, Map.of(), null);
    }

    private static DeviceReport position(byte[] content, Map<Sign, Boolean> signs, @Nullable Integer battery) {
        FrameBytes gps = new FrameBytes(content, 0, GPS_BLOCK);
        Instant time = DeviceTime.utc(2000 + gps.u8(), gps.u8(), gps.u8(), gps.u8(), gps.u8(), gps.u8());
        gps.skip(1);
        double latitude = DeviceFix.toMillionths(gps.u32() / UNITS_IN_DEGREE);
        double longitude = DeviceFix.toMillionths(gps.u32() / UNITS_IN_DEGREE);
        double speed = gps.u8();
        int flags = gps.u16();
        Fix fix = DeviceFix.of((flags & NORTH) == 0 ? -latitude : latitude,
                (flags & WEST) == 0 ? longitude : -longitude, (flags & FIX_VALID) != 0, null, speed);
        return new DeviceReport(ReportKind.POSITION, null, time, fix, signs, battery, null);
    }

    /** An alarm whose reason cannot be read is an alarm all the same. */
    private static @Nullable DeviceReport alarm(byte[] content) {
        if (content.length < GPS_BLOCK) {
            return null;
        }
        int at = statusAt(content);
        if (at < GPS_BLOCK || at + STATUS_BLOCK - 1 > content.length) {
            return position(content, Map.of(Sign.OTHER, true), null);
        }
        return position(content, Gt06Signs.of(content[at], content[at + 3]), Gt06Signs.batteryPercent(content[at + 1]))
                .charging(isCharging(content[at]));
    }

    /** The cell block before the status begins with its own length, which counts itself; old devices leave the length out. */
    private static int statusAt(byte[] content) {
        int cell = content.length > GPS_BLOCK ? content[GPS_BLOCK] & 0xFF : 0;
        if (cell == 0) {
            return content.length - STATUS_BLOCK;
        }
        return GPS_BLOCK + (cell > CELL_WITHOUT_LENGTH && GPS_BLOCK + cell + STATUS_BLOCK - 1 <= content.length
                ? cell
                : CELL_WITHOUT_LENGTH);
    }

    private static @Nullable DeviceReport alarmWithoutPosition(byte[] content) {
        int at = content.length - STATUS_BLOCK;
        return at < 0
                ? null
                : withoutPosition(ReportKind.STATUS, Gt06Signs.of(content[at], content[at + 3]),
                        Gt06Signs.batteryPercent(content[at + 1])).charging(isCharging(content[at]));
    }

    private static @Nullable DeviceReport status(byte[] content) {
        return content.length < 3
                ? null
                : withoutPosition(ReportKind.STATUS, Gt06Signs.of(content[0], (byte) 0),
                        Gt06Signs.batteryPercent(content[1])).charging(isCharging(content[0]));
    }

    /** Five bytes hold a level of voltage, longer ones a voltage, which says little about a battery nobody knows. */
    private static @Nullable DeviceReport heartbeat(byte[] content) {
        return content.length < 1
                ? null
                : withoutPosition(ReportKind.HEARTBEAT, Gt06Signs.of(content[0], (byte) 0),
                        content.length == HEARTBEAT_WITH_LEVEL ? Gt06Signs.batteryPercent(content[1]) : null)
                        .charging(isCharging(content[0]));
    }

    private static boolean isCharging(byte status) {
        return (status & CHARGING) != 0;
    }

    private static DeviceReport withoutPosition(ReportKind kind, Map<Sign, Boolean> signs, @Nullable Integer battery) {
        DeviceReport report = new DeviceReport(kind, null, null, null, signs, battery, null);
        return report.alarm().isEmpty()
                ? report
                : new DeviceReport(ReportKind.ALARM, null, null, null, signs, battery, null);
    }

    private static byte[] clock(Instant now) {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        return new byte[]{(byte) (utc.getYear() % 100), (byte) utc.getMonthValue(), (byte) utc.getDayOfMonth(),
                (byte) utc.getHour(), (byte) utc.getMinute(), (byte) utc.getSecond()};
    }
}
