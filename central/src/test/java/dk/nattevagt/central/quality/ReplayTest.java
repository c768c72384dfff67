package dk.nattevagt.central.quality;

import static dk.nattevagt.central.quality.Course.METTE;
import static dk.nattevagt.central.quality.Course.OLE;
import static dk.nattevagt.central.quality.Course.received;
import static dk.nattevagt.central.quality.Course.second;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final Course night = received().pressed(4).rang(1, 2)
            .message(0, Channel.PUSH, DeliveryState.SEEN, 6, null)
            .message(15, Channel.SMS, DeliveryState.SKIPPED, 15, "seen")
            .accepted(200).departed(260)
            .at(1500, Kind.TAKEN_OVER, OLE, Map.of("from", "mette"))
            .at(1600, Kind.ON_THE_WAY, OLE).at(1700, Kind.ARRIVED, OLE);

    @Test
    void journal_and_messages_are_one_list_in_time_with_the_gap_before_each() {
        Replay replay = Replay.of(night.told(), second(1800));
        assertThat(replay.moments()).extracting(Moment::what).containsExactly("pressed", "raised", "message-planned",
                "screens-rang", "message-seen", "message-planned", "message-skipped", "accepted", "on-the-way",
                "taken-over", "on-the-way", "arrived");
        assertThat(replay.moments()).extracting(Moment::since).startsWith(Duration.ZERO, Duration.ofSeconds(4),
                Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(replay.moments().get(6).details()).containsEntry("why", "seen").containsEntry("channel", "sms");
        assertThat(replay.moments().get(4).by()).isEqualTo(OLE);
    }

    @Test
    void each_step_shows_the_alarm_as_the_system_saw_it_then() {
        Replay replay = Replay.of(night.told(), second(1800));
        assertThat(replay.moments()).extracting(Moment::state).startsWith(null, "raised").endsWith("arrived");
        assertThat(replay.moments()).extracting(Moment::holder).containsExactly(null, null, null, null, null, null,
                null, METTE, METTE, OLE, OLE, OLE);
        Replay gone = Replay.of(received().accepted(5).at(9, Kind.HOLDER_GONE, null, Map.of("responder", "mette"))
                .told(), second(10));
        assertThat(gone.moments().getLast().state()).isEqualTo("raised");
        assertThat(gone.moments().getLast().holder()).isNull();
    }

    @Test
    void the_slow_link_is_named() {
        Replay replay = Replay.of(night.told(), second(1800));
        assertThat(replay.links()).extracting(LinkTime::link).containsExactly(Link.values());
        assertThat(replay.slow().link()).isEqualTo(Link.DEPARTURE);
        assertThat(replay.reason()).contains("til nogen kørte").contains("overtage");
        assertThat(replay.broken()).containsExactlyInAnyOrder(Promise.ANSWERED_WITHIN_60_S,
                Promise.ANSWERED_WITHIN_180_S);
    }

    @Test
    void an_alarm_in_good_order_names_its_slowest_link_and_no_broken_promise() {
        Replay replay = Replay.of(received().rang(1, 1).accepted(10).departed(40).arrived(300)
                .closed(400, Outcome.HELP_GIVEN).told(), second(500));
        assertThat(replay.broken()).isEmpty();
        assertThat(replay.slow().lost()).isNegative();
    }
}
