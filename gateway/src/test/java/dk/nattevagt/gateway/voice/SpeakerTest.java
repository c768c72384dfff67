package dk.nattevagt.gateway.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.nattevagt.gateway.indicator.Signal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T02:13:45.123Z"));

    @TempDir
    Path folder;

    @Test
    void what_is_said_is_written_down_in_order() {
        Path transcript = folder.resolve("said.jsonl");
        try (Speaker speaker = new Speaker(Sound.rendered(folder), List.of(), transcript, CLOCK)) {
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
        try (Speaker speaker = new Speaker(Sound.rendered(folder.resolve("voice")), List.of(player.toString()), null,
                CLOCK)) {
            speaker.tell(Signal.ON_THE_WAY);

            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(played) && Files.size(played) > 0);
        }
        Path wav = Path.of(Files.readString(played).strip());
        assertThat(wav.getFileName().toString()).startsWith("on-the-way-").endsWith(".wav");
        assertThat(AudioSystem.getAudioFileFormat(wav.toFile()).getFrameLength()).isPositive();
    }

    @Test
    void a_recorded_sentence_is_played_at_the_volume_wanted() throws Exception {
        Path recordings = Files.createDirectories(folder.resolve("recorded"));
        Files.write(recordings.resolve("received.wav"), tone());
        Path played = folder.resolve("played");
        Sound quiet = new Sound(folder.resolve("voice"), recordings, 25);
        try (Speaker speaker = new Speaker(quiet, List.of(playerThatNotes(played).toString()), null, CLOCK)) {
            speaker.tell(Signal.RECEIVED);

            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(played) && Files.size(played) > 0);
        }
        byte[] wav = Files.readAllBytes(Path.of(Files.readString(played).strip()));
        assertThat(loudest(wav)).isEqualTo(loudest(tone()) / 4);
    }

    /** A hundredth of a second at 8 kHz. */
    private static byte[] tone() throws IOException {
        byte[] samples = new byte[160];
        for (int i = 0; i < samples.length / 2; i++) {
            short sample = (short) (12_000 * Math.sin(i / 4.0));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
                AudioFileFormat.Type.WAVE, wav);
        return wav.toByteArray();
    }

    private static int loudest(byte[] wav) throws Exception {
        byte[] samples = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav)).readAllBytes();
        int loudest = 0;
        for (int i = 0; i < samples.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((short) ((samples[i] & 0xFF) | samples[i + 1] << 8)));
        }
        return loudest;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 11, 12, 20, 43, 44, 60})
    void a_recording_that_is_none_is_a_sentence_in_the_log_and_nothing_worse(int length) throws IOException {
        byte[] cut = Arrays.copyOf(tone(), length);
        if (length < 44) {
            assertThatThrownBy(() -> Loudness.at(50, cut)).isInstanceOf(IOException.class);
        } else {
            assertThat(Loudness.at(50, cut)).hasSize(length);
        }
    }

    private Path playerThatNotes(Path played) throws IOException {
        Path player = Files.writeString(folder.resolve("player.sh"), "#!/bin/sh\necho \"$1\" >> " + played + "\n");
        assertThat(player.toFile().setExecutable(true)).isTrue();
        return player;
    }
}
