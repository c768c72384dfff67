package dk.nattevagt.central.sip;

import static dk.nattevagt.central.sip.AssistedHouse.BRIEF;
import static dk.nattevagt.central.sip.AssistedHouse.METTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.CallOutcome.Connected;
import dk.nattevagt.central.emergency.CallOutcome.Delivered;
import dk.nattevagt.central.emergency.CallOutcome.NotTaken;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.Dialling.Result;
import dk.nattevagt.central.sip.Exchange.Manner;
import dk.nattevagt.protocol.id.AlarmId;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A responder and 112 who talk with each other: what is read out to them, and what their talk keeps waiting. */
class AssistedTalkTest {

    private static final AlarmId ALARM = Briefs.smoke(false).alarm();

    @TempDir
    Path directory;

    private AssistedHouse house;

    @BeforeAll
    static void needs() {
        Programs.assumeInstalled("espeak-ng", "espeak-ng");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private CompletableFuture<CallOutcome> talking() throws Exception {
        CompletableFuture<CallOutcome> call = house.call();
        house.bothHear();
        house.mette.press('1');
        await().until(() -> house.connected);
        house.hearEachOther(house.mette, 0x11);
        return call;
    }

    @BeforeEach
    void open() throws Exception {
        house = new AssistedHouse(directory, 4);
    }

    private void reopened(int lines, SipTrunk... moreTrunks) throws Exception {
        house.close();
        house = new AssistedHouse(directory, lines, moreTrunks);
    }

    @Test
    void everything_is_read_out_to_both_on_request_and_they_talk_on() throws Exception {
        var _ = talking();
        assertThat(house.line.readOut(ALARM).get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(house.mette.heard(house.speech, BRIEF)).isTrue();
        assertThat(house.centre.heard(house.speech, BRIEF)).isTrue();
        house.hearEachOther(house.mette, 0x21);
    }

    @Test
    void the_responder_s_key_2_reads_it_out_as_well_where_keys_are_told_beside_the_sound() throws Exception {
        var _ = talking();
        house.mette.pressBesideTheSound('2');
        await().until(() -> house.centre.heard(house.speech, BRIEF));
        house.hearEachOther(house.mette, 0x21);
    }

    @Test
    void a_side_that_will_not_be_moved_is_not_read_to_and_the_talk_goes_on() throws Exception {
        var _ = talking();
        house.centre.manner = Manner.STAYS_PUT;
        assertThat(house.line.readOut(ALARM).get(10, TimeUnit.SECONDS)).as("not to both").isFalse();
        assertThat(house.mette.heard(house.speech, BRIEF)).isTrue();
        assertThat(house.centre.heard(house.speech, BRIEF)).isFalse();
        house.hearEachOther(house.mette, 0x21);
    }

    @Test
    void where_nobody_talks_nothing_is_read_out() throws Exception {
        assertThat(house.line.readOut(ALARM).get(1, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whoever_hangs_up_while_it_is_read_out_ends_the_talk_for_both() throws Exception {
        CompletableFuture<CallOutcome> call = talking();
        CompletableFuture<Boolean> reading = house.line.readOut(ALARM);
        await().until(() -> house.centre.got("MOVE"));
        house.mette.hangUp();
        assertThat(house.outcome(call)).isInstanceOf(Connected.class);
        assertThat(reading.get(1, TimeUnit.SECONDS)).isFalse();
        await().until(() -> house.centre.got("BYE"));
    }

    @Test
    void a_busy_line_to_112_gives_way_to_the_next() throws Exception {
        try (Exchange other = new Exchange()) {
            other.phone("112").manner = Manner.BUSY;
            reopened(4, other.trunk());
            CompletableFuture<CallOutcome> call = talking();
            house.haveTalked();
            house.centre.hangUp();
            await().until(() -> house.mette.got("BYE"));
            assertThat(house.outcome(call)).isInstanceOfSatisfying(Connected.class,
                    spoken -> assertThat(spoken.diallings()).extracting(Dialling::result)
                            .containsExactly(Result.BUSY, Result.ANSWERED));
        }
    }

    @Test
    void a_responder_who_talks_with_112_keeps_no_other_fire_waiting() throws Exception {
        reopened(1);
        CompletableFuture<CallOutcome> talk = talking();
        CompletableFuture<CallOutcome> other = house.line.call(Briefs.smoke(false), 1);
        assertThat(house.outcome(other)).isInstanceOf(Delivered.class);
        assertThat(talk).isNotDone();
    }

    @Test
    void a_central_that_stops_lets_them_talk_on_and_asks_nobody_else() throws Exception {
        CompletableFuture<CallOutcome> talk = talking();
        house.haveTalked();
        CompletableFuture<CallOutcome> asking = house.call();
        await().until(() -> house.mette.count("INVITE") == 2);
        house.line.close();
        assertThat(house.outcome(talk)).isInstanceOfSatisfying(Connected.class,
                spoken -> assertThat(spoken.by()).isEqualTo(METTE));
        assertThat(house.outcome(asking)).isInstanceOf(NotTaken.class);
        assertThat(house.centre.got("BYE")).isFalse();
    }
}
