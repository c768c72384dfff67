package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.FrameRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * H02, spoken by many makers: text {@code *HQ,id,type,…#} and a binary form that begins with {@code $}. It has no log-in: every
 * message names its device.
 */
public final class H02 implements TrackerProtocol {
    private static final int LONGEST = 1024;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "h02";
    }

    @Override
    public int longestFrame() {
        return LONGEST;
    }

    @Override
    public byte[] goodbye() {
        return new byte[0];
    }

    /** Each {@code {seconds}}, one position a message. Some makers know it as {@code S71,{time},22,{seconds}}. */
    @Override
    public String reportingCommand() {
        return "D1,{time},{seconds},1";
    }

    @Override
    public byte[] command(String device, String text, Instant now) {
        return "*HQ,%s,%s#".formatted(device, text.replace("{time}", CLOCK.format(now)))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Cut cut(byte[] read, int length) {
        int space = 0;
        while (space < length && Character.isWhitespace(read[space])) {
            space++;
        }
        if (space > 0) {
            return new Cut.Junk(space, null);
        }
        return switch (read[0]) {
            case '*' -> text(read, length);
            case '$' -> binary(read, length);
            default -> new Cut.Junk(nextStart(read, length), FrameRefusal.WRONG_START);
        };
    }

    private static Cut text(byte[] read, int length) {
        for (int i = 1; i < length; i++) {
            if (read[i] == '#') {
                return new Cut.Frame(i + 1);
            }
            if (read[i] == '*') {
                return new Cut.Junk(i, FrameRefusal.INCOMPLETE);
            }
        }
        return length < LONGEST ? new Cut.More() : new Cut.Junk(length, FrameRefusal.TOO_LONG);
    }

    /** Nothing in it says how long it is: 45 bytes, unless what follows the first 32 is nothing or another frame. */
    private static Cut binary(byte[] read, int length) {
        if (length < H02Binary.SHORT) {
            return new Cut.More();
        }
        if (length == H02Binary.SHORT || read[H02Binary.SHORT] == '$' || read[H02Binary.SHORT] == '*') {
            return new Cut.Frame(H02Binary.SHORT);
        }
        return length < H02Binary.LONG ? new Cut.More() : new Cut.Frame(H02Binary.LONG);
    }

    private static int nextStart(byte[] read, int length) {
        int at = 1;
        while (at < length && read[at] != '*' && read[at] != '$') {
            at++;
        }
        return at;
    }

    @Override
    public TrackerReading read(byte[] frame) {
        if (frame.length == 0) {
            return TrackerReading.refused(FrameRefusal.WRONG_START);
        }
        if (frame.length > LONGEST) {
            return TrackerReading.refused(FrameRefusal.TOO_LONG);
        }
        return switch (frame[0]) {
            case '*' -> H02Text.read(new String(frame, StandardCharsets.ISO_8859_1).strip());
            case '$' -> H02Binary.read(frame);
            default -> TrackerReading.refused(FrameRefusal.WRONG_START);
        };
    }
}
