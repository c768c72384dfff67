package dk.nattevagt.gateway.voice;

import dk.nattevagt.gateway.indicator.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sentences as WAV files, made by {@code espeak-ng} where they are missing; the name changes with the sentence. */
final class Sentences {
    private static final Logger LOG = LoggerFactory.getLogger(Sentences.class);

    private final Path folder;

    Sentences(Path folder) {
        this.folder = folder;
    }

    /** Where this signal's sentence is, or will be. */
    Path file(Signal signal) {
        CRC32 sum = new CRC32();
        sum.update(signal.sentence().getBytes(StandardCharsets.UTF_8));
        return folder.resolve("%s-%08x.wav".formatted(signal.wireName(), sum.getValue()));
    }

    /** Makes every file that is missing; ends with one line in the log when espeak-ng is. */
    void renderMissing() throws InterruptedException {
        try {
            renderAll();
        } catch (IOException missing) {
            LOG.atWarn().addKeyValue("cause", missing.getMessage())
                    .log("espeak-ng does not work: sentences are not spoken");
        }
    }

    /** Makes every file that is missing. */
    void renderAll() throws IOException, InterruptedException {
        for (Signal signal : Signal.values()) {
            Path file = file(signal);
            if (!signal.sentence().isEmpty() && !Files.exists(file)) {
                render(signal.sentence(), file);
            }
        }
    }

    private void render(String sentence, Path file) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path half = Path.of(file + ".half");
        Process process = new ProcessBuilder("espeak-ng", "-v", "da", "-w", half.toString(), sentence)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("espeak-ng did not end well");
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
