package dk.nattevagt.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.simulator.device.VoiceTranscript.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceTranscriptTest {
    @TempDir
    Path folder;

    private Path file;
    private VoiceTranscript transcript;

    @BeforeEach
    void aTranscript() {
        file = folder.resolve("spoken.jsonl");
        transcript = new VoiceTranscript(file);
    }

    @Test
    void nothing_was_said_before_there_is_a_file() {
        assertThat(transcript.readNew()).isEmpty();
    }

    @Test
    void each_sentence_is_heard_once() throws IOException {
        write("{\"signal\":\"received\",\"sentence\":\"Hjælpen er på vej.\"}\n");

        assertThat(transcript.readNew()).containsExactly(new Spoken("received", "Hjælpen er på vej."));
        assertThat(transcript.readNew()).isEmpty();
    }

    @Test
    void a_sentence_that_is_half_written_waits_for_its_end() throws IOException {
        write("{\"signal\":\"received\",\"sent");
        assertThat(transcript.readNew()).isEmpty();

        write("ence\":\"Æblet.\"}\n");
        assertThat(transcript.readNew()).containsExactly(new Spoken("received", "Æblet."));
    }

    @Test
    void a_line_broken_by_a_power_cut_does_not_end_the_listening() throws IOException {
        write("{\"signal\":\"rec{\"signal\":\"idle\"}\n{\"signal\":\"received\",\"sentence\":\"Ja.\"}\n");

        assertThat(transcript.readNew()).last().isEqualTo(new Spoken("received", "Ja."));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
