package dk.nattevagt.central.sip;

import java.time.Duration;
import java.util.Arrays;

/** Sound as the telephone carries it: G.711 A-law, 8000 bytes a second. */
final class Spoken {

    /** A-law's zero (ITU-T G.711). */
    static final byte SILENCE = (byte) 0xD5;
    static final int BYTES_PER_SECOND = 8000;

    private final byte[] alaw;

    Spoken(byte[] alaw) {
        this.alaw = alaw.clone();
    }

    static Spoken silence(Duration length) {
        byte[] silence = new byte[bytes(length)];
        Arrays.fill(silence, SILENCE);
        return new Spoken(silence);
    }

    static int bytes(Duration length) {
        return Math.toIntExact(length.toMillis() * BYTES_PER_SECOND / 1000);
    }

    byte[] alaw() {
        return alaw.clone();
    }

    int size() {
        return alaw.length;
    }

    Duration length() {
        return Duration.ofMillis(alaw.length * 1000L / BYTES_PER_SECOND);
    }

    /** Whether a listener would hear nothing: less than a tenth of a second of anything louder than line noise. */
    boolean isSilent() {
        int loud = 0;
        for (byte sample : alaw) {
            // Bits 4-6, after undoing the even-bit inversion, are the segment: 0 and 1 hold the quietest 1/64.
            loud += (((sample ^ 0x55) >> 4) & 0x07) >= 2 ? 1 : 0;
        }
        return loud < BYTES_PER_SECOND / 10;
    }
}
