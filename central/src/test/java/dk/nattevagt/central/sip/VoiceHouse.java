package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.desk.KeyPress;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.SendResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A telephone in a hurry, and a desk that answers every key as the test says. */
final class VoiceHouse implements KeyPress, AutoCloseable {

    static final LineTiming TIMING = new LineTiming(Duration.ofMillis(1500), Duration.ofSeconds(2),
            Duration.ofMillis(40), Duration.ofMillis(40), Duration.ofSeconds(20));
    static final VoiceScript TWICE = new VoiceScript(2, Duration.ofMillis(300));

    static final Duration LONGEST_CALL_BACK = Duration.ofSeconds(3);

    final Speech speech;
    final Telephone telephone;
    final List<NotificationKey> pressed = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<Said> answer = CompletableFuture.completedFuture(new Said.Yours());

    VoiceHouse(Path directory, int callsAtOnce, @Nullable PracticeLine practice, SipTrunk... trunks)
            throws IOException {
        speech = QuickSpeech.in(directory);
        telephone = Telephone.open(
                new Telephone.Parts(new TelephoneSettings(List.of(trunks), Duration.ofSeconds(2), callsAtOnce), TIMING,
                        TWICE, LONGEST_CALL_BACK, speech),
                this, practice);
    }

    static VoiceHouse calling(Path directory, SipTrunk... trunks) throws IOException {
        return new VoiceHouse(directory, 8, null, trunks);
    }

    static VoiceHouse practising(Path directory, int callsAtOnce, PracticeLine practice) throws IOException {
        return new VoiceHouse(directory, callsAtOnce, practice, practice.trunk());
    }

    @Override
    public CompletableFuture<Said> pressed(NotificationKey message) {
        pressed.add(message);
        return answer;
    }

    CompletableFuture<SendResult> send(Message message) {
        return telephone.voice().send(message);
    }

    SendResult result(Message message) throws Exception {
        return send(message).get(15, TimeUnit.SECONDS);
    }

    boolean said(PracticeCall.Heard heard, String words) {
        return QuickSpeech.said(speech, heard, words);
    }

    /** Waits until these words have been heard whole: the last of them may still be on the wire when the call is over. */
    void awaitHeard(PracticeCall ear, String words) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                QuickSpeech.said(speech, ear.heardSoFar(), words)).as("%d ms heard, of words of %s",
                        ear.heardSoFar().length / 8, speech.render(words).join().length())
                .isTrue());
    }

    @Override
    public void close() {
        telephone.close();
    }
}
