package dk.nattevagt.gateway.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Makes a WAV file quieter: RIFF/WAVE with samples of 16 bits (Multimedia Programming Interface 1.0, 1991). */
final class Loudness {
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private Loudness() {}

    /**
     * The same file, with its samples at this part of their loudness.
     *
     * @throws IOException when it is no such file
     */
    static byte[] at(int percent, byte[] wav) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(wav.clone()).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.length < HEADER || !is(file, 0, "RIFF") || !is(file, 8, "WAVE")) {
            throw new IOException("it is no WAV file");
        }
        boolean sixteen = false;
        for (long at = HEADER; at + CHUNK_HEADER <= wav.length;) {
            int chunk = (int) at;
            // espeak-ng writes to a pipe's end, too, and then leaves the size at its highest.
            long size = Math.min(file.getInt(chunk + 4) & 0xFFFF_FFFFL, wav.length - at - CHUNK_HEADER);
            if (is(file, chunk, "fmt ") && size >= 16) {
                int form = file.getShort(chunk + 8) & 0xFFFF;
                sixteen = (form == PCM || form == EXTENSIBLE) && file.getShort(chunk + 22) == 16;
            } else if (is(file, chunk, "data") && sixteen) {
                scale(file, chunk + CHUNK_HEADER, (int) size, percent);
                return file.array();
            }
            at += CHUNK_HEADER + size + (size & 1);
        }
        throw new IOException("it is no WAV file with samples of 16 bits");
    }

    private static void scale(ByteBuffer file, int from, int bytes, int percent) {
        for (int at = from; at + 2 <= from + bytes; at += 2) {
            file.putShort(at, (short) (file.getShort(at) * percent / 100));
        }
    }

    private static boolean is(ByteBuffer file, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (file.get(at + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
