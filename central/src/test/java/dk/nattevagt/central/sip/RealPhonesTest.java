package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.CallOutcome.Connected;
import dk.nattevagt.central.emergency.CallOutcome.Delivered;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyMode;
import dk.nattevagt.central.emergency.EmergencyPrompt;
import dk.nattevagt.central.emergency.Responder;
import dk.nattevagt.central.people.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three modes against sipp and baresip: what each hears, how long, and from whom. */
class RealPhonesTest {

    private static final UserId METTE = new UserId("mette");
    private static final List<Responder> RESPONDERS = List.of(new Responder(METTE, "Mette Holm", "55 11 22 33"));
    private static final String BRIEF = "Røgalarm i en bolig. Det vides ikke, om det brænder. Adressen er Lindevej fire.";
    private static final int RESPONDER_SINGS = 880;
    private static final int CENTRE_SINGS = 440;

    @TempDir
    Path directory;

    private final AtomicBoolean connected = new AtomicBoolean();

    @BeforeAll
    static void needs() {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    private final class Desk implements Assisting {
        @Override
        public CompletableFuture<Boolean> taken(UserId by) {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public void connected() {
            connected.set(true);
        }
    }

    private EmergencyTelephone telephone(EmergencyMode mode, SipTrunk emergency, List<SipTrunk> staff)
            throws Exception {
        return EmergencyLines.open(
                new EmergencySettings(mode, true, "112", List.of(emergency), Duration.ofSeconds(5), staff,
                        Duration.ofSeconds(10), 4),
                QuickSpeech.in(directory), VoiceHouse.TIMING);
    }

    private short[] sound(Spoken spoken) {
        byte[] alaw = spoken.alaw();
        short[] samples = new short[alaw.length];
        for (int at = 0; at < alaw.length; at++) {
            samples[at] = Baresip.linear(alaw[at]);
        }
        return samples;
    }

    private Spoken rendered(String text) throws Exception {
        return QuickSpeech.in(directory).render(text).get(10, TimeUnit.SECONDS);
    }

    @Test
    void automatic_a_real_phone_hears_the_whole_brief_twice_and_we_hang_up() throws Exception {
        Baresip.assumeInstalled();
        try (Baresip centre = Baresip.singing(directory, "112", CENTRE_SINGS);
                SipEmergencyLine line = new SipEmergencyLine("112", List.of(centre.trunk()), VoiceHouse.TIMING,
                        QuickSpeech.in(directory), brief -> BRIEF)) {
            assertThat(line.call(Briefs.smoke(false), 1).get(20, TimeUnit.SECONDS)).isInstanceOf(Delivered.class);
            await().until(() -> centre.log().contains("session closed"));
            long once = Baresip.loud(sound(rendered(BRIEF))).toMillis();
            assertThat(Baresip.loud(centre.heard()).toMillis()).isBetween(2 * once, 2 * once + 1_000);
        }
    }

    @Test
    void assisted_two_real_phones_hear_each_other_and_neither_hears_the_other_s_words_from_us() throws Exception {
        Baresip.assumeInstalled();
        try (Baresip centre = Baresip.singing(directory, "112", CENTRE_SINGS);
                Baresip mette = Baresip.singing(directory, "55112233", RESPONDER_SINGS);
                EmergencyTelephone telephone = telephone(EmergencyMode.ASSISTED, centre.trunk(),
                        List.of(mette.trunk()))) {
            EmergencyBrief brief = Briefs.smoke(false);
            CompletableFuture<CallOutcome> call = telephone.assist(brief, RESPONDERS, 1, new Desk());
            long question = rendered(EmergencyPrompt.of(brief)).length().toMillis();
            await().atMost(Duration.ofSeconds(15)).until(() -> Baresip.loud(mette.heard()).toMillis() > question / 2);
            mette.press('1');
            await().until(connected::get);
            await().atMost(Duration.ofSeconds(10)).until(() -> isLong(mette.heard(), CENTRE_SINGS)
                    && isLong(centre.heard(), RESPONDER_SINGS));
            mette.hangUp();
            assertThat(call.get(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(Connected.class,
                    spoken -> assertThat(spoken.by()).isEqualTo(METTE));
            assertThat(Baresip.tone(centre.heard(), CENTRE_SINGS)).as("nobody hears themselves").isZero();
            assertThat(Baresip.tone(mette.heard(), RESPONDER_SINGS)).as("nobody hears themselves").isZero();
        }
    }

    private static boolean isLong(short[] sound, int hertz) {
        return Baresip.tone(sound, hertz).compareTo(Duration.ofMillis(3500)) >= 0;
    }

    @Test
    void assisted_with_sipp_the_responder_is_moved_to_112_and_hung_up_with_it() throws Exception {
        Sipp.assumeInstalled();
        try (Sipp mette = Sipp.playing("speaks-to-112", Duration.ofMillis(500));
                Sipp centre = Sipp.playing("joined-second", Duration.ofSeconds(4));
                EmergencyTelephone telephone = telephone(EmergencyMode.ASSISTED, centre.trunk(),
                        List.of(mette.trunk()))) {
            CallOutcome outcome = telephone.assist(Briefs.smoke(false), RESPONDERS, 1, new Desk())
                    .get(15, TimeUnit.SECONDS);
            assertThat(outcome).isInstanceOfSatisfying(Connected.class,
                    spoken -> assertThat(spoken.talked()).isGreaterThan(Duration.ofSeconds(3)));
            assertThat(centre.sawItsScenario()).isTrue();
            assertThat(mette.sawItsScenario()).isTrue();
        }
    }

    @Test
    void practice_neither_phone_rings_while_the_built_in_line_hears_it_all() throws Exception {
        try (Exchange staff = new Exchange();
                Exchange centre = new Exchange();
                EmergencyTelephone telephone = telephone(EmergencyMode.PRACTICE, centre.trunk(),
                        List.of(staff.trunk()))) {
            CompletableFuture<CallOutcome> automatic = telephone.call(Briefs.smoke(false), 1);
            CompletableFuture<CallOutcome> assisted = telephone.assist(Briefs.smoke(false), RESPONDERS, 1, new Desk());
            await().until(() -> telephone.practice().answered() == 2);
            telephone.practice().press('1');
            await().until(connected::get);
            assertThat(telephone.practice().answered()).as("the responder, 112, and the spoken call").isEqualTo(3);
            assertThat(automatic).isNotDone();
            assertThat(assisted).isNotDone();
            assertThat(staff.events).isEmpty();
            assertThat(centre.events).isEmpty();
        }
    }
}
