package dk.nattevagt.gateway.tracker;

/** The two reflected CRC-16s trackers use. */
final class Checksum {
    private static final int X25_REFLECTED = 0x8408;
    private static final int IBM_REFLECTED = 0xA001;

    private Checksum() {}

    /** CRC-16/X-25: init and final xor FFFF. */
    static int x25(byte[] bytes, int from, int end) {
        return crc(bytes, from, end, X25_REFLECTED, 0xFFFF) ^ 0xFFFF;
    }

    /** CRC-16/IBM: init 0, no final xor. */
    static int ibm(byte[] bytes, int from, int end) {
        return crc(bytes, from, end, IBM_REFLECTED, 0);
    }

    private static int crc(byte[] bytes, int from, int end, int polynomial, int init) {
        int crc = init;
        for (int i = from; i < end; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ polynomial;
            }
        }
        return crc;
    }
}
