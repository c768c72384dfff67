package dk.nattevagt.central.sip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** What a Dane expects to hear while a telephone rings: 425 Hz, one second on and four off (ITU-T E.180). */
final class Tones {

    private static final double HERTZ = 425;
    private static final double LOUDNESS = 3_000;
    private static final AudioFormat PCM = new AudioFormat(Spoken.BYTES_PER_SECOND, 16, 1, true, false);

    private Tones() {}

    static Spoken ringing(Duration on) {
        ByteBuffer samples = ByteBuffer.allocate(2 * Spoken.bytes(on)).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample = 0; samples.hasRemaining(); sample++) {
            double angle = 2 * Math.PI * HERTZ * sample / Spoken.BYTES_PER_SECOND;
            samples.putShort((short) (LOUDNESS * Math.sin(angle)));
        }
        try (AudioInputStream pcm = new AudioInputStream(new ByteArrayInputStream(samples.array()), PCM,
                samples.capacity() / 2);
                AudioInputStream alaw = AudioSystem.getAudioInputStream(AudioFormat.Encoding.ALAW, pcm)) {
            return new Spoken(alaw.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
