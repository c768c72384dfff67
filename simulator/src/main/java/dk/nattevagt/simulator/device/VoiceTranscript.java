package dk.nattevagt.simulator.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows the file in which a gateway writes down what it says: one JSON object a line. Not for several threads. */
public final class VoiceTranscript {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One sentence the gateway spoke.
     *
     * @param signal what it stands for, such as {@code on-the-way}
     */
    public record Spoken(String signal, String sentence) {}

    private final Path file;
    private long readTo;

    /** Follows this file from its start; it need not be there yet. */
    public VoiceTranscript(Path file) {
        this.file = file;
    }

    /** What was said since the last call, in order. A line that is still being written waits for the next call. */
    public List<Spoken> readNew() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (RandomAccessFile transcript = new RandomAccessFile(file.toFile(), "r")) {
            byte[] added = new byte[(int) (transcript.length() - readTo)];
            transcript.seek(readTo);
            transcript.readFully(added);
            return wholeLines(added);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Spoken> wholeLines(byte[] added) {
        List<Spoken> spoken = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < added.length; i++) {
            if (added[i] == '\n') {
                spoken.add(parse(new String(added, start, i - start, StandardCharsets.UTF_8)));
                start = i + 1;
            }
        }
        readTo += start;
        return List.copyOf(spoken);
    }

    private static Spoken parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Spoken(node.path("signal").asText(), node.path("sentence").asText());
        } catch (JsonProcessingException broken) {
            // A power cut may leave half a line, which the next start then continues.
            return new Spoken("unknown", "…");
        }
    }
}
