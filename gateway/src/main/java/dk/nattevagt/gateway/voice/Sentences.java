package dk.nattevagt.gateway.voice;

import dk.nattevagt.gateway.indicator.Signal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sentences as WAV files: recorded ones where there are, else made by {@code espeak-ng}, at the volume wanted. */
final class Sentences {
    private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);

    private final Sound sound;

    Sentences(Sound sound) {
        this.sound = sound;
    }

    /** Where this signal's sentence is, or will be: another sentence, recording or volume is another file. */
    Path file(Signal signal) {
        CRC32 sum = new CRC32();
        sum.update(signal.sentence().getBytes(StandardCharsets.UTF_8));
        recording(signal).ifPresent(recorded -> sum.update(stamp(recorded).getBytes(StandardCharsets.UTF_8)));
        String name = "%s-%08x-%d.wav".formatted(signal.wireName(), sum.getValue(), sound.volumePercent());
        return sound.rendered().resolve(name);
    }

    private Optional<Path> recording(Signal signal) {
        Path folder = sound.recordings();
        return folder == null
                ? Optional.empty()
                : Optional.of(folder.resolve(signal.wireName() + ".wav")).filter(Files::isReadable);
    }

    private static String stamp(Path recording) {
        try {
            return Files.size(recording) + "/" + Files.getLastModifiedTime(recording).toMillis();
        } catch (IOException gone) {
            return "";
        }
    }

    /** Makes every file that is missing. One that cannot be made is a line in the log; the others are made all the same. */
    void renderMissing() throws InterruptedException {
        for (Signal signal : missing()) {
            try {
                make(signal, file(signal));
            } catch (IOException silent) {
                LOG.atWarn().addKeyValue("signal", signal.wireName()).addKeyValue("cause", silent.getMessage())
                        .log("A sentence has no sound");
            }
        }
    }

    /**
     * Makes every file that is missing.
     *
     * @throws IOException when one cannot be made
     */
    void renderAll() throws IOException, InterruptedException {
        for (Signal signal : missing()) {
            make(signal, file(signal));
        }
    }

    private List<Signal> missing() {
        return Arrays.stream(Signal.values())
                .filter(signal -> !signal.sentence().isEmpty() && !Files.exists(file(signal)))
                .toList();
    }

    private void make(Signal signal, Path file) throws IOException, InterruptedException {
        Files.createDirectories(sound.rendered());
        Path half = Path.of(file + ".half");
        Optional<Path> recorded = recording(signal);
        if (recorded.isPresent()) {
            Files.copy(recorded.get(), half, StandardCopyOption.REPLACE_EXISTING);
        } else {
            render(signal.sentence(), half);
        }
        Files.write(half, Loudness.at(sound.volumePercent(), Files.readAllBytes(half)));
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void render(String sentence, Path file) throws IOException, InterruptedException {
        // By its standard input: as a service there is no locale, and Java could not write a Danish letter into a command.
        Process process = new ProcessBuilder("espeak-ng", "-v", "da", "-b", "1", "-w", file.toString(), "--stdin")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream text = process.getOutputStream()) {
            text.write(sentence.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("espeak-ng did not end well");
        }
    }
}
