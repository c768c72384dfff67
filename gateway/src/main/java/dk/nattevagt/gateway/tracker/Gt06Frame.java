package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.FrameRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The envelope of GT06: {@code 78 78 len(1)} or {@code 79 79 len(2)}, type, content, serial(2), CRC(2), {@code 0D 0A}. */
final class Gt06Frame {
    /** Longer ones exist only for photographs, which nobody here may take. */
    static final int LONGEST = 2048;
    private static final int SHORT_MARK = 0x78;
    private static final int LONG_MARK = 0x79;
    /** Type, serial and CRC. */
    private static final int LEAST_LENGTH = 5;
    /** Serial, CRC and the two bytes of the end. */
    private static final int TAIL = 6;
    private static final int COMMAND = 0x80;
    private static final int SERVER_FLAG = 4;

    private Gt06Frame() {}

    /** Whether a frame may begin here; one byte at the very end may be the first of two. */
    static boolean startsAt(byte[] bytes, int at, int end) {
        int mark = bytes[at] & 0xFF;
        return (mark == SHORT_MARK || mark == LONG_MARK) && (at + 1 == end || (bytes[at + 1] & 0xFF) == mark);
    }

    /** Where the next frame may begin, from {@code from} on; {@code end} when nowhere. */
    static int nextStart(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && !startsAt(bytes, at, end)) {
            at++;
        }
        return at;
    }

    /** The length of the whole frame beginning here; 0 while its length cannot be read yet, -1 when it is impossible. */
    static int wholeLength(byte[] bytes, int at, int end) {
        int header = headerLength(bytes, at);
        if (end - at < header) {
            return 0;
        }
        int length = header == 3 ? bytes[at + 2] & 0xFF : FrameBytes.u16(bytes, at + 2);
        int whole = header + length + 2;
        return length < LEAST_LENGTH || whole > LONGEST ? -1 : whole;
    }

    /** Whether these bytes are one sound frame, envelope and checksum. */
    static @Nullable FrameRefusal fault(byte[] bytes, int at, int end) {
        if (end - at < 2 || !startsAt(bytes, at, end)) {
            return FrameRefusal.WRONG_START;
        }
        int whole = wholeLength(bytes, at, end);
        if (whole < 0) {
            return FrameRefusal.WRONG_LENGTH;
        }
        if (whole == 0 || whole > end - at) {
            return FrameRefusal.INCOMPLETE;
        }
        if (whole < end - at) {
            return FrameRefusal.WRONG_LENGTH;
        }
        if (!endsAt(bytes, end)) {
            return FrameRefusal.WRONG_END;
        }
        int crc = FrameBytes.u16(bytes, end - 4);
        return Checksum.x25(bytes, at + 2, end - 4) == crc ? null : FrameRefusal.WRONG_CHECKSUM;
    }

    static boolean endsAt(byte[] bytes, int end) {
        return bytes[end - 2] == '\r' && bytes[end - 1] == '\n';
    }

    /** The type of a sound frame. */
    static int type(byte[] frame) {
        return frame[headerLength(frame, 0)] & 0xFF;
    }

    /** What stands between the type and the serial number of a sound frame. */
    static byte[] content(byte[] frame) {
        return Arrays.copyOfRange(frame, headerLength(frame, 0) + 1, frame.length - TAIL);
    }

    /** The answer to a sound frame: its mark, type and serial number around this content. */
    static byte[] answer(byte[] frame, byte[] content) {
        int header = headerLength(frame, 0);
        byte[] answer = new byte[header + 1 + content.length + TAIL];
        answer[0] = frame[0];
        answer[1] = frame[1];
        answer[header - 1] = (byte) (LEAST_LENGTH + content.length);
        answer[header] = frame[header];
        System.arraycopy(content, 0, answer, header + 1, content.length);
        System.arraycopy(frame, frame.length - TAIL, answer, header + 1 + content.length, 2);
        return sealed(answer);
    }

    /**
     * A command from the server (type 80): the length of what follows, four bytes that come back with the answer, the text. Its
     * serial number is 0; makers who want two bytes of language behind the text answer without them, too.
     */
    static byte[] command(String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[3 + 1 + 1 + SERVER_FLAG + words.length + TAIL];
        frame[0] = SHORT_MARK;
        frame[1] = SHORT_MARK;
        frame[2] = (byte) (LEAST_LENGTH + 1 + SERVER_FLAG + words.length);
        frame[3] = (byte) COMMAND;
        frame[4] = (byte) (SERVER_FLAG + words.length);
        System.arraycopy(words, 0, frame, 5 + SERVER_FLAG, words.length);
        return sealed(frame);
    }

    /** With its checksum and its end. */
    private static byte[] sealed(byte[] frame) {
        int crc = Checksum.x25(frame, 2, frame.length - 4);
        frame[frame.length - 4] = (byte) (crc >> 8);
        frame[frame.length - 3] = (byte) crc;
        frame[frame.length - 2] = '\r';
        frame[frame.length - 1] = '\n';
        return frame;
    }

    private static int headerLength(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) == SHORT_MARK ? 3 : 4;
    }
}
