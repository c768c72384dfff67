package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.desk.CallBackLine.Outcome;
import dk.nattevagt.central.desk.CallBackLine.Unfit;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A responder and a citizen connected through us: two sipp peers, or one trunk by hand that plays both. */
class CallBackLineTest {

    private static final String RESPONDER = "55 11 22 33";
    private static final String CITIZEN = "55 44 55 66";

    @TempDir
    Path directory;

    private DatagramSocket socket;
    private RawPeer trunk;
    private PracticeCall responderEar;
    private PracticeCall citizenEar;

    @BeforeAll
    static void needs() {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    @BeforeEach
    void open() throws Exception {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        trunk = new RawPeer(socket);
        responderEar = PracticeCall.listen(InetAddress.getLoopbackAddress());
        citizenEar = PracticeCall.listen(InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() {
        socket.close();
        responderEar.end();
        citizenEar.end();
    }

    @Test
    void two_real_phones_are_connected_until_one_hangs_up() throws Exception {
        Sipp.assumeInstalled();
        try (Sipp responder = Sipp.playing("joined-first");
                Sipp citizen = Sipp.playing("joined-second", Duration.ofMillis(500))) {
            assertThat(outcome(responder, citizen)).isInstanceOf(Outcome.Talked.class);
            assertThat(citizen.sawItsScenario()).isTrue();
            assertThat(responder.sawItsScenario()).as("moved to the citizen's sound, then hung up").isTrue();
        }
    }

    @Test
    void a_citizen_whose_phone_rings_for_ever_is_left_in_peace_and_the_responder_told() throws Exception {
        Sipp.assumeInstalled();
        try (Sipp responder = Sipp.playing("answers"); Sipp citizen = Sipp.playing("rings")) {
            assertThat(outcome(responder, citizen)).isEqualTo(new Outcome.CitizenNotReached());
            assertThat(citizen.sawItsScenario()).as("the CANCEL was seen").isTrue();
            assertThat(responder.sawItsScenario()).isTrue();
        }
    }

    private Outcome outcome(Sipp responder, Sipp citizen) throws Exception {
        SipLine line = new SipLine("telephone-line", List.of(responder.trunk()), VoiceHouse.TIMING);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        ThirdPartyCall call = new ThirdPartyCall(line.tools(), new Phrases(QuickSpeech.in(directory)),
                party(responder), party(citizen), Duration.ofMinutes(1), (self, how) -> outcome.complete(how));
        line.tools().execute(call::start);
        try {
            return outcome.get(10, TimeUnit.SECONDS);
        } finally {
            line.close(() -> {});
        }
    }

    private static ThirdPartyCall.Party party(Sipp sipp) {
        return new ThirdPartyCall.Party(List.of(sipp.trunk()), Dialled.urgent("55112233"), Duration.ofSeconds(1));
    }

    @Test
    void each_side_is_offered_the_other_s_sound_as_a_new_version_of_our_session() throws Exception {
        try (VoiceHouse house = VoiceHouse.calling(directory, VoiceCallTest.trunk(socket))) {
            CompletableFuture<Outcome> outcome = house.telephone.callBacks().connect(RESPONDER, CITIZEN);
            SipText first = trunk.next("INVITE");
            assertThat(first.header("To")).contains("55112233");
            trunk.answer(first, "200 OK", listening(responderEar));
            SipText second = invite("55445566");
            assertThat(second.body()).contains("m=audio " + responderEar.port() + " ");
            trunk.answer(second, "200 OK", listening(citizenEar));
            SipText moved = invite("55112233");
            assertThat(moved.body()).contains("m=audio " + citizenEar.port() + " ");
            assertThat(origin(moved)).isEqualTo(origin(first).replace(" 1 IN ", " 2 IN "));
            trunk.answer(moved, "200 OK", listening(responderEar));
            trunk.next("ACK");
            trunk.ask(moved, "BYE", 9, "");
            SipText bye = trunk.next("BYE");
            assertThat(bye.header("Call-ID")).as("the citizen's call ends with the responder's")
                    .isEqualTo(second.header("Call-ID"));
            trunk.answer(bye, "200 OK");
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Talked.class);
            assertThat(responderEar.end().packets()).as("our voice before they talk").isPositive();
            assertThat(citizenEar.end().packets()).as("our voice is not for the citizen").isZero();
        }
    }

    @Test
    void while_they_talk_what_one_side_changes_reaches_the_other() throws Exception {
        try (VoiceHouse house = VoiceHouse.calling(directory, VoiceCallTest.trunk(socket))) {
            CompletableFuture<Outcome> outcome = house.telephone.callBacks().connect(RESPONDER, CITIZEN);
            SipText first = trunk.next("INVITE");
            trunk.answer(first, "200 OK", listening(responderEar));
            SipText second = invite("55445566");
            trunk.answer(second, "200 OK", listening(citizenEar));
            trunk.answer(invite("55112233"), "200 OK", listening(responderEar));
            trunk.next("ACK");
            PracticeCall elsewhere = PracticeCall.listen(InetAddress.getLoopbackAddress());
            trunk.ask(second, "INVITE", 1, listening(elsewhere));
            SipText told = invite("55112233");
            assertThat(told.body()).contains("m=audio " + elsewhere.port() + " ");
            trunk.answer(told, "200 OK", listening(responderEar));
            assertThat(next200("INVITE").body()).contains("m=audio " + responderEar.port() + " ");
            trunk.ask(second, "BYE", 2, "");
            trunk.answer(trunk.next("BYE"), "200 OK");
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Talked.class);
            elsewhere.end();
        }
    }

    @Test
    void a_citizen_who_does_not_answer_is_told_to_the_responder() throws Exception {
        try (VoiceHouse house = VoiceHouse.calling(directory, VoiceCallTest.trunk(socket))) {
            CompletableFuture<Outcome> outcome = house.telephone.callBacks().connect(RESPONDER, CITIZEN);
            trunk.answer(trunk.next("INVITE"), "200 OK", listening(responderEar));
            trunk.answer(invite("55445566"), "486 Busy Here");
            trunk.answer(trunk.next("BYE"), "200 OK");
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new Outcome.CitizenNotReached());
            house.awaitHeard(responderEar, Phrases.CITIZEN_NOT_REACHED);
        }
    }

    @Test
    void a_responder_whose_phone_will_not_be_moved_is_told_so_and_nobody_is_left_alone() throws Exception {
        try (VoiceHouse house = VoiceHouse.calling(directory, VoiceCallTest.trunk(socket))) {
            CompletableFuture<Outcome> outcome = house.telephone.callBacks().connect(RESPONDER, CITIZEN);
            trunk.answer(trunk.next("INVITE"), "200 OK", listening(responderEar));
            SipText second = invite("55445566");
            trunk.answer(second, "200 OK", listening(citizenEar));
            trunk.answer(invite("55112233"), "488 Not Acceptable Here");
            SipText bye = trunk.next("BYE");
            assertThat(bye.header("Call-ID")).isEqualTo(second.header("Call-ID"));
            trunk.answer(bye, "200 OK");
            assertThat(outcome.get(8, TimeUnit.SECONDS)).isEqualTo(new Outcome.CitizenNotReached());
            house.awaitHeard(responderEar, Phrases.NOT_CONNECTED);
        }
    }

    @Test
    void a_responder_who_hangs_up_while_it_rings_stops_the_ringing() throws Exception {
        try (VoiceHouse house = VoiceHouse.calling(directory, VoiceCallTest.trunk(socket))) {
            CompletableFuture<Outcome> outcome = house.telephone.callBacks().connect(RESPONDER, CITIZEN);
            SipText first = trunk.next("INVITE");
            trunk.answer(first, "200 OK", listening(responderEar));
            SipText second = invite("55445566");
            trunk.answer(second, "180 Ringing");
            trunk.ask(first, "BYE", 1, "");
            trunk.answer(trunk.next("CANCEL"), "200 OK");
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new Outcome.CitizenNotReached());
        }
    }

    @Test
    void a_responder_who_does_not_answer_leaves_the_citizen_in_peace() throws Exception {
        try (VoiceHouse house = VoiceHouse.calling(directory, VoiceCallTest.trunk(socket))) {
            CompletableFuture<Outcome> outcome = house.telephone.callBacks().connect(RESPONDER, CITIZEN);
            trunk.answer(trunk.next("INVITE"), "486 Busy Here");
            assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new Outcome.ResponderNotReached());
        }
    }

    @Test
    void in_practice_our_own_line_answers_for_both_and_the_talk_ends_by_itself() throws Exception {
        try (PracticeLine both = PracticeLine.open();
                VoiceHouse house = VoiceHouse.practising(directory, 8, both)) {
            CompletableFuture<Outcome> outcome = house.telephone.callBacks().connect("00 00 02 01", "00 00 01 01");
            assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOfSatisfying(Outcome.Talked.class,
                    talked -> assertThat(talked.length()).isGreaterThanOrEqualTo(VoiceHouse.LONGEST_CALL_BACK));
            assertThat(both.answered()).isEqualTo(2);
        }
    }

    @Test
    void an_emergency_number_is_not_called_back() throws Exception {
        try (VoiceHouse house = VoiceHouse.calling(directory, VoiceCallTest.trunk(socket))) {
            assertThat(house.telephone.callBacks().unfit("112", CITIZEN)).contains(Unfit.RESPONDER);
            assertThat(house.telephone.callBacks().unfit(RESPONDER, "+45 112")).contains(Unfit.CITIZEN);
            assertThat(house.telephone.callBacks().unfit(RESPONDER, CITIZEN)).isEmpty();
            assertThat(house.telephone.callBacks().connect(RESPONDER, "114").get(1, TimeUnit.SECONDS))
                    .isEqualTo(new Outcome.CitizenNotReached());
        }
    }

    /** The next INVITE to this number. */
    private SipText invite(String number) throws Exception {
        SipText invite = trunk.next("INVITE");
        while (!invite.header("To").contains(number)) {
            invite = trunk.next("INVITE");
        }
        return invite;
    }

    private SipText next200(String method) throws Exception {
        SipText response = trunk.nextResponse();
        while (!response.header("CSeq").endsWith(method)) {
            response = trunk.nextResponse();
        }
        return response;
    }

    private static String origin(SipText message) {
        return message.body().lines().filter(line -> line.startsWith("o=")).findFirst().orElseThrow();
    }

    private static String listening(PracticeCall at) {
        return String.join("\r\n", "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                "m=audio " + at.port() + " RTP/AVP 8 101", "a=rtpmap:101 telephone-event/8000", "");
    }
}
