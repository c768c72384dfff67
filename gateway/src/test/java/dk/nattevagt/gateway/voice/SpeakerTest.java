package dk.nattevagt.gateway.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.nattevagt.gateway.indicator.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T02:13:45.123Z"));

    @TempDir
    Path folder;

    @Test
    void what_is_said_is_written_down_in_order() {
        Path transcript = folder.resolve("said.jsonl");
        try (Speaker speaker = new Speaker(folder, List.of(), transcript, CLOCK)) {
            speaker.tell(Signal.PRESSED);
            speaker.tell(Signal.IDLE);
            speaker.tell(Signal.RECEIVED);

            await().until(() -> Files.exists(transcript) && Files.readAllLines(transcript).size() == 2);
        }
        assertThat(transcript).content().isEqualTo("""
                {"time":"2026-11-21T02:13:45.123Z","signal":"pressed","sentence":"Alarmen sendes."}
                {"time":"2026-11-21T02:13:45.123Z","signal":"received","sentence":"Alarmen er modtaget."}
                """);
    }

    @Test
    void sentences_become_sound_once_and_are_handed_to_the_player() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(dir -> Files.isExecutable(Path.of(dir, "espeak-ng"))),
                "espeak-ng is not installed: the rendering of sentences is not tested");
        Path played = folder.resolve("played");
        Path player = playerThatNotes(played);
        try (Speaker speaker = new Speaker(folder.resolve("voice"), List.of(player.toString()), null, CLOCK)) {
            speaker.tell(Signal.ON_THE_WAY);

            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(played) && Files.size(played) > 0);
        }
        Path wav = Path.of(Files.readString(played).strip());
        assertThat(wav.getFileName().toString()).startsWith("on-the-way-").endsWith(".wav");
        assertThat(AudioSystem.getAudioFileFormat(wav.toFile()).getFrameLength()).isPositive();
    }

    private Path playerThatNotes(Path played) throws IOException {
        Path player = Files.writeString(folder.resolve("player.sh"), "#!/bin/sh\necho \"$1\" >> " + played + "\n");
        assertThat(player.toFile().setExecutable(true)).isTrue();
        return player;
    }
}
