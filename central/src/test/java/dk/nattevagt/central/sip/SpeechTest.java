package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.emergency.EmergencyMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTest {

    @TempDir
    Path folder;

    @Test
    void a_whole_message_becomes_sound_of_a_believable_length() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        Spoken message = Speech.installed().render(EmergencyMessage.of(Briefs.smoke(true))).get();
        assertThat(message.isSilent()).isFalse();
        assertThat(message.length()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(60));
        System.out.printf("the message takes %.1f s, said once%n", message.length().toMillis() / 1e3);
    }

    @Test
    void many_renderings_at_once_all_give_the_same_sound() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        byte[] once = Speech.installed().render("Brand.").get().alaw();
        var renderings = IntStream.range(0, 40).mapToObj(each -> Speech.installed().render("Brand.")).toList();
        for (CompletableFuture<Spoken> rendering : renderings) {
            assertThat(rendering.get().alaw()).isEqualTo(once);
        }
    }

    @Test
    void a_missing_program_is_a_sentence_for_readiness() {
        assertThat(new Speech("a-program-that-is-not-there", Duration.ofSeconds(1)).check()).get().asString()
                .startsWith("112 calls cannot speak: ").contains("a-program-that-is-not-there");
    }

    @Test
    void a_program_that_hangs_is_given_up() throws Exception {
        Speech hangs = new Speech(script("exec sleep 60"), Duration.ofMillis(300));
        assertThatThrownBy(() -> hangs.render("Brand.").get()).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void a_program_that_fails_or_gives_no_sound_is_no_speech() throws Exception {
        assertThat(new Speech(script("exit 3"), Duration.ofSeconds(2)).check()).isPresent();
        assertThat(new Speech(script("cat > /dev/null"), Duration.ofSeconds(2)).check()).isPresent();
        assertThat(new Speech(script("cat > /dev/null; echo not a sound"), Duration.ofSeconds(2)).check()).isPresent();
    }

    private String script(String line) throws IOException {
        Path script = Files.createTempFile(folder, "speech", ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        return script.toString();
    }
}
