package dk.nattevagt.central.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.NotificationRules.Verdict;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:13:00Z");
    private static final Set<Channel> ALL = Set.of(Channel.values());

    @Test
    void push_goes_at_once_and_the_louder_ways_wait_for_the_phone_to_show_it() {
        assertThat(NotificationRules.dueAt(Channel.PUSH, ALL, NOW)).contains(NOW);
        assertThat(NotificationRules.dueAt(Channel.EMAIL, ALL, NOW)).contains(NOW);
        assertThat(NotificationRules.dueAt(Channel.SMS, ALL, NOW)).contains(NOW.plusSeconds(15));
        assertThat(NotificationRules.dueAt(Channel.VOICE, ALL, NOW)).contains(NOW.plusSeconds(15));
        assertThat(NotificationRules.dueAt(Channel.PAGE, ALL, NOW)).as("rings by itself").isEmpty();
    }

    @Test
    void without_a_hint_to_wait_for_the_louder_ways_go_at_once() {
        assertThat(NotificationRules.dueAt(Channel.SMS, Set.of(Channel.SMS, Channel.VOICE), NOW)).contains(NOW);
    }

    @Test
    void whoever_has_seen_it_is_not_rung_up_as_well() {
        assertThat(NotificationRules.when(planned(Channel.VOICE), true, NOW.plusSeconds(3)))
                .isEqualTo(new Verdict.Skip("seen"));
        assertThat(NotificationRules.when(planned(Channel.VOICE), true, null)).isEqualTo(new Verdict.Send());
        assertThat(NotificationRules.when(planned(Channel.VOICE), true, NOW.minusSeconds(1)))
                .as("a sign of life from an earlier round says nothing of this one").isEqualTo(new Verdict.Send());
        assertThat(NotificationRules.when(planned(Channel.PUSH), true, NOW.plusSeconds(3)))
                .isEqualTo(new Verdict.Send());
        assertThat(NotificationRules.when(planned(Channel.PUSH), false, null))
                .isEqualTo(new Verdict.Skip("no-longer-needed"));
    }

    @Test
    void what_may_get_through_a_little_later_is_tried_four_times_at_growing_intervals() {
        Notification sms = planned(Channel.SMS);
        SendResult busy = new SendResult.Failed("HTTP 500", true);
        Notification once = NotificationRules.after(sms, busy, NOW);
        Notification twice = NotificationRules.after(once, busy, NOW);
        Notification thrice = NotificationRules.after(twice, busy, NOW);
        assertThat(once.notBefore()).isEqualTo(NOW.plusSeconds(5));
        assertThat(twice.notBefore()).isEqualTo(NOW.plusSeconds(10));
        assertThat(thrice.notBefore()).isEqualTo(NOW.plusSeconds(20));
        assertThat(NotificationRules.after(thrice, busy, NOW).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(NotificationRules.after(sms, new SendResult.Failed("HTTP 400", false), NOW).state())
                .isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void only_a_carrier_that_will_tell_more_is_waited_for() {
        assertThat(NotificationRules.after(planned(Channel.SMS), new SendResult.Sent("7", true), NOW).reference())
                .isEqualTo("7");
        assertThat(NotificationRules.after(planned(Channel.SMS), new SendResult.Sent("7", false), NOW).reference())
                .isNull();
        assertThat(NotificationRules.after(planned(Channel.VOICE), new SendResult.Heard(true), NOW).state())
                .isEqualTo(DeliveryState.ANSWERED);
        assertThat(NotificationRules.after(planned(Channel.VOICE), new SendResult.NoWay(), NOW).state())
                .isEqualTo(DeliveryState.SKIPPED);
    }

    private static Notification planned(Channel channel) {
        return Notification.planned(
                new NotificationKey(new Subject.OfAlarm(new AlarmId("alarm-1")), 1, new UserId("mette"), channel),
                Reason.WAITS, new MunicipalityId("solby"), NOW, NOW);
    }
}
