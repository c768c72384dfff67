package dk.nattevagt.gateway.tracker;

/** The bytes of a frame, read in order, big-endian. Past the end it reads zeros and remembers that it did. */
final class FrameBytes {
    private final byte[] bytes;
    private final int end;
    private int next;
    private boolean overrun;

    /** Reads from {@code from} up to {@code end}, which must lie in the array. */
    FrameBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.next = from;
        this.end = end;
    }

    /** The two bytes here as a number; both must lie in the array. */
    static int u16(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    int u8() {
        if (next >= end) {
            overrun = true;
            return 0;
        }
        return bytes[next++] & 0xFF;
    }

    int u16() {
        return (u8() << 8) | u8();
    }

    long u32() {
        return ((long) u16() << 16) | u16();
    }

    long s64() {
        return (u32() << 32) | u32();
    }

    /** An unsigned number of 1, 2 or 4 bytes, or the 8 bytes as they are. */
    long number(int size) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = (number << 8) | u8();
        }
        return number;
    }

    void skip(int count) {
        if (count > left()) {
            overrun = true;
        }
        next = Math.min(end, next + Math.max(0, Math.min(count, left())));
    }

    int left() {
        return end - next;
    }

    /** Whether all that was read was there. */
    boolean complete() {
        return !overrun;
    }
}
