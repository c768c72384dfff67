package dk.nattevagt.central.sip;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** What is sent, in order: a short silence, the message, a pause, the message again. */
final class Script {

    private final byte[] sound;
    private final int firstReadingEnds;

    private Script(byte[] sound, int firstReadingEnds) {
        this.sound = sound;
        this.firstReadingEnds = firstReadingEnds;
    }

    static Script twice(Spoken message, LineTiming timing) {
        Spoken leadIn = Spoken.silence(timing.leadIn());
        Spoken pause = Spoken.silence(timing.pause());
        List<Spoken> parts = List.of(leadIn, message, pause, message);
        int size = parts.stream().mapToInt(Spoken::size).sum();
        byte[] sound = new byte[wholeFrames(size)];
        Arrays.fill(sound, Spoken.SILENCE);
        ByteBuffer into = ByteBuffer.wrap(sound);
        parts.forEach(part -> into.put(part.alaw()));
        return new Script(sound, leadIn.size() + message.size());
    }

    int frames() {
        return sound.length / RtpPackets.FRAME_BYTES;
    }

    /** How many whole readings are out when this many frames are. */
    int readingsAfter(int frames) {
        return frames == frames() ? 2 : frames * RtpPackets.FRAME_BYTES >= firstReadingEnds ? 1 : 0;
    }

    void copyFrame(int frame, ByteBuffer into) {
        into.put(sound, frame * RtpPackets.FRAME_BYTES, RtpPackets.FRAME_BYTES);
    }

    private static int wholeFrames(int bytes) {
        return Math.ceilDiv(bytes, RtpPackets.FRAME_BYTES) * RtpPackets.FRAME_BYTES;
    }
}
