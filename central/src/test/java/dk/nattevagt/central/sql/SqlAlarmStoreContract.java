package dk.nattevagt.central.sql;

import static dk.nattevagt.central.people.TestWearers.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Answering;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.desk.AlarmChange;
import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.AlarmStoreContract;
import dk.nattevagt.central.desk.EquipmentArchive;
import dk.nattevagt.central.desk.NotificationTransaction;
import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.desk.PushSubscriptions;
import dk.nattevagt.central.desk.PushSubscriptions.KeyText;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.quality.AlarmRecord;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the SQL stores promise beyond the contract, the same on every database. */
abstract class SqlAlarmStoreContract extends AlarmStoreContract {
    private static final User LEADER = new User(new UserId("leder"), "Lars", Role.SHIFT_LEADER, MUNICIPALITY);
    private static final UserId VAGT = new UserId("vagt");

    private SqlStores stores;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), listener, false);
        stores.people().register(registry());
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    protected AlarmStore store() {
        return stores.alarms();
    }

    @Override
    protected EquipmentArchive archive() {
        return stores.equipment();
    }

    private static RegistryData registry() {
        Home home = new Home(HOME, MUNICIPALITY, new Address("Lindevej 4", "2", "tv", "0000", "Solby"), "00 00 01 01",
                List.of(citizen("Ellen", "Hører dårligt", true), citizen("Svend", null, false)));
        return new RegistryData(MUNICIPALITY, "Solby Kommune", "00 00 00 00",
                List.of(new RegistryData.Credential<>(LEADER, "hash", false)), List.of(home),
                List.of(new RegistryData.GatewayEntry(new RegistryData.Credential<>(GATEWAY, "hash", true), HOME,
                        List.of(new DeviceId("button-1")))));
    }

    @Test
    void what_was_committed_is_there_after_reopening() {
        Alarm alarm = raise(Cause.SMOKE);
        String session = stores.sessions().open(LEADER, NOW.plusSeconds(60));
        stores.close();
        stores = SqlStores.open(url(), listener, false);
        assertThat(store().alarm(alarm.id())).contains(alarm);
        assertThat(store().pendingEffects(NOW, 10)).hasSize(3);
        assertThat(stores.sessions().find(session, NOW)).contains(LEADER);
    }

    @Test
    void the_registry_comes_back_as_it_was_registered() {
        var snapshot = stores.people().load();
        RegistryData registered = registry();
        assertThat(snapshot.homeOf(GATEWAY)).contains(registered.homes().getFirst());
        assertThat(snapshot.knows(GATEWAY, new DeviceId("button-1"))).isTrue();
        assertThat(snapshot.knows(GATEWAY, new DeviceId("button-2"))).isFalse();
        assertThat(snapshot.credential(LEADER.id())).contains(registered.staff().getFirst());
        assertThat(snapshot.credential(GATEWAY).orElseThrow().demo()).isTrue();
        assertThat(snapshot.dutyPhone(MUNICIPALITY)).contains("00 00 00 00");
        stores.people().register(registered);
        assertThat(stores.people().load().homeOf(GATEWAY)).contains(registered.homes().getFirst());
    }

    @Test
    void a_database_of_the_first_version_is_brought_up_to_date_with_everything_in_it() {
        stores.close();
        FirstVersion.make(url());
        stores = SqlStores.open(url(), listener, false);
        Alarm alarm = store().alarm(new AlarmId("alarm-1")).orElseThrow();
        assertThat(alarm.state()).isEqualTo(new AlarmState.Raised(1));
        assertThat(alarm.answering()).isEqualTo(
                new Answering(null, List.of(), null, Instant.ofEpochMilli(1000).plus(Duration.ofMinutes(30))));
        assertThat(store().pendingEffects(NOW, 10)).as("the plan rings again by itself").isEmpty();
        assertThat(stores.people().load().homeOf(GATEWAY)).isPresent();
        assertThat(stores.people().load().knows(GATEWAY, new DeviceId("button-1"))).isTrue();
        assertThat(stores.people().load().staff(MUNICIPALITY)).hasSize(1);
        assertThat(stores.equipment().lasting()).isEmpty();
    }

    @Test
    void messages_and_notices_come_back_as_they_were_written() {
        Subject subject = new Subject.OfAlarm(raise(Cause.BUTTON).id());
        Notification push = Notification.planned(new NotificationKey(subject, 1, LEADER.id(), Channel.PUSH),
                Reason.WAITS, MUNICIPALITY, NOW, NOW);
        Notification sms = Notification.planned(new NotificationKey(subject, 1, LEADER.id(), Channel.SMS), Reason.WAITS,
                MUNICIPALITY, NOW, NOW.plusSeconds(15));
        Notification fire = Notification.planned(new NotificationKey(new Subject.OfAlarm(raise(Cause.SMOKE).id()), 1,
                LEADER.id(), Channel.PUSH), Reason.WAITS, MUNICIPALITY, NOW, NOW.plusSeconds(10));
        Notice notice = Notice.begun(
                new Condition(MUNICIPALITY, NoticeKind.SHIFT_UNATTENDED, "nord", Map.of("team", "Nord")), NOW);
        write(tx -> {
            tx.plan(push);
            tx.plan(sms);
            tx.plan(sms.moved(DeliveryState.FAILED, "planned anew", null, NOW));
            tx.plan(fire);
            tx.save(notice);
        });
        var archive = stores.notifications();
        assertThat(archive.due(NOW, 10)).containsExactly(push);
        assertThat(archive.due(NOW.plusSeconds(15), 10)).containsExactly(fire, push, sms);

        Notification sent = sms.moved(DeliveryState.SENT, null, "carrier-7", NOW);
        write(tx -> {
            tx.update(sent);
            tx.seen(subject, LEADER.id(), Channel.PUSH, NOW);
            tx.save(notice.acknowledged(LEADER.id(), NOW));
        });
        assertThat(archive.about(subject)).containsExactlyInAnyOrder(push, sent);
        assertThat(archive.byReference(Channel.SMS, "carrier-7")).contains(sent);
        assertThat(archive.unconfirmed(Channel.SMS, NOW.plusSeconds(1), 10)).containsExactly(sent);
        assertThat(archive.latest(Channel.SMS, NOW, 10)).containsExactly(sent);
        assertThat(archive.sightings(subject)).containsExactly(Map.entry(LEADER.id(), NOW));
        assertThat(archive.phoneSigns()).containsExactly(Map.entry(LEADER.id(), NOW));
        stores.prune(NOW.plus(Duration.ofDays(91)));
        assertThat(archive.phoneSigns()).isEmpty();
        assertThat(archive.lastingNotices()).containsExactly(notice.acknowledged(LEADER.id(), NOW));
        write(tx -> tx.save(notice.ended(NOW)));
        assertThat(archive.lastingNotices()).isEmpty();
        assertThat(archive.notices(MUNICIPALITY, NOW.minusSeconds(1))).containsExactly(notice.ended(NOW));
        assertThat(archive.notices(MUNICIPALITY, NOW)).isEmpty();
    }

    private void write(Consumer<NotificationTransaction> work) {
        store().inTransaction(tx -> {
            work.accept(tx.notifications());
            return work;
        });
    }

    @Test
    void a_session_ends_at_its_time_or_when_it_is_closed() {
        String session = stores.sessions().open(LEADER, NOW.plusSeconds(60));
        assertThat(stores.sessions().find(session, NOW.plusSeconds(59))).contains(LEADER);
        assertThat(stores.sessions().find(session, NOW.plusSeconds(60))).isEmpty();
        stores.sessions().close(session);
        assertThat(stores.sessions().find(session, NOW)).isEmpty();
        assertThat(stores.sessions().find("never-given-out", NOW)).isEmpty();
    }

    @Test
    void staff_see_their_own_municipality_most_urgent_first() {
        Alarm press = raise(Cause.BUTTON);
        Alarm smoke = raise(Cause.SMOKE);
        assertThat(stores.alarms().open(MUNICIPALITY)).containsExactly(smoke, press);
        assertThat(stores.alarms().open(new MunicipalityId("other"))).isEmpty();
        Alarm accepted = apply(press, new AlarmEvent.Accept(VAGT), NOW);
        Alarm closed = apply(accepted, new AlarmEvent.Close(VAGT, Outcome.ACCIDENTAL, null), NOW);
        assertThat(stores.alarms().closed(MUNICIPALITY, 10)).containsExactly(closed);
    }

    @Test
    void the_journal_is_kept_in_order_with_its_details() {
        Alarm alarm = apply(raise(Cause.BUTTON), new AlarmEvent.Accept(VAGT), NOW.plusMillis(5));
        List<JournalEntry> journal = stores.alarms().journal(alarm.id());
        assertThat(kinds(journal)).containsExactly(JournalEntry.Kind.RAISED, JournalEntry.Kind.ACCEPTED);
        assertThat(journal.getFirst().details()).containsEntry("cause", "button").containsEntry("device", "button-1");
        assertThat(journal.getLast().by()).isEqualTo(VAGT);
        assertThat(journal.getLast().at()).isEqualTo(NOW.plusMillis(5));
    }

    @Test
    void a_stream_resumes_with_each_change_as_it_was_then() {
        Alarm raised = raise(Cause.BUTTON);
        Alarm accepted = apply(raised, new AlarmEvent.Accept(VAGT), NOW);
        List<AlarmChange> all = stores.alarms().changesAfter(MUNICIPALITY, 0, 10);
        assertThat(all).extracting(AlarmChange::alarm).containsExactly(raised, accepted);
        assertThat(stores.alarms().changesAfter(MUNICIPALITY, all.getFirst().number(), 10))
                .containsExactly(all.getLast());
        assertThat(stores.alarms().latestChange()).isEqualTo(all.getLast().number());
        assertThat(changes).isEqualTo(all);
    }

    @Test
    void whole_alarms_of_some_time_are_read_with_journal_and_messages() {
        Alarm first = apply(raise(Cause.BUTTON), new AlarmEvent.Accept(VAGT), NOW.plusMillis(5));
        Alarm fire = raise(Cause.SMOKE);
        NotificationKey key = new NotificationKey(new Subject.OfAlarm(first.id()), 1, VAGT, Channel.SMS);
        Notification sms = Notification.planned(key, Reason.WAITS, MUNICIPALITY, NOW, NOW);
        store().inTransaction(transaction -> {
            transaction.notifications().plan(sms);
            return sms;
        });
        List<AlarmRecord> found = stores.quality().received(MUNICIPALITY, NOW, NOW.plusMillis(1), 10);
        assertThat(found).extracting(AlarmRecord::alarm).containsExactlyInAnyOrder(first, fire);
        AlarmRecord whole = stores.quality().record(first.id()).orElseThrow();
        assertThat(found).contains(whole);
        assertThat(whole.journal()).isEqualTo(stores.alarms().journal(first.id()));
        assertThat(whole.messages()).containsExactly(sms);
        assertThat(stores.quality().received(MUNICIPALITY, NOW, NOW.plusMillis(1), 1)).hasSize(1);
        assertThat(stores.quality().received(MUNICIPALITY, NOW.minusMillis(1), NOW, 10)).isEmpty();
        assertThat(stores.incidents().realAlarms(MUNICIPALITY, NOW)).isEqualTo(Map.of(HOME, 2));
        apply(first, new AlarmEvent.Close(VAGT, Outcome.ACCIDENTAL, null), NOW);
        assertThat(stores.incidents().realAlarms(MUNICIPALITY, NOW)).isEqualTo(Map.of(HOME, 1));
    }

    @Test
    void pruning_forgets_old_changes_and_keeps_alarms_and_journals() {
        Alarm alarm = raise(Cause.BUTTON);
        stores.prune(NOW.plus(Duration.ofDays(8)));
        assertThat(stores.alarms().changesAfter(MUNICIPALITY, 0, 10)).isEmpty();
        assertThat(store().alarm(alarm.id())).contains(alarm);
        assertThat(stores.alarms().journal(alarm.id())).hasSize(1);
    }

    @Test
    void the_watchdogs_view_sees_what_is_committed() {
        Alarm alarm = raise(Cause.BUTTON);
        try (var view = stores.watchdogView()) {
            assertThat(view.alarms().due(NOW.plus(Duration.ofHours(1)), 10)).containsExactly(alarm);
        }
        assertThat(stores.alarms().open(MUNICIPALITY)).hasSize(1);
    }

    @Test
    void even_an_error_in_one_piece_of_work_leaves_the_writer_at_work() {
        assertThatThrownBy(() -> store().inTransaction(tx -> {
            throw new LinkageError("a class went missing");
        })).isInstanceOf(AlarmStore.StoreFailedException.class).hasRootCauseMessage("a class went missing");
        assertThat(raise(Cause.BUTTON)).isNotNull();
    }

    @Test
    void a_phone_is_one_persons_at_a_time_until_that_log_in_ends() {
        PushSubscriptions phones = stores.pushSubscriptions();
        String session = stores.sessions().open(LEADER, NOW.plusSeconds(60));
        phones.save(new PushSubscription(LEADER.id(), "https://push.example/1", "key", "secret"), "old", NOW);
        phones.save(new PushSubscription(LEADER.id(), "https://push.example/1", "key-2", "secret"), session, NOW);
        phones.save(new PushSubscription(LEADER.id(), "https://push.example/2", "key", "secret"), "old", NOW);
        assertThat(phones.of(LEADER.id())).extracting(PushSubscription::publicKey).containsExactly("key-2", "key");
        stores.sessions().close(session);
        assertThat(phones.of(LEADER.id())).extracting(PushSubscription::endpoint)
                .containsExactly("https://push.example/2");
        phones.forget(VAGT, "https://push.example/2");
        assertThat(phones.of(LEADER.id())).hasSize(1);
        stores.prune(NOW.plus(Duration.ofDays(31)));
        assertThat(phones.of(LEADER.id())).isEmpty();
    }

    @Test
    void nobody_has_more_phones_than_ten() {
        PushSubscriptions phones = stores.pushSubscriptions();
        for (int i = 0; i < 12; i++) {
            phones.save(new PushSubscription(LEADER.id(), "https://push.example/" + i, "key", "secret"), "session",
                    NOW.plusSeconds(i));
        }
        assertThat(phones.of(LEADER.id())).hasSize(PushSubscriptions.AT_MOST_EACH)
                .extracting(PushSubscription::endpoint)
                .startsWith("https://push.example/11")
                .doesNotContain("https://push.example/0", "https://push.example/1");
    }

    @Test
    void the_key_for_push_services_is_the_one_made_first() {
        KeyText first = new KeyText("private-1", "public-1");
        assertThat(stores.pushSubscriptions().keys(() -> first)).isEqualTo(first);
        assertThat(stores.pushSubscriptions().keys(() -> new KeyText("private-2", "public-2"))).isEqualTo(first);
    }
}
