package dk.nattevagt.gateway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorTest {
    private static final EventKey PRESS = key("press");
    private static final EventKey SECOND = key("second");
    private static final AlarmId ALARM = new AlarmId("alarm-1");
    private static final AlarmId OTHER = new AlarmId("alarm-2");

    private final Indicator indicator = new Indicator();

    @Test
    void the_citizen_follows_one_alarm_from_press_to_close() {
        assertThat(indicator.stored(PRESS, at(1))).contains(Signal.PRESSED);
        assertThat(indicator.received(PRESS, ALARM, at(2))).contains(Signal.RECEIVED);
        assertThat(progress(ALARM, ProgressStage.ACCEPTED)).isEqualTo(Signal.ACCEPTED);
        assertThat(progress(ALARM, ProgressStage.ON_THE_WAY)).isEqualTo(Signal.ON_THE_WAY);
        assertThat(progress(ALARM, ProgressStage.ARRIVED)).isEqualTo(Signal.ARRIVED);
        assertThat(progress(ALARM, ProgressStage.CLOSED)).isEqualTo(Signal.CLOSED);
    }

    @Test
    void each_press_is_answered_also_while_another_waits() {
        indicator.stored(PRESS, at(1));

        assertThat(indicator.stored(SECOND, at(2))).contains(Signal.PRESSED);
    }

    @Test
    void repeated_news_is_told_once() {
        indicator.stored(PRESS, at(1));
        indicator.received(PRESS, ALARM, at(2));

        assertThat(indicator.received(PRESS, ALARM, at(3))).isEmpty();
        assertThat(indicator.progress(new Progress(ALARM, ProgressStage.ACCEPTED), at(4))).isPresent();
        assertThat(indicator.progress(new Progress(ALARM, ProgressStage.ACCEPTED), at(5))).isEmpty();
    }

    @Test
    void of_several_alarms_the_least_progressed_is_shown() {
        indicator.stored(PRESS, at(1));
        indicator.received(PRESS, ALARM, at(2));
        progress(ALARM, ProgressStage.ON_THE_WAY);

        indicator.stored(SECOND, at(10));
        assertThat(indicator.signal()).isEqualTo(Signal.PRESSED);
        indicator.received(SECOND, OTHER, at(11));
        assertThat(indicator.signal()).isEqualTo(Signal.RECEIVED);
        assertThat(progress(OTHER, ProgressStage.CLOSED)).isEqualTo(Signal.ON_THE_WAY);
    }

    @Test
    void a_second_press_on_an_alarm_does_not_set_its_progress_back() {
        indicator.stored(PRESS, at(1));
        indicator.received(PRESS, ALARM, at(2));
        progress(ALARM, ProgressStage.ON_THE_WAY);
        indicator.stored(SECOND, at(10));

        assertThat(indicator.received(SECOND, ALARM, at(11))).contains(Signal.ON_THE_WAY);
    }

    @Test
    void a_press_without_contact_is_told_so_and_told_again() {
        indicator.stored(PRESS, at(1));

        assertThat(indicator.timePassed(at(15))).isEmpty();
        assertThat(indicator.timePassed(at(16))).contains(Signal.NO_CONTACT);
        assertThat(indicator.timePassed(at(30))).isEmpty();
        assertThat(indicator.timePassed(at(76))).contains(Signal.NO_CONTACT);
        assertThat(indicator.received(PRESS, ALARM, at(80))).contains(Signal.RECEIVED);
    }

    @Test
    void a_press_the_disk_did_not_take_is_never_told_as_stored() {
        assertThat(indicator.notStored(PRESS, at(1))).contains(Signal.NOT_STORED);
        assertThat(indicator.storedLater(PRESS, at(2))).contains(Signal.PRESSED);
    }

    @Test
    void a_refused_alarm_is_told_until_another_is_received() {
        indicator.stored(PRESS, at(1));

        assertThat(indicator.refused(PRESS, at(2))).contains(Signal.REFUSED);
        assertThat(indicator.timePassed(at(62))).contains(Signal.REFUSED);
        indicator.stored(SECOND, at(70));
        assertThat(indicator.received(SECOND, ALARM, at(71))).contains(Signal.RECEIVED);
    }

    @Test
    void a_late_repetition_does_not_open_a_closed_alarm_again() {
        indicator.stored(PRESS, at(1));
        indicator.received(PRESS, ALARM, at(2));
        progress(ALARM, ProgressStage.CLOSED);

        assertThat(indicator.progress(new Progress(ALARM, ProgressStage.ARRIVED), at(4))).isEmpty();
        assertThat(indicator.received(PRESS, ALARM, at(5))).isEmpty();
        assertThat(indicator.signal()).isEqualTo(Signal.CLOSED);
    }

    @Test
    void an_alarm_nothing_is_heard_about_leaves_the_lamp_at_last() {
        indicator.stored(PRESS, at(0));
        indicator.received(PRESS, ALARM, at(0));

        assertThat(indicator.timePassed(Indicator.FORGET_AFTER.minusSeconds(1))).isEmpty();
        assertThat(indicator.timePassed(Indicator.FORGET_AFTER)).contains(Signal.IDLE);
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void every_signal_but_rest_is_said_and_heard(Signal signal) {
        boolean heard = signal.buzzer().once(0) && !signal.sentence().isEmpty();

        assertThat(heard).isEqualTo(signal != Signal.IDLE);
    }

    @Test
    void a_lamp_repeats_its_rhythm_and_a_buzzer_does_not() {
        assertThat(Rhythm.FAST_BLINK.repeated(0)).isTrue();
        assertThat(Rhythm.FAST_BLINK.repeated(2)).isFalse();
        assertThat(Rhythm.FAST_BLINK.repeated(4)).isTrue();
        assertThat(Rhythm.FAST_BLINK.once(1)).isTrue();
        assertThat(Rhythm.FAST_BLINK.once(4)).isFalse();
    }

    private Signal progress(AlarmId alarm, ProgressStage stage) {
        return indicator.progress(new Progress(alarm, stage), at(3)).orElseThrow();
    }

    private static Duration at(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static EventKey key(String id) {
        return new EventKey(EventSource.parse("/gateways/gw-0001/devices/button-1"), new EventId(id));
    }
}
