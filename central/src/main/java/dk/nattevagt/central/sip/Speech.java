package dk.nattevagt.central.sip;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/**
 * Danish text to sound, by espeak-ng. Text goes in and sound comes out through pipes: names and addresses stand neither on a
 * command line, which every user of the machine can read, nor in a file.
 */
public final class Speech {

    private static final float RATE = 8000;
    private static final AudioFormat TELEPHONE_PCM = new AudioFormat(RATE, 16, 1, true, false);

    private final String program;
    private final Duration limit;

    /**
     * Speech by a program.
     *
     * @param program {@code espeak-ng}, or its path
     * @param limit a rendering that takes longer has failed
     */
    public Speech(String program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** espeak-ng from the path, at most ten seconds a message. */
    public static Speech installed() {
        return new Speech("espeak-ng", Duration.ofSeconds(10));
    }

    /** For readiness: what stands in the way of speaking, as a sentence; empty when a word comes out as sound. Blocks. */
    public Optional<String> check() {
        try {
            var _ = spoken("Prøve.");
            return Optional.empty();
        } catch (IOException cannot) {
            return Optional.of("112 calls cannot speak: " + cannot.getMessage());
        }
    }

    /** Renders on a thread of its own; tries twice; completes with an {@link IOException} when there is no sound. */
    CompletableFuture<Spoken> render(String text) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return spokenOnSecondTry(text);
            } catch (IOException failed) {
                throw new CompletionException(failed);
            }
        }, Thread::startVirtualThread);
    }

    private Spoken spokenOnSecondTry(String text) throws IOException {
        try {
            return spoken(text);
        } catch (IOException first) {
            return spoken(text);
        }
    }

    private Spoken spoken(String text) throws IOException {
        Spoken spoken = new Spoken(telephoneSound(wav(text)));
        if (spoken.isSilent()) {
            throw new IOException(program + " gave no sound.");
        }
        return spoken;
    }

    private byte[] wav(String text) throws IOException {
        // -b 1: UTF-8 whatever the locale; -s 150: a little slower than its habit, for a bad line.
        Process process = new ProcessBuilder(program, "-v", "da", "-s", "150", "-b", "1", "--stdin", "--stdout")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var _ = process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, late) -> killIf(late, process));
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] wav = process.getInputStream().readAllBytes();
        int exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new IOException(program + " ended with " + exit + ".");
        }
        return wav;
    }

    /** Only a late one: to destroy a process that has ended well would close the sound nobody has read yet. */
    private static void killIf(@Nullable Throwable late, Process process) {
        if (late != null) {
            process.destroyForcibly();
        }
    }

    /** Two steps: javax.sound changes the rate only between PCM formats, and the coding only at one rate. */
    private static byte[] telephoneSound(byte[] wav) throws IOException {
        try (AudioInputStream source = AudioSystem.getAudioInputStream(
                new BufferedInputStream(new ByteArrayInputStream(wav)));
                AudioInputStream slow = AudioSystem.getAudioInputStream(TELEPHONE_PCM, source);
                AudioInputStream alaw = AudioSystem.getAudioInputStream(AudioFormat.Encoding.ALAW, slow)) {
            return alaw.readAllBytes();
        } catch (UnsupportedAudioFileException | IllegalArgumentException strange) {
            throw new IOException("the sound is in a form that cannot be sent.", strange);
        }
    }
}
