package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.NotificationRules;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that accepts and never delivers, with the real database. */
class ConfirmationTest {
    private static final Subject ALARM = new Subject.OfAlarm(new AlarmId("alarm-1"));

    @TempDir
    Path folder;

    private Workshop workshop;
    private int round;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void a_message_nobody_confirms_within_a_minute_is_unconfirmed_and_a_late_receipt_mends_it() {
        sent("4711", true);
        workshop.later(Duration.ofSeconds(59));
        look();
        assertThat(states()).containsExactly(DeliveryState.SENT);
        workshop.later(Duration.ofSeconds(2));
        look();
        assertThat(states()).containsExactly(DeliveryState.UNCONFIRMED);
        assertThat(receipts().received(Channel.SMS, "4711", true, workshop.now)).isTrue();
        assertThat(states()).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void a_carrier_that_promises_no_receipt_owes_none() {
        sent("4711", false);
        workshop.later(Duration.ofHours(1));
        look();
        assertThat(states()).containsExactly(DeliveryState.SENT);
    }

    @Test
    void a_receipt_of_a_message_nobody_knows_or_by_another_way_is_not_taken() {
        sent("4711", true);
        assertThat(receipts().received(Channel.SMS, "4712", true, workshop.now)).isFalse();
        assertThat(receipts().received(Channel.EMAIL, "4711", true, workshop.now)).isFalse();
        assertThat(states()).containsExactly(DeliveryState.SENT);
    }

    @Test
    void a_gateway_that_accepts_and_never_delivers_is_told_of_until_a_message_gets_through() {
        for (String name : List.of("1", "2", "3")) {
            sent(name, true);
        }
        workshop.later(Duration.ofSeconds(61));
        assertThat(conditions()).isEmpty();
        look();
        assertThat(conditions()).containsExactly(new Condition(Workshop.SOLBY, NoticeKind.CHANNEL_FAILING, "sms",
                Map.of("channel", "sms", "count", "3")));
        sent("4", true);
        assertThat(conditions()).as("a message that is on its way proves nothing").hasSize(1);
        receipts().received(Channel.SMS, "4", true, workshop.now);
        assertThat(conditions()).isEmpty();
    }

    @Test
    void what_happened_a_quarter_of_an_hour_ago_says_nothing_of_now() {
        for (String name : List.of("1", "2", "3")) {
            sent(name, true);
            receipts().received(Channel.SMS, name, false, workshop.now);
        }
        assertThat(conditions()).hasSize(1);
        workshop.later(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(conditions()).isEmpty();
    }

    private void sent(String reference, boolean reports) {
        write(new SendResult.Sent(reference, reports), ++round);
    }

    private void write(SendResult result, long number) {
        Notification planned = Notification.planned(
                new NotificationKey(ALARM, number, new UserId("vagt"), Channel.SMS), Reason.WAITS, Workshop.SOLBY,
                workshop.now, workshop.now);
        Notification after = NotificationRules.after(planned, result, workshop.now);
        workshop.stores.alarms().inTransaction(transaction -> {
            transaction.notifications().plan(planned);
            transaction.notifications().update(after);
            return after;
        });
    }

    private void look() {
        new ConfirmationLoop(workshop.stores.alarms(), workshop.stores.notifications()).tick(workshop.now);
    }

    private DeliveryReceipts receipts() {
        return new DeliveryReceipts(workshop.stores.alarms(), workshop.stores.notifications());
    }

    private List<Condition> conditions() {
        return new ChannelHealthSource(workshop.stores.notifications()).conditions(workshop.now);
    }

    private List<DeliveryState> states() {
        return workshop.stores.notifications().about(ALARM).stream().map(Notification::state).toList();
    }
}
