package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.CallOutcome.CutShort;
import dk.nattevagt.central.emergency.CallOutcome.Delivered;
import dk.nattevagt.central.emergency.CallOutcome.NotReached;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other side may do that no sipp scenario says: hold, move the sound, ask for credentials at the end. */
class FarEndTest {

    private static final LineTiming TIMING = new LineTiming(Duration.ofSeconds(2), Duration.ofSeconds(3),
            Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(4));

    private RawPeer peer;
    private PracticeCall ear;
    private DatagramSocket socket;
    private SipEmergencyLine line;

    @BeforeAll
    static void needs() {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    @BeforeEach
    void open() throws Exception {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        peer = new RawPeer(socket);
        ear = PracticeCall.listen(InetAddress.getLoopbackAddress());
        line = new SipEmergencyLine("112",
                List.of(new SipTrunk("127.0.0.1", socket.getLocalPort(), "nattevagt", "hemmelig", "70200000")), TIMING,
                Speech.installed(), brief -> "Brand.");
    }

    @AfterEach
    void close() {
        line.close();
        ear.end();
        socket.close();
    }

    @Test
    void a_trunk_that_answers_and_hangs_up_at_once_gives_way_to_the_next() throws Exception {
        try (Exchange broken = new Exchange();
                Exchange good = new Exchange();
                SipEmergencyLine two = new SipEmergencyLine("112", List.of(broken.trunk(), good.trunk()), TIMING,
                        Speech.installed(), brief -> "Brand.")) {
            broken.phone("112").manner = Exchange.Manner.HANGS_UP_AT_ONCE;
            CallOutcome outcome = two.call(Briefs.smoke(true)).get(10, TimeUnit.SECONDS);
            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(outcome.diallings()).hasSize(2);
            assertThat(good.phone("112").count("INVITE")).isEqualTo(1);
        }
    }

    @Test
    void a_message_put_on_hold_goes_on_where_it_is_taken_up_again() throws Exception {
        CompletableFuture<CallOutcome> call = line.call(Briefs.smoke(true));
        SipText invite = peer.next("INVITE");
        peer.answer(invite, "200 OK", listening(ear));
        peer.next("ACK");
        peer.ask(invite, "INVITE", 1, listening(ear) + "a=sendonly\r\n");
        assertThat(peer.nextResponse().body()).contains("m=audio");
        PracticeCall elsewhere = PracticeCall.listen(InetAddress.getLoopbackAddress());
        peer.ask(invite, "INVITE", 2, listening(elsewhere));
        peer.nextResponse();
        peer.answer(peer.next("BYE"), "200 OK");
        assertThat(call.get(5, TimeUnit.SECONDS)).isInstanceOf(Delivered.class);
        assertThat(elsewhere.end().silent()).as("the message went where it was sent for").isFalse();
    }

    @Test
    void an_answer_that_is_repeated_is_acknowledged_again_and_disturbs_nothing() throws Exception {
        CompletableFuture<CallOutcome> call = line.call(Briefs.smoke(true));
        SipText invite = peer.next("INVITE");
        for (int times = 0; times < 3; times++) {
            peer.answer(invite, "200 OK", listening(ear));
            peer.next("ACK");
        }
        assertThat(call.get(5, TimeUnit.SECONDS)).isInstanceOf(Delivered.class);
        assertThat(call.get().diallings().getFirst().detail()).isEqualTo("SIP 200, said twice");
    }

    @Test
    void a_message_nobody_listened_to_on_hold_is_not_delivered() throws Exception {
        CompletableFuture<CallOutcome> call = line.call(Briefs.smoke(true));
        SipText invite = peer.next("INVITE");
        peer.answer(invite, "200 OK", listening(ear));
        peer.next("ACK");
        peer.ask(invite, "INVITE", 1, listening(ear) + "a=inactive\r\n");
        assertThat(call.get(6, TimeUnit.SECONDS)).isInstanceOf(CutShort.class);
        assertThat(call.get().diallings().getFirst().detail()).isEqualTo("ended after the longest time allowed");
    }

    @Test
    void a_bye_that_is_challenged_is_said_again_with_credentials() throws Exception {
        CompletableFuture<CallOutcome> call = line.call(Briefs.smoke(true));
        peer.answer(peer.next("INVITE"), "200 OK", listening(ear));
        SipText bye = peer.next("BYE");
        peer.challenge(bye);
        await().until(() -> peer.next("BYE").header("Proxy-Authorization").contains("username=\"nattevagt\""));
        assertThat(call.get(1, TimeUnit.SECONDS)).isInstanceOf(Delivered.class);
    }

    @Test
    void a_stranger_s_ping_is_answered_and_a_stranger_s_call_is_not() throws Exception {
        CompletableFuture<CallOutcome> call = line.call(Briefs.smoke(true));
        SipText invite = peer.next("INVITE");
        peer.answer(invite, "486 Busy Here");
        assertThat(call.get(5, TimeUnit.SECONDS)).isInstanceOf(NotReached.class);
        SipText stranger = new SipText("X", List.of("Call-ID: stranger-1", "From: <sip:x@127.0.0.1>;tag=1",
                "To: <sip:y@127.0.0.1>"), "");
        peer.ask(stranger, "OPTIONS", 1, "");
        assertThat(peer.nextResponse().method()).isEqualTo("SIP/2.0 200");
        peer.ask(new SipText("X", List.of("Call-ID: stranger-2", "From: <sip:x@127.0.0.1>;tag=1",
                "To: <sip:y@127.0.0.1>"), ""), "INVITE", 1, listening(ear));
        assertThat(peer.nextResponse().method()).isEqualTo("SIP/2.0 404");
    }

    private static String listening(PracticeCall at) {
        return String.join("\r\n", "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                "m=audio " + at.port() + " RTP/AVP 8", "");
    }
}
