package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceFix;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.DeviceTime;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.protocol.message.Fix;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Teltonika codec 8 and 8 Extended. The device logs in with its IMEI and is told 01 or 00; of each packet of records it is told how
 * many were taken, and keeps those that were not.
 */
public final class Teltonika implements TrackerProtocol {
    /** Devices send 1280 bytes at most; this leaves room. */
    private static final int LONGEST = 8192;
    private static final int CODEC_8 = 0x08;
    private static final int CODEC_8_EXTENDED = 0x8E;
    /** Commands and their answers, as text. */
    private static final int CODEC_12 = 0x0C;
    private static final int COMMAND = 5;
    private static final int ANSWER = 6;
    /** Four zeros and the length. */
    private static final int HEADER = 8;
    private static final int CRC = 4;
    /** Codec and the two numbers of records. */
    private static final int LEAST_DATA = 3;
    private static final int PING = 0xFF;
    private static final double UNITS_IN_DEGREE = 1e7;

    @Override
    public String name() {
        return "teltonika";
    }

    @Override
    public int longestFrame() {
        return LONGEST;
    }

    @Override
    public byte[] goodbye() {
        return new byte[]{0};
    }

    /** Time between two records, and between two sendings, while it moves in its home network (parameters 10050 and 10055). */
    @Override
    public String reportingCommand() {
        return "setparam 10050:{seconds};10055:{seconds}";
    }

    /** Codec 12: one command, its length in four bytes, its text. */
    @Override
    public byte[] command(String device, String text, Instant now) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        int data = 8 + words.length;
        ByteBuffer packet = ByteBuffer.allocate(HEADER + data + CRC).putInt(0).putInt(data).put((byte) CODEC_12)
                .put((byte) 1).put((byte) COMMAND).putInt(words.length).put(words).put((byte) 1);
        return packet.putInt(Checksum.ibm(packet.array(), HEADER, HEADER + data)).array();
    }

    @Override
    public Cut cut(byte[] read, int length) {
        if ((read[0] & 0xFF) == PING) {
            return new Cut.Frame(1);
        }
        if (length < 2) {
            return read[0] == 0 ? new Cut.More() : new Cut.Lost(FrameRefusal.WRONG_START);
        }
        int first = FrameBytes.u16(read, 0);
        if (first >= 14 && first <= 17) {
            return whole(2 + first, length);
        }
        for (int i = 0; i < Math.min(length, 4); i++) {
            if (read[i] != 0) {
                return new Cut.Lost(FrameRefusal.WRONG_START);
            }
        }
        if (length < HEADER) {
            return new Cut.More();
        }
        long data = new FrameBytes(read, 4, HEADER).u32();
        return data < LEAST_DATA || data > LONGEST - HEADER - CRC
                ? new Cut.Lost(FrameRefusal.WRONG_LENGTH)
                : whole(HEADER + (int) data + CRC, length);
    }

    private static Cut whole(int frame, int length) {
        return frame <= length ? new Cut.Frame(frame) : new Cut.More();
    }

    @Override
    public TrackerReading read(byte[] frame) {
        if (frame.length == 0) {
            return TrackerReading.refused(FrameRefusal.WRONG_START);
        }
        return switch (cut(frame, frame.length)) {
            case Cut.Lost(FrameRefusal reason) -> TrackerReading.refused(reason);
            case Cut.More _ -> TrackerReading.refused(FrameRefusal.INCOMPLETE);
            case Cut.Junk _ -> TrackerReading.refused(FrameRefusal.WRONG_START);
            case Cut.Frame(int length) when length < frame.length -> TrackerReading.refused(FrameRefusal.WRONG_LENGTH);
            case Cut.Frame(int length) when length == 1 -> TrackerReading.of(DeviceReport.of(ReportKind.HEARTBEAT),
                    TrackerReading.Answer.NONE);
            case Cut.Frame _ -> frame[1] == 0 ? data(frame) : login(frame);
        };
    }

    private static TrackerReading login(byte[] frame) {
        String imei = new String(frame, 2, frame.length - 2, StandardCharsets.US_ASCII);
        if (!imei.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return TrackerReading.refused(FrameRefusal.WRONG_ID);
        }
        return TrackerReading.of(new DeviceReport(ReportKind.LOGIN, imei, null, null, Map.of(), null, null),
                now -> new byte[]{1});
    }

    private static TrackerReading data(byte[] frame) {
        int end = frame.length - CRC;
        if (new FrameBytes(frame, end, frame.length).u32() != Checksum.ibm(frame, HEADER, end)) {
            return taken(new FrameReading.Refused(FrameRefusal.WRONG_CHECKSUM), 0);
        }
        FrameBytes data = new FrameBytes(frame, HEADER, end);
        int codec = data.u8();
        if (codec == CODEC_12 && isAnswer(data)) {
            // What it says is for people; that it says something shows that it is there.
            return TrackerReading.of(DeviceReport.of(ReportKind.STATUS), TrackerReading.Answer.NONE);
        }
        if (codec != CODEC_8 && codec != CODEC_8_EXTENDED) {
            return taken(new FrameReading.Refused(FrameRefusal.UNKNOWN_CODEC), 0);
        }
        int count = data.u8();
        List<DeviceReport> reports = records(data, count, codec == CODEC_8_EXTENDED);
        if (reports == null) {
            return taken(new FrameReading.Refused(FrameRefusal.WRONG_LENGTH), 0);
        }
        if (data.u8() != count || !data.complete() || data.left() > 0) {
            return taken(new FrameReading.Refused(FrameRefusal.WRONG_COUNT), 0);
        }
        return taken(reports.isEmpty() ? new FrameReading.Nothing("no records") : new FrameReading.Reports(reports),
                count);
    }

    private static boolean isAnswer(FrameBytes data) {
        data.skip(1);
        return data.u8() == ANSWER;
    }

    private static TrackerReading taken(FrameReading reading, int count) {
        return new TrackerReading(reading, now -> ByteBuffer.allocate(4).putInt(count).array());
    }

    private static @Nullable List<DeviceReport> records(FrameBytes data, int count, boolean extended) {
        List<DeviceReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DeviceReport report = record(data, extended);
            if (!data.complete()) {
                return null;
            }
            reports.add(report);
        }
        return reports;
    }

    private static DeviceReport record(FrameBytes data, boolean extended) {
        Instant time = DeviceTime.ofMillis(data.s64());
        int priority = data.u8();
        double longitude = (int) data.u32() / UNITS_IN_DEGREE;
        double latitude = (int) data.u32() / UNITS_IN_DEGREE;
        data.skip(4);
        int satellites = data.u8();
        double speed = data.u16();
        Fix fix = DeviceFix.of(latitude, longitude, satellites > 0, null, speed);
        TeltonikaElements elements = TeltonikaElements.read(data, extended);
        return new DeviceReport(ReportKind.POSITION, null, time, fix, elements.signs(priority),
                elements.batteryPercent(), null).charging(elements.charging());
    }
}
