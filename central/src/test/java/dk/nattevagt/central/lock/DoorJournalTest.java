package dk.nattevagt.central.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a door's list of events means: visits, incidents, and doors left open. */
class DoorJournalTest {
    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");
    private static final AlarmId ALARM = new AlarmId("alarm-1");

    private final List<DoorOrder> orders = new ArrayList<>();
    private final List<DoorEvent> events = new ArrayList<>();
    private final List<AlarmSpan> alarms = new ArrayList<>();

    private static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private void opened(long minute, OrderStanding standing) {
        orders.add(Doors.order("order-" + minute, LockCommand.UNLOCK, minute(minute)).settled(standing,
                minute(minute).plusSeconds(1)));
    }

    private void code(long minute, @Nullable UserId person) {
        happened(minute, new DoorEvent.Entered(CodeAnswer.TURNED, "2026-11-20T23:00", 3, person));
    }

    private void bolt(long minute, BoltState bolt, LockCommand commanded) {
        happened(minute, new DoorEvent.Moved(bolt, commanded));
    }

    private void happened(long minute, DoorEvent.What what) {
        events.add(new DoorEvent(events.size() + 1L, Doors.HOME, Doors.LOCK, minute(minute).plusSeconds(2),
                minute(minute).plusSeconds(3), what));
    }

    private void alarm(long from, @Nullable Long until) {
        alarms.add(new AlarmSpan(ALARM, Doors.HOME, minute(from), until == null ? null : minute(until), Doors.METTE));
    }

    private DoorHistory history() {
        return new DoorHistory(orders, events, alarms);
    }

    @Test
    void a_visit_says_who_when_why_and_how_long_the_door_was_open() {
        alarm(0, 40L);
        opened(10, OrderStanding.TURNED);
        bolt(10, BoltState.UNLOCKED, LockCommand.UNLOCK);
        bolt(35, BoltState.LOCKED, LockCommand.LOCK);

        assertThat(DoorJournal.visits(history())).containsExactly(new Visit(Doors.HOME, Doors.LOCK,
                Visit.Means.ORDER, Doors.METTE, ALARM, minute(10).plusSeconds(1), true, minute(35).plusSeconds(2)));
        assertThat(DoorJournal.visits(history()).getFirst().open()).isEqualTo(Duration.ofSeconds(25 * 60 + 1));
        assertThat(DoorIncidents.of(history())).isEmpty();
    }

    @Test
    void an_order_without_an_answer_may_have_opened_and_is_said_to_be_uncertain() {
        opened(10, OrderStanding.UNANSWERED);
        opened(20, OrderStanding.EXPIRED);
        opened(30, OrderStanding.NOT_TURNED);

        assertThat(DoorJournal.visits(history())).singleElement().satisfies(visit -> {
            assertThat(visit.certain()).isFalse();
            assertThat(visit.open()).isNull();
        });
    }

    @Test
    void two_openings_of_one_visit_are_closed_by_the_bolt_that_follows_the_last() {
        opened(10, OrderStanding.TURNED);
        opened(20, OrderStanding.TURNED);
        bolt(30, BoltState.LOCKED, LockCommand.UNLOCK);

        assertThat(DoorJournal.visits(history())).extracting(Visit::lockedAt).containsExactly(null,
                minute(30).plusSeconds(2));
    }

    @Test
    void a_code_with_an_alarm_is_a_visit_and_no_incident() {
        alarm(0, 40L);
        code(10, Doors.METTE);
        bolt(10, BoltState.UNLOCKED, LockCommand.UNLOCK);

        assertThat(DoorJournal.visits(history())).singleElement()
                .satisfies(visit -> assertThat(visit.alarm()).isEqualTo(ALARM));
        assertThat(DoorIncidents.of(history())).isEmpty();
    }

    @Test
    void a_code_without_an_alarm_is_an_incident() {
        alarm(0, 40L);
        code(51, Doors.METTE);
        bolt(51, BoltState.UNLOCKED, LockCommand.UNLOCK);

        assertThat(DoorIncidents.of(history()))
                .containsExactly(new DoorIncident(DoorIncident.Kind.CODE_WITHOUT_ALARM, events.getFirst(),
                        Doors.METTE));
        assertThat(DoorJournal.visits(history())).singleElement()
                .satisfies(visit -> assertThat(visit.alarm()).isNull());
    }

    @Test
    void a_wrong_code_is_no_incident() {
        happened(10, new DoorEvent.Entered(CodeAnswer.WRONG, null, null, null));

        assertThat(DoorIncidents.of(history())).isEmpty();
    }

    @Test
    void a_lock_told_to_open_by_nobody_is_an_incident() {
        bolt(5, BoltState.LOCKED, LockCommand.LOCK);
        bolt(100, BoltState.UNLOCKED, LockCommand.UNLOCK);

        assertThat(DoorIncidents.of(history()))
                .containsExactly(new DoorIncident(DoorIncident.Kind.UNEXPLAINED, events.get(1), null));
    }

    @Test
    void a_door_the_citizen_turns_by_hand_is_no_incident() {
        bolt(5, BoltState.UNLOCKED, LockCommand.LOCK);
        opened(10, OrderStanding.TURNED);
        bolt(10, BoltState.UNLOCKED, LockCommand.UNLOCK);
        bolt(40, BoltState.LOCKED, LockCommand.UNLOCK);
        bolt(500, BoltState.UNLOCKED, LockCommand.UNLOCK);

        assertThat(DoorIncidents.of(history())).isEmpty();
    }

    private @Nullable OpenDoor leftOpen(BoltState bolt, long minute) {
        return OpenDoor.of(history(), Doors.LOCK,
                new LockState(Doors.LOCK.gateway(), Doors.LOCK.device(), bolt, LockCommand.UNLOCK, minute(10), null),
                minute(minute)).orElse(null);
    }

    @Test
    void a_door_that_is_not_locked_ten_minutes_after_its_visit_is_left_open() {
        alarm(0, 40L);
        opened(10, OrderStanding.TURNED);
        bolt(10, BoltState.UNLOCKED, LockCommand.UNLOCK);

        assertThat(leftOpen(BoltState.UNLOCKED, 49)).isNull();
        assertThat(leftOpen(BoltState.UNLOCKED, 50))
                .isEqualTo(new OpenDoor(Doors.HOME, Doors.LOCK, ALARM, minute(40), BoltState.UNLOCKED));
        assertThat(leftOpen(BoltState.NOT_FULLY_LOCKED, 50)).isNotNull();
        assertThat(leftOpen(BoltState.UNKNOWN, 50)).isNotNull();
        assertThat(leftOpen(BoltState.LOCKED, 50)).isNull();
    }

    @Test
    void a_door_is_not_left_open_while_somebody_may_be_there() {
        alarm(0, null);
        opened(10, OrderStanding.TURNED);

        assertThat(leftOpen(BoltState.UNLOCKED, 300)).isNull();
    }

    @Test
    void a_door_locked_after_the_visit_and_opened_by_the_citizen_is_theirs() {
        alarm(0, 40L);
        opened(10, OrderStanding.TURNED);
        bolt(41, BoltState.LOCKED, LockCommand.UNLOCK);
        bolt(400, BoltState.UNLOCKED, LockCommand.UNLOCK);

        assertThat(leftOpen(BoltState.UNLOCKED, 500)).isNull();
    }

    @Test
    void a_strike_has_no_bolt_and_is_left_out() {
        alarm(0, 40L);
        opened(10, OrderStanding.TURNED);

        assertThat(leftOpen(BoltState.UNKNOWN, 500)).isNull();
    }
}
