package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.CallOutcome.CutShort;
import dk.nattevagt.central.emergency.CallOutcome.Delivered;
import dk.nattevagt.central.emergency.CallOutcome.NotReached;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.Dialling.Result;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line against a real SIP peer: sipp holds every message we send against its scenario. */
class SipEmergencyLineTest {

    @BeforeAll
    static void needs() {
        Sipp.assumeInstalled();
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    @Test
    void an_answered_call_says_the_message_twice_and_hangs_up() throws Exception {
        try (Sipp sipp = Sipp.playing("answers")) {
            CallOutcome outcome = call(sipp.trunk());
            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(((Delivered) outcome).talked()).isGreaterThan(Duration.ofSeconds(1));
            assertThat(outcome.diallings()).containsExactly(new Dialling(1, Result.ANSWERED, "SIP 200, said twice"));
            assertThat(sipp.sawItsScenario()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest-401", "digest-407"})
    void a_trunk_that_asks_who_we_are_is_told(String scenario) throws Exception {
        try (Sipp sipp = Sipp.playing(scenario)) {
            assertThat(call(sipp.trunk("nattevagt", "hemmelig"))).isInstanceOf(Delivered.class);
            assertThat(sipp.sawItsScenario()).isTrue();
        }
    }

    @Test
    void a_wrong_password_is_a_failed_trunk() throws Exception {
        try (Sipp sipp = Sipp.playing("digest-401")) {
            assertThat(call(sipp.trunk("nattevagt", "forkert"))).isEqualTo(notReached(Result.FAILED, "SIP 403"));
        }
    }

    @Test
    void a_trunk_that_asks_while_we_have_no_credentials_is_a_failed_trunk() throws Exception {
        try (Sipp sipp = Sipp.playing("digest-401")) {
            assertThat(call(sipp.trunk())).isEqualTo(notReached(Result.FAILED, "SIP 401"));
        }
    }

    @Test
    void a_busy_trunk_gives_way_to_the_next() throws Exception {
        try (Sipp busy = Sipp.playing("busy"); Sipp answers = Sipp.playing("answers")) {
            CallOutcome outcome = call(busy.trunk(), answers.trunk());
            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(outcome.diallings()).containsExactly(new Dialling(1, Result.BUSY, "SIP 486"),
                    new Dialling(2, Result.ANSWERED, "SIP 200, said twice"));
            assertThat(busy.sawItsScenario()).isTrue();
            assertThat(answers.sawItsScenario()).isTrue();
        }
    }

    @Test
    void a_trunk_that_rings_for_ever_is_cancelled_for_the_next() throws Exception {
        try (Sipp rings = Sipp.playing("rings"); Sipp answers = Sipp.playing("answers")) {
            CallOutcome outcome = call(rings.trunk(), answers.trunk());
            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(outcome.diallings().getFirst())
                    .isEqualTo(new Dialling(1, Result.NO_ANSWER, "no answer within the ring time"));
            assertThat(rings.sawItsScenario()).as("the CANCEL was seen").isTrue();
        }
    }

    @Test
    void an_answer_that_crosses_the_cancel_is_acknowledged_and_hung_up() throws Exception {
        try (Sipp crosses = Sipp.playing("crosses"); SipEmergencyLine line = line(crosses.trunk())) {
            assertThat(outcome(line)).isEqualTo(notReached(Result.NO_ANSWER, "no answer within the ring time"));
            assertThat(crosses.sawItsScenario()).as("ACK and BYE were seen").isTrue();
        }
    }

    @Test
    void a_trunk_that_says_nothing_is_given_up_quickly() throws Exception {
        try (Sipp silent = Sipp.playing("says-nothing")) {
            assertThat(call(silent.trunk())).isEqualTo(notReached(Result.FAILED, "no response"));
        }
    }

    @Test
    void a_dead_port_is_given_up_quickly() throws Exception {
        SipTrunk dead = new SipTrunk("127.0.0.1", LocalPorts.freeUdp(InetAddress.getLoopbackAddress()), null, null,
                "70200000");
        assertThat(call(dead)).isEqualTo(notReached(Result.FAILED, "no response"));
    }

    @Test
    void a_trunk_that_wakes_after_we_gave_up_is_cancelled() throws Exception {
        try (DatagramSocket asleep = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                SipEmergencyLine line = line(
                        new SipTrunk("127.0.0.1", asleep.getLocalPort(), null, null, "70200000"))) {
            RawPeer peer = new RawPeer(asleep);
            assertThat(outcome(line)).isEqualTo(notReached(Result.FAILED, "no response"));
            peer.answer(peer.next("INVITE"), "180 Ringing");
            assertThat(peer.next("CANCEL").method()).isEqualTo("CANCEL");
        }
    }

    @Test
    void a_trunk_out_of_service_is_a_failed_trunk() throws Exception {
        try (Sipp unavailable = Sipp.playing("unavailable")) {
            assertThat(call(unavailable.trunk())).isEqualTo(notReached(Result.FAILED, "SIP 503"));
            assertThat(unavailable.sawItsScenario()).isTrue();
        }
    }

    @Test
    void hanging_up_on_us_before_one_reading_cuts_the_call_short() throws Exception {
        try (Sipp hangsUp = Sipp.playing("hangs-up", Duration.ofMillis(200))) {
            CallOutcome outcome = call(hangsUp.trunk());
            assertThat(outcome).isInstanceOf(CutShort.class);
            assertThat(outcome.diallings())
                    .containsExactly(new Dialling(1, Result.ANSWERED, "SIP 200, the other side hung up"));
            assertThat(hangsUp.sawItsScenario()).isTrue();
        }
    }

    @Test
    void hanging_up_on_us_during_the_second_reading_is_a_delivered_message() throws Exception {
        Duration oneReading = TIMING.leadIn().plus(Speech.installed().render(WORDS).get().length());
        try (Sipp hangsUp = Sipp.playing("hangs-up", oneReading.plusMillis(250))) {
            CallOutcome outcome = call(hangsUp.trunk());
            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(outcome.diallings())
                    .containsExactly(new Dialling(1, Result.ANSWERED, "SIP 200, the other side hung up"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deaf", "foreign-sound"})
    void an_answer_that_cannot_hear_us_is_no_answer(String scenario) throws Exception {
        try (Sipp deaf = Sipp.playing(scenario); Sipp answers = Sipp.playing("answers")) {
            CallOutcome outcome = call(deaf.trunk(), answers.trunk());
            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(outcome.diallings()).extracting(Dialling::result)
                    .containsExactly(Result.FAILED, Result.ANSWERED);
            assertThat(deaf.sawItsScenario()).isTrue();
        }
    }

    static final String WORDS = "Brand.";
    static final LineTiming TIMING = new LineTiming(Duration.ofMillis(1500), Duration.ofSeconds(2),
            Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(20));

    private static CallOutcome call(SipTrunk... trunks) throws Exception {
        try (SipEmergencyLine line = line(trunks)) {
            return outcome(line);
        }
    }

    private static CallOutcome outcome(SipEmergencyLine line) throws Exception {
        return line.call(Briefs.smoke(true)).get(15, TimeUnit.SECONDS);
    }

    private static SipEmergencyLine line(SipTrunk... trunks) throws Exception {
        return new SipEmergencyLine("112", List.of(trunks), TIMING, Speech.installed(), brief -> WORDS);
    }

    private static NotReached notReached(Result result, String detail) {
        return new NotReached(List.of(new Dialling(1, result, detail)));
    }
}
