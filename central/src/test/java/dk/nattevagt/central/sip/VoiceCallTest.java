package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.desk.KeyPress.Said;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.SendResult;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An alarm by telephone, against a real SIP peer: sipp holds every message we send against its scenario. */
class VoiceCallTest {

    private static final Message ALARM = Alarms.of("alarm-1", "vagt", "55 11 22 33");

    @TempDir
    Path directory;

    @BeforeAll
    static void needs() {
        Sipp.assumeInstalled();
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    @Test
    void pressing_1_as_a_telephone_event_takes_the_alarm() throws Exception {
        assumeRawSockets();
        takes("presses-1");
    }

    @Test
    void pressing_1_beside_the_sound_takes_the_alarm() throws Exception {
        takes("presses-1-by-info");
    }

    private void takes(String scenario) throws Exception {
        try (Sipp sipp = Sipp.playing(scenario, Duration.ofMillis(300));
                VoiceHouse house = VoiceHouse.calling(directory, sipp.trunk())) {
            assertThat(house.result(ALARM)).isEqualTo(new SendResult.Heard(true));
            assertThat(house.pressed).containsExactly(ALARM.key());
            assertThat(sipp.sawItsScenario()).as("told what came of it, then hung up").isTrue();
        }
    }

    @Test
    void another_key_takes_nothing() throws Exception {
        try (Sipp sipp = Sipp.playing("presses-3-by-info", Duration.ofMillis(300));
                VoiceHouse house = VoiceHouse.calling(directory, sipp.trunk())) {
            assertThat(house.result(ALARM)).as("a person was there").isEqualTo(new SendResult.Heard(false));
            assertThat(house.pressed).isEmpty();
            assertThat(sipp.sawItsScenario()).isTrue();
        }
    }

    @Test
    void a_voicemail_has_been_spoken_to_and_nothing_more() throws Exception {
        try (Sipp sipp = Sipp.playing("answers"); VoiceHouse house = VoiceHouse.calling(directory, sipp.trunk())) {
            assertThat(house.result(ALARM)).isEqualTo(new SendResult.Sent(null, false));
            assertThat(sipp.sawItsScenario()).isTrue();
        }
    }

    @Test
    void a_busy_phone_is_tried_again_later_and_not_over_the_next_trunk() throws Exception {
        try (Sipp busy = Sipp.playing("busy");
                Sipp other = Sipp.playing("answers");
                VoiceHouse house = VoiceHouse.calling(directory, busy.trunk(), other.trunk())) {
            assertThat(house.result(ALARM)).isEqualTo(new SendResult.Failed("busy", true));
            assertThat(busy.sawItsScenario()).isTrue();
        }
    }

    @Test
    void a_trunk_that_fails_gives_way_to_the_next() throws Exception {
        try (Sipp broken = Sipp.playing("unavailable");
                Sipp answers = Sipp.playing("presses-1-by-info", Duration.ofMillis(100));
                VoiceHouse house = VoiceHouse.calling(directory, broken.trunk(), answers.trunk())) {
            assertThat(house.result(ALARM)).isEqualTo(new SendResult.Heard(true));
        }
    }

    @Test
    void a_phone_that_rings_for_ever_is_cancelled() throws Exception {
        try (Sipp rings = Sipp.playing("rings"); VoiceHouse house = VoiceHouse.calling(directory, rings.trunk())) {
            assertThat(house.result(ALARM)).isEqualTo(new SendResult.Failed("no-answer", true));
            assertThat(rings.sawItsScenario()).as("the CANCEL was seen").isTrue();
        }
    }

    @Test
    void hanging_up_before_it_is_said_is_no_delivery() throws Exception {
        try (Sipp hangsUp = Sipp.playing("hangs-up", Duration.ofMillis(100));
                VoiceHouse house = VoiceHouse.calling(directory, hangsUp.trunk())) {
            assertThat(house.result(ALARM))
                    .isEqualTo(new SendResult.Failed("SIP 200, the other side hung up", true));
            assertThat(hangsUp.sawItsScenario()).isTrue();
        }
    }

    @Test
    void an_answer_that_cannot_hear_us_is_no_delivery() throws Exception {
        try (Sipp deaf = Sipp.playing("foreign-sound");
                VoiceHouse house = VoiceHouse.calling(directory, deaf.trunk())) {
            assertThat(house.result(ALARM))
                    .isEqualTo(new SendResult.Failed("answered without a place for our sound", true));
        }
    }

    @ParameterizedTest
    @CsvSource({"404 Not Found,no-such-number,false", "603 Decline,declined,true",
            "503 Service Unavailable,SIP 503,true"})
    void what_the_far_end_says_decides_whether_it_is_tried_again(String status, String why, boolean again)
            throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                VoiceHouse house = VoiceHouse.calling(directory, trunk(socket))) {
            RawPeer peer = new RawPeer(socket);
            CompletableFuture<SendResult> result = house.send(ALARM);
            peer.answer(peer.next("INVITE"), status);
            assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.Failed(why, again));
        }
    }

    @Test
    void a_call_withdrawn_while_it_rings_is_cancelled() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                VoiceHouse house = VoiceHouse.calling(directory, trunk(socket))) {
            RawPeer peer = new RawPeer(socket);
            CompletableFuture<SendResult> result = house.send(ALARM);
            SipText invite = peer.next("INVITE");
            peer.answer(invite, "180 Ringing");
            await().until(() -> {
                house.telephone.voice().withdraw(ALARM, "Jens Bak");
                return result.isDone();
            });
            assertThat(result.get()).isEqualTo(new SendResult.Withdrawn());
            peer.answer(peer.next("CANCEL"), "200 OK");
        }
    }

    @Test
    void an_answer_that_crosses_the_withdrawal_is_acknowledged_and_hung_up() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                VoiceHouse house = VoiceHouse.calling(directory, trunk(socket))) {
            RawPeer peer = new RawPeer(socket);
            CompletableFuture<SendResult> result = house.send(ALARM);
            SipText invite = peer.next("INVITE");
            peer.answer(invite, "180 Ringing");
            house.telephone.voice().withdraw(ALARM, "Jens Bak");
            peer.next("CANCEL");
            peer.answer(invite, "200 OK", invite.body());
            assertThat(peer.next("ACK").header("Call-ID")).isEqualTo(invite.header("Call-ID"));
            peer.answer(peer.next("BYE"), "200 OK");
            assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.Withdrawn());
            assertThat(house.pressed).isEmpty();
        }
    }

    @Test
    void an_answer_that_crosses_the_end_of_the_ringing_is_hung_up_too() throws Exception {
        try (Sipp crosses = Sipp.playing("crosses");
                VoiceHouse house = VoiceHouse.calling(directory, crosses.trunk())) {
            assertThat(house.result(ALARM)).isEqualTo(new SendResult.Failed("no-answer", true));
            assertThat(crosses.sawItsScenario()).as("ACK and BYE were seen").isTrue();
        }
    }

    @Test
    void an_alarm_that_cannot_be_stored_asks_for_the_key_once_more() throws Exception {
        try (PracticeLine phone = PracticeLine.open();
                VoiceHouse house = VoiceHouse.practising(directory, 8, phone)) {
            house.answer = CompletableFuture.completedFuture(new Said.NotNow());
            CompletableFuture<SendResult> result = house.send(ALARM);
            await().until(() -> phone.answered() == 1);
            pressUntil(phone, () -> house.pressed.size() == 1);
            house.answer = CompletableFuture.completedFuture(new Said.Yours());
            pressUntil(phone, () -> house.pressed.size() == 2);
            assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo(new SendResult.Heard(true));
        }
    }

    static void pressUntil(PracticeLine phone, java.util.concurrent.Callable<Boolean> done) {
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            if (done.call()) {
                return true;
            }
            phone.press('1');
            return false;
        });
    }

    static SipTrunk trunk(DatagramSocket socket) {
        return new SipTrunk("127.0.0.1", socket.getLocalPort(), null, null, "70200000");
    }

    /** sipp plays telephone events through a raw socket, which wants CAP_NET_RAW (bit 13). */
    private static void assumeRawSockets() throws IOException {
        long capabilities = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring("CapEff:".length()).strip(), 16))
                .findFirst().orElse(0);
        Assumptions.assumeTrue((capabilities & 1L << 13) != 0,
                "skipped: sipp may not open raw sockets here (CAP_NET_RAW)");
    }
}
