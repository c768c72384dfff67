package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.KeypadEntry;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.CodeEntered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way in without the internet: at the keypad, and on the page beside the gateway. */
class CodesTest extends DoorFixture {
    /** The home's clock stands at 03:13 in the morning. */
    private static final LocalDateTime NIGHT = LocalDateTime.parse("2026-11-20T23:00");
    private static final String RIGHT = CENTRAL.codes().code(NIGHT, 7);
    private static final String WRONG = "07000000";

    private void keypad(String code, @Nullable Integer transaction) {
        keypad(code, transaction, home.now);
    }

    private void keypad(String code, @Nullable Integer transaction, @Nullable Instant enteredAt) {
        home.desk.onReport(KEYPAD, new DeviceReport(ReportKind.STATUS, null, enteredAt, null, Map.of(), null, null,
                new KeypadEntry(code, transaction)), true, null);
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            var _ = door().enter(WRONG);
        }
    }

    @Test
    void a_right_code_unlocks_and_the_central_learns_whose_it_was_and_never_the_code() {
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TURNED);

        assertThat(home.turned).containsExactly(LOCK + " UNLOCK");
        CodeEntered entered = each(CodeEntered.class).getFirst();
        assertThat(entered.answer()).isEqualTo(CodeAnswer.TURNED);
        assertThat(entered.shift()).isEqualTo("2026-11-20T23:00");
        assertThat(entered.slot()).isEqualTo(7);
        assertThat(entered.key().source().device()).isEqualTo(LOCK_1);
        assertThat(home.published.toString()).doesNotContain(RIGHT);
    }

    @Test
    void without_contact_a_code_opens_and_what_happened_is_told_when_contact_returns() {
        home.desk.onLinkDown();
        home.pass(Duration.ofHours(1));
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TURNED);
        assertThat(codeAnswers()).isEmpty();
        contact();
        assertThat(codeAnswers()).containsExactly(CodeAnswer.TURNED);
    }

    @Test
    void after_a_restart_without_contact_a_code_opens_by_the_machines_own_clock_if_it_is_not_behind() {
        boot();
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TURNED);

        home.now = home.now.minus(Duration.ofDays(1));
        boot();
        assertThat(door().view().clockSure()).isFalse();
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.CLOCK_UNSURE);
        turnedTimes(1);
    }

    @Test
    void yesterdays_code_and_one_of_another_gateway_open_nothing() {
        assertThat(door().enter(CENTRAL.codes().code(NIGHT.minusDays(1), 7)).answer()).isEqualTo(CodeAnswer.WRONG);
        assertThat(door().enter(WRONG).answer()).isEqualTo(CodeAnswer.WRONG);
        turnedTimes(0);
        assertThat(each(CodeEntered.class)).allSatisfy(entered -> assertThat(entered.slot()).isNull());
    }

    @Test
    void after_five_wrong_codes_not_even_the_right_one_is_looked_at_for_five_minutes() {
        wrong(5);
        assertThat(door().view().pauseLeft()).isEqualTo(Duration.ofMinutes(5));
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TOO_MANY);
        turnedTimes(0);
        home.pass(Duration.ofMinutes(5));
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TURNED);
        assertThat(door().view().triesLeft()).isEqualTo(5);
    }

    @Test
    void pulling_the_plug_gives_no_more_tries() {
        wrong(4);
        boot();
        assertThat(door().view().triesLeft()).isEqualTo(1);
        wrong(1);
        home.pass(Duration.ofMinutes(4));
        boot();
        assertThat(door().enter(RIGHT).answer()).as("the pause begins again").isEqualTo(CodeAnswer.TOO_MANY);
        home.pass(Duration.ofMinutes(5));
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TURNED);
    }

    @Test
    void the_plug_pulled_while_a_code_is_looked_at_has_counted_it() {
        for (int i = 0; i < 5; i++) {
            home.outbox.power = new Power(2);
            try {
                var _ = door().enter(WRONG);
            } catch (Power.Cut cut) {
                assertThat(cut).isNotNull();
            }
            home.outbox.power = new Power(Integer.MAX_VALUE);
            boot();
        }
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TOO_MANY);
    }

    @Test
    void a_full_disk_shuts_nobody_out_and_still_counts() {
        home.doors.full = true;
        wrong(4);
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TURNED);
        wrong(5);
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TOO_MANY);
    }

    @Test
    void a_lock_that_cannot_be_told_is_said_to_be_so_and_the_code_stays_good() {
        home.lockTakes = false;
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.NOT_TURNED);
        home.lockTakes = true;
        assertThat(door().enter(RIGHT).answer()).isEqualTo(CodeAnswer.TURNED);
    }

    @Test
    void codes_that_are_not_looked_at_do_not_fill_the_disk() {
        wrong(5);
        for (int i = 0; i < 1000; i++) {
            var _ = door().enter(WRONG);
        }
        assertThat(codeAnswers().size()).isLessThanOrEqualTo(40);
    }

    @Test
    void a_code_on_the_keypad_is_tried_once_however_often_the_radio_says_it_and_the_keypad_is_answered() {
        keypad(WRONG, 12);
        keypad(WRONG, 12);
        keypad(WRONG, 12);
        assertThat(codeAnswers()).containsExactly(CodeAnswer.WRONG);
        keypad(RIGHT, 13);
        assertThat(home.turned).containsExactly(LOCK + " UNLOCK");
        assertThat(home.keypadAnswers).containsExactly(KEYPAD + " 12 WRONG", KEYPAD + " 13 TURNED");
    }

    @Test
    void a_code_the_broker_kept_while_the_box_was_away_opens_no_door_that_nobody_stands_at() {
        keypad(RIGHT, 12, home.now.minusSeconds(61));
        keypad(RIGHT, 13, home.now.plusSeconds(61));
        keypad(RIGHT, 14, null);
        turnedTimes(0);
        assertThat(codeAnswers()).isEmpty();
        keypad(RIGHT, 15, home.now.minusSeconds(2));
        turnedTimes(1);
        assertThat(home.keypadAnswers).contains(KEYPAD + " 14 CLOCK_UNSURE").endsWith(KEYPAD + " 15 TURNED");
    }

    @Test
    void a_code_on_a_keypad_nobody_mounted_is_not_looked_at() {
        assertThat(home.desk.workshop().unmount(new DeviceId("keypad-1"))).isPresent();
        home.devices = List.of(home.devices.getFirst());
        home.file.saved = List.of();
        boot();
        contact();
        keypad(RIGHT, 1);
        turnedTimes(0);
        assertThat(codeAnswers()).isEmpty();
    }

    @Test
    void the_keypads_panic_key_is_a_call_for_help() {
        home.desk.onReport(KEYPAD, new DeviceReport(ReportKind.ALARM, null, null, null, Map.of(Sign.SOS, true), null,
                null), true, null);
        AlarmRaised alarm = each(AlarmRaised.class).getFirst();
        assertThat(alarm.cause()).isEqualTo(Cause.BUTTON);
        assertThat(alarm.key().source().device()).isEqualTo(new DeviceId("keypad-1"));
        assertThat(alarm.test()).isFalse();
    }

    @Test
    void an_announced_test_of_the_keypad_takes_a_code_and_looks_at_none() {
        assertThat(home.desk.workshop().announceTest(new DeviceId("keypad-1"))).isEmpty();
        keypad("11111111", 3);
        assertThat(codeAnswers()).isEmpty();
        assertThat(each(AlarmRaised.class)).extracting(AlarmRaised::test).containsExactly(true);
        keypad("11111111", 4);
        assertThat(codeAnswers()).containsExactly(CodeAnswer.WRONG);
    }

    @Test
    void where_no_codes_are_configured_there_is_no_way_in() {
        home.access = new Access(CENTRAL.known(), null);
        boot();
        contact();
        assertThat(home.desk.workshop().door()).isEmpty();
        keypad(RIGHT, 1);
        turnedTimes(0);
    }
}
