package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.CallOutcome.CutShort;
import dk.nattevagt.central.emergency.CallOutcome.Delivered;
import dk.nattevagt.central.emergency.CallOutcome.NotReached;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.Dialling.Result;
import dk.nattevagt.central.emergency.EmergencyMode;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Practice and real, the line that answers in practice, and what it hears. */
class EmergencyTelephoneTest {

    private static final LineTiming TIMING = new LineTiming(Duration.ofSeconds(5), Duration.ofSeconds(5),
            Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(20));
    private static final Speech MUTE = new Speech("a-program-that-is-not-there", Duration.ofSeconds(1));

    @Test
    void practice_hears_the_rendered_message_twice() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        byte[] message = Speech.installed().render(SipEmergencyLineTest.WORDS).get().alaw();
        try (PracticeLine practice = PracticeLine.open(); SipEmergencyLine line = line(Speech.installed(), practice)) {
            assertThat(line.call(Briefs.smoke(true)).get(15, TimeUnit.SECONDS)).isInstanceOf(Delivered.class);
            await().until(() -> practice.heard().size() == 1);
            PracticeCall.Heard heard = practice.heard().getFirst();
            assertThat(heard.silent()).isFalse();
            assertThat(heard.length().toMillis()).isBetween(2L * message.length / 8,
                    2L * message.length / 8 + TIMING.leadIn().toMillis() + TIMING.pause().toMillis() + 40);
            assertThat(occurrences(message, heard.sound().alaw())).isEqualTo(2);
        }
    }

    @Test
    void without_speech_the_call_ends_at_once_and_says_so() throws Exception {
        try (PracticeLine practice = PracticeLine.open(); SipEmergencyLine line = line(MUTE, practice)) {
            CallOutcome outcome = line.call(Briefs.smoke(true)).get(5, TimeUnit.SECONDS);
            assertThat(outcome).isNotInstanceOf(Delivered.class);
            assertThat(outcome.diallings()).hasSize(1).first().extracting(Dialling::detail)
                    .isEqualTo("no speech, nothing was said");
            assertThat(line.check()).get().asString().startsWith("112 calls cannot speak: ");
        }
    }

    @Test
    void five_calls_at_once_are_four_and_one_that_waits() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        try (PracticeLine practice = PracticeLine.open(); SipEmergencyLine line = line(Speech.installed(), practice)) {
            List<CompletableFuture<CallOutcome>> calls = new ArrayList<>();
            for (int call = 0; call < 5; call++) {
                calls.add(line.call(Briefs.smoke(true)));
            }
            await().until(() -> practice.answered() == 4);
            for (CompletableFuture<CallOutcome> call : calls) {
                assertThat(call.get(15, TimeUnit.SECONDS)).isInstanceOf(Delivered.class);
            }
            assertThat(practice.answered()).isEqualTo(5);
        }
    }

    @Test
    void closing_hangs_up_and_every_call_has_an_outcome() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        List<CompletableFuture<CallOutcome>> calls = new ArrayList<>();
        try (PracticeLine practice = PracticeLine.open()) {
            SipEmergencyLine line = line(Speech.installed(), practice);
            for (int call = 0; call < 6; call++) {
                calls.add(line.call(Briefs.smoke(true)));
            }
            await().until(() -> practice.answered() == 4);
            line.close();
            calls.add(line.call(Briefs.smoke(true)));
            for (CompletableFuture<CallOutcome> call : calls) {
                assertThat(call.get(2, TimeUnit.SECONDS)).isInstanceOfAny(CutShort.class, NotReached.class);
            }
            await("every BYE").until(() -> practice.heard().size() == 4);
        }
    }

    @Test
    void automatic_without_live_is_practice_and_touches_no_trunk() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        try (DatagramSocket trunk = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            CompletableFuture<CallOutcome> call;
            try (EmergencyTelephone telephone = EmergencyLines.open(
                    settings(EmergencyMode.AUTOMATIC, false, trunk), Speech.installed(), TIMING)) {
                call = telephone.call(Briefs.smoke(false));
                PracticeLine practice = telephone.practice();
                await().until(() -> practice.answered() == 1);
                assertThat(telephone.isExercise()).isTrue();
            }
            assertThat(call.get(2, TimeUnit.SECONDS).diallings()).hasSize(1);
            trunk.setSoTimeout(200);
            assertThatThrownBy(() -> new RawPeer(trunk).next("INVITE")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void automatic_with_live_calls_the_trunk() throws Exception {
        try (DatagramSocket trunk = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                EmergencyTelephone telephone = EmergencyLines.open(settings(EmergencyMode.AUTOMATIC, true, trunk),
                        Speech.installed(), TIMING)) {
            assertThat(telephone.isExercise()).isFalse();
            CompletableFuture<CallOutcome> call = telephone.call(Briefs.smoke(false));
            RawPeer peer = new RawPeer(trunk);
            peer.answer(peer.next("INVITE"), "600 Busy Everywhere");
            assertThat(call.get(5, TimeUnit.SECONDS))
                    .isEqualTo(new NotReached(List.of(new Dialling(1, Result.BUSY, "SIP 600"))));
        }
    }

    @Test
    void words_that_cannot_be_found_end_the_call_instead_of_holding_it_silent() throws Exception {
        try (PracticeLine practice = PracticeLine.open();
                SipEmergencyLine line = new SipEmergencyLine("112", List.of(practice.trunk()), TIMING,
                        Speech.installed(), brief -> {
                            throw new IllegalStateException("no words");
                        })) {
            assertThat(line.call(Briefs.smoke(true)).get(5, TimeUnit.SECONDS)).isNotInstanceOf(Delivered.class);
        }
    }

    @Test
    void a_trunk_whose_name_is_unknown_shows_in_readiness_and_fails_quickly() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        // An empty label is refused on this machine; no name server is asked.
        SipTrunk unknown = SipTrunk.parse("sip:trunk..navn", null, null, null);
        try (SipEmergencyLine line = new SipEmergencyLine("112", List.of(unknown), TIMING, Speech.installed(),
                brief -> SipEmergencyLineTest.WORDS)) {
            assertThat(line.check()).contains("The 112 trunk sip:trunk..navn:5060 cannot be looked up.");
            assertThat(line.call(Briefs.smoke(true)).get(5, TimeUnit.SECONDS)).isInstanceOf(NotReached.class);
        }
    }

    @Test
    void an_exercise_is_heard_out_by_the_built_in_line_and_never_reaches_a_real_trunk() throws Exception {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
        try (DatagramSocket trunk = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                EmergencyTelephone telephone = EmergencyLines.open(settings(EmergencyMode.AUTOMATIC, true, trunk),
                        Speech.installed(), TIMING)) {
            CompletableFuture<CallOutcome> call = telephone.call(Briefs.smoke(true));
            await().until(() -> telephone.practice().answered() == 1);
            assertThat(telephone.isExercise()).as("real calls stay real").isFalse();
            assertThat(call).isNotDone();
            trunk.setSoTimeout(200);
            assertThatThrownBy(() -> new RawPeer(trunk).next("INVITE")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_real_line_without_trunk_and_an_assisted_one_without_telephone_refuse_to_start_with_a_sentence() {
        EmergencySettings noTrunk = new EmergencySettings(EmergencyMode.AUTOMATIC, true, "112", List.of(),
                Duration.ofSeconds(30));
        EmergencySettings assisted = new EmergencySettings(EmergencyMode.ASSISTED, true, "112",
                List.of(SipTrunk.parse("sip:127.0.0.1:9", null, null, null)), Duration.ofSeconds(30));
        assertThatThrownBy(() -> EmergencyLines.open(noTrunk)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("emergency.trunk is missing");
        assertThatThrownBy(() -> EmergencyLines.open(assisted)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("telephone.trunk is missing");
    }

    private static SipEmergencyLine line(Speech speech, PracticeLine practice) throws Exception {
        return new SipEmergencyLine("112", List.of(practice.trunk()), TIMING, speech,
                brief -> SipEmergencyLineTest.WORDS);
    }

    private static EmergencySettings settings(EmergencyMode mode, boolean live, DatagramSocket trunk) {
        SipTrunk configured = SipTrunk.parse("sip:127.0.0.1:" + trunk.getLocalPort(), null, null, "70200000");
        return new EmergencySettings(mode, live, "112", List.of(configured), Duration.ofSeconds(1));
    }

    /** How often the whole message stands in what was heard, byte for byte. */
    private static int occurrences(byte[] message, byte[] heard) {
        int found = 0;
        for (int at = 0; at + message.length <= heard.length; at++) {
            if (Arrays.equals(heard, at, at + message.length, message, 0, message.length)) {
                found++;
            }
        }
        return found;
    }
}
