package dk.nattevagt.central.sip;

import static dk.nattevagt.central.sip.AssistedHouse.BOTH;
import static dk.nattevagt.central.sip.AssistedHouse.BRIEF;
import static dk.nattevagt.central.sip.AssistedHouse.METTE;
import static dk.nattevagt.central.sip.AssistedHouse.OLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.CallOutcome.Connected;
import dk.nattevagt.central.emergency.CallOutcome.NotTaken;
import dk.nattevagt.central.emergency.CallOutcome.TakenInVain;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.Responder;
import dk.nattevagt.central.sip.Exchange.Manner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responders are rung first; one of them speaks to 112. */
class AssistedCallTest {

    @TempDir
    Path directory;

    private AssistedHouse house;

    @BeforeAll
    static void needs() {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    @BeforeEach
    void open() throws Exception {
        house = new AssistedHouse(directory, 4);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoever_first_presses_1_is_connected_with_112_and_the_other_told_who_has_it() throws Exception {
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.connected);
        house.hearEachOther(house.mette, 0x11);
        assertThat(house.taken).containsExactly(METTE);
        await().until(() -> house.ole.got("BYE"));
        assertThat(house.ole.heard(house.speech, "Mette Holm har taget opkaldet.")).isTrue();
        assertThat(call).isNotDone();
        house.haveTalked();
        house.mette.hangUp();
        await().until(() -> house.centre.got("BYE"));
        assertThat(house.outcome(call)).isInstanceOfSatisfying(Connected.class, spoken -> {
            assertThat(spoken.by()).isEqualTo(METTE);
            assertThat(spoken.diallings()).extracting(Dialling::result).containsExactly(Dialling.Result.ANSWERED);
        });
    }

    @Test
    void nobody_is_dialled_before_it_stands_on_disk_who_has_taken_it() throws Exception {
        house.written = new CompletableFuture<>();
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.taken.contains(METTE));
        house.ole.press('1');
        await().during(Duration.ofMillis(200)).until(house.emergency.events::isEmpty);
        assertThat(house.taken).as("two in the same moment: one at a time").containsExactly(METTE);
        house.written.complete(true);
        await().until(() -> house.centre.got("INVITE"));
        await().until(() -> house.ole.got("BYE"));
        assertThat(house.ole.heard(house.speech, "Mette Holm har taget opkaldet.")).isTrue();
        assertThat(house.taken).containsExactly(METTE);
        assertThat(house.centre.count("INVITE")).isEqualTo(1);
        assertThat(call).isNotDone();
    }

    @Test
    void a_voicemail_is_nobody_and_112_is_left_to_others() throws Exception {
        CompletableFuture<CallOutcome> call = house.call();
        assertThat(house.outcome(call)).isInstanceOfSatisfying(NotTaken.class,
                not -> assertThat(not.diallings()).extracting(Dialling::detail)
                        .containsOnly("a responder, pressed nothing"));
        await().until(() -> house.mette.got("BYE") && house.ole.got("BYE"));
        assertThat(house.mette.heard(house.speech, Phrases.NOBODY_IN_TIME)).isTrue();
        assertThat(house.emergency.events).isEmpty();
        assertThat(house.taken).isEmpty();
    }

    @Test
    void when_everybody_declines_nobody_waits_for_the_time_to_run_out() throws Exception {
        house.mette.manner = Manner.DECLINES;
        house.ole.manner = Manner.DECLINES;
        long began = System.nanoTime();
        assertThat(house.outcome(house.call())).isInstanceOf(NotTaken.class);
        assertThat(System.nanoTime() - began).isLessThan(AssistedHouse.ANSWER_WITHIN.toNanos() / 2);
    }

    @Test
    void phones_that_ring_on_are_left_in_peace_when_the_time_is_up() throws Exception {
        house.mette.manner = Manner.RINGS;
        house.ole.manner = Manner.RINGS;
        assertThat(house.outcome(house.call())).isInstanceOf(NotTaken.class);
        await().until(() -> house.mette.got("CANCEL") && house.ole.got("CANCEL"));
    }

    @Test
    void whoever_is_on_the_phone_is_rung_again_as_soon_as_they_are_free() throws Exception {
        house.mette.manner = Manner.BUSY;
        house.ole.manner = Manner.RINGS;
        var _ = house.call();
        await().until(() -> house.mette.got("ACK"));
        house.mette.manner = Manner.ANSWERS;
        await().until(() -> house.mette.hears());
        house.mette.press('1');
        await().until(() -> house.connected);
        assertThat(house.ole.got("CANCEL")).isTrue();
    }

    @Test
    void where_no_sound_ever_comes_the_key_beside_it_counts() throws Exception {
        var _ = house.call();
        house.bothHear();
        house.ole.pressBesideTheSound('1');
        await().until(() -> house.connected);
        assertThat(house.taken).containsExactly(OLE);
    }

    @Test
    void key_2_reads_everything_out_before_the_connection() throws Exception {
        var _ = house.call();
        house.bothHear();
        house.mette.press('2');
        await().until(() -> house.mette.heard(house.speech, BRIEF));
        assertThat(house.ole.heard(house.speech, BRIEF)).isFalse();
        assertThat(house.emergency.events).isEmpty();
    }

    @Test
    void a_press_that_could_not_be_written_down_connects_nobody_until_it_is_pressed_again() throws Exception {
        house.written = CompletableFuture.failedFuture(new IllegalStateException("disk full"));
        var _ = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.mette.heard(house.speech, Phrases.NOT_NOW));
        assertThat(house.emergency.events).isEmpty();
        house.written = CompletableFuture.completedFuture(true);
        house.mette.press('1');
        await().until(() -> house.connected);
    }

    @Test
    void a_call_that_is_no_longer_wanted_is_not_made() throws Exception {
        house.written = CompletableFuture.completedFuture(false);
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        assertThat(house.outcome(call)).isInstanceOf(NotTaken.class);
        await().until(() -> house.mette.got("BYE") && house.ole.got("BYE"));
        assertThat(house.mette.heard(house.speech, Phrases.OVER_NOTICE)).isTrue();
        assertThat(house.emergency.events).isEmpty();
    }

    @Test
    void whoever_hangs_up_before_112_answers_stops_the_ringing_and_has_spoken_to_nobody() throws Exception {
        house.centre.manner = Manner.RINGS;
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.centre.got("INVITE"));
        house.mette.hangUp();
        await().until(() -> house.centre.got("CANCEL"));
        assertThat(house.outcome(call)).isInstanceOf(TakenInVain.class);
    }

    @Test
    void when_112_does_not_answer_the_responder_is_told_to_call() throws Exception {
        house.centre.manner = Manner.BUSY;
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.mette.got("BYE"));
        assertThat(house.mette.heard(house.speech, Phrases.NO_ANSWER_112)).isTrue();
        assertThat(house.outcome(call)).isEqualTo(
                new TakenInVain(METTE, List.of(new Dialling(1, Dialling.Result.BUSY, "SIP 486"))));
    }

    @Test
    void when_112_hangs_up_at_once_nobody_has_spoken_to_them_and_the_responder_is_told_to_call() throws Exception {
        house.centre.manner = Manner.HANGS_UP_AT_ONCE;
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.mette.got("BYE"));
        assertThat(house.mette.heard(house.speech, Phrases.PARTED_112)).isTrue();
        assertThat(house.outcome(call)).isInstanceOf(TakenInVain.class);
    }

    @Test
    void a_phone_that_cannot_be_moved_to_112_is_told_so_and_112_is_not_left_in_silence() throws Exception {
        house.mette.manner = Manner.STAYS_PUT;
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.centre.got("BYE"));
        assertThat(house.outcome(call)).isInstanceOf(TakenInVain.class);
        assertThat(house.mette.heard(house.speech, Phrases.PARTED_112)).isTrue();
    }

    @Test
    void without_a_number_that_can_be_called_nobody_takes_it_at_once() throws Exception {
        List<Responder> unreachable = List.of(new Responder(METTE, "Mette Holm", "112"));
        assertThat(house.line.assist(Briefs.smoke(false), unreachable, 1, house)).isCompletedWithValue(
                new NotTaken(List.of()));
        assertThat(house.line.assist(Briefs.smoke(false), List.of(), 1, house)).isCompletedWithValue(
                new NotTaken(List.of()));
        try (SipEmergencyLine noTelephone = new SipEmergencyLine("112", List.of(house.emergency.trunk()),
                VoiceHouse.TIMING, house.speech, brief -> BRIEF)) {
            assertThat(noTelephone.assist(Briefs.smoke(false), BOTH, 1, house)).isCompletedWithValue(
                    new NotTaken(List.of()));
        }
        assertThat(house.staff.events).isEmpty();
    }
}
