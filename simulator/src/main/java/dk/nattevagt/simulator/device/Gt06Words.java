package dk.nattevagt.simulator.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a GT06 tracker says, as frames, and what it understands. */
final class Gt06Words {
    static final int LOGIN = 0x01;
    private static final int POSITION = 0x12;
    private static final int STATUS = 0x13;
    private static final int ANSWER = 0x15;
    private static final int ALARM = 0x16;
    private static final int COMMAND = 0x80;
    private static final int UNITS_IN_DEGREE = 1_800_000;
    private static final int NORTH = 1 << 10;
    private static final int WEST = 1 << 11;
    private static final int VALID = 1 << 12;
    private static final int GPS_ON = 0x40;
    private static final int SOS = 4 << 3;
    private static final byte[] CELL = HexFormat.of().parseHex("00EE0100010000C1");
    private static final Pattern TIMER = Pattern.compile("TIMER,(\\d{1,5})[,#].*");

    private Gt06Words() {}

    static byte[] login(String imei) {
        return frame(LOGIN, HexFormat.of().parseHex("0" + imei), 1);
    }

    static byte[] position(Walk.Point at, double speedKmh, Instant now, int serial) {
        return frame(POSITION, ByteBuffer.allocate(26).put(gps(at, speedKmh, now)).put(CELL).array(), serial);
    }

    /** @param level of the battery, 0 to 6 */
    static byte[] status(int level, int serial) {
        return frame(STATUS, new byte[]{GPS_ON, (byte) level, 4, 0, 2}, serial);
    }

    static byte[] sos(Walk.Point at, Instant now, int level, int serial) {
        return frame(ALARM, ByteBuffer.allocate(32).put(gps(at, 0, now)).put((byte) 9).put(CELL)
                .put(new byte[]{(byte) (GPS_ON | SOS), (byte) level, 4, 1, 2}).array(), serial);
    }

    /** The answer to a command: the four bytes that came with it, and that all is well. */
    static byte[] answer(byte[] command, int serial) {
        byte[] words = "OK!".getBytes(StandardCharsets.US_ASCII);
        return frame(ANSWER, ByteBuffer.allocate(7 + words.length).put((byte) (4 + words.length)).put(command, 5, 4)
                .put(words).putShort((short) 2).array(), serial);
    }

    static int type(byte[] frame) {
        return frame[3] & 0xFF;
    }

    /** How many seconds a command wants between two reports; nothing for any other frame. */
    static Optional<Integer> timer(byte[] frame) {
        if (type(frame) != COMMAND || frame.length < 15) {
            return Optional.empty();
        }
        String text = new String(frame, 9, frame.length - 15, StandardCharsets.US_ASCII);
        Matcher timer = TIMER.matcher(text);
        return timer.matches() ? Optional.of(Integer.valueOf(timer.group(1))) : Optional.empty();
    }

    private static byte[] gps(Walk.Point at, double speedKmh, Instant now) {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        int flags = VALID | (at.latitude() < 0 ? 0 : NORTH) | (at.longitude() < 0 ? WEST : 0);
        return ByteBuffer.allocate(18)
                .put((byte) (utc.getYear() % 100)).put((byte) utc.getMonthValue()).put((byte) utc.getDayOfMonth())
                .put((byte) utc.getHour()).put((byte) utc.getMinute()).put((byte) utc.getSecond())
                .put((byte) 0xC9)
                .putInt((int) Math.round(Math.abs(at.latitude()) * UNITS_IN_DEGREE))
                .putInt((int) Math.round(Math.abs(at.longitude()) * UNITS_IN_DEGREE))
                .put((byte) Math.round(speedKmh)).putShort((short) flags).array();
    }

    private static byte[] frame(int type, byte[] content, int serial) {
        byte[] frame = ByteBuffer.allocate(content.length + 10).put((byte) 0x78).put((byte) 0x78)
                .put((byte) (content.length + 5)).put((byte) type).put(content).putShort((short) serial)
                .putShort((short) 0).put((byte) '\r').put((byte) '\n').array();
        return ByteBuffer.wrap(frame).putShort(frame.length - 4, (short) x25(frame, 2, frame.length - 4)).array();
    }

    /** CRC-16/X-25. */
    private static int x25(byte[] bytes, int from, int end) {
        int crc = 0xFFFF;
        for (int i = from; i < end; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0x8408;
            }
        }
        return crc ^ 0xFFFF;
    }
}
