package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.LocationAccess.Answer;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LocationAccess.Scope;
import dk.nattevagt.central.tracking.LocationAccess.Unsealed;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Objection;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.central.tracking.RefusedBecause;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Positions, look-ups and objections kept in a database, the same on every one. */
abstract class LocationStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00.123Z");
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final CitizenId GRETHE = new CitizenId("citizen-3");
    private static final EventSource TRACKER = EventSource.of(new GatewayId("gw-1"), new DeviceId("tracker-1"));
    private static final EventSource OTHER = EventSource.of(new GatewayId("gw-1"), new DeviceId("tracker-2"));
    private static final CaseId CASE = new CaseId("case-1");

    private SqlStores stores;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void arrives(EventSource tracker, Instant at) {
        arrives(tracker, at, new Fix(new Place(56.15, 11.2), 12.5, true, 3.5), 61, true);
    }

    private void arrives(EventSource tracker, Instant at, Fix fix, @Nullable Integer battery,
            @Nullable Boolean charging) {
        stores.alarms().inTransaction(transaction -> {
            transaction.equipment().seal(new PositionReported(new EventKey(tracker, new EventId("e" + at)),
                    at.minusSeconds(5), fix, FixOrder.NEW, battery, charging, null), at);
            return true;
        });
    }

    private List<Instant> kept(EventSource tracker) {
        return stores.positions().read(tracker, Instant.EPOCH, 1_000).stream().map(TrackerFix::arrivedAt).toList();
    }

    private static Instant hours(int after) {
        return NOW.plus(Duration.ofHours(after));
    }

    @Test
    void a_report_is_read_back_as_it_came_latest_first_and_no_other_trackers() {
        arrives(TRACKER, NOW);
        arrives(OTHER, NOW);
        arrives(TRACKER, hours(1), Fix.NONE, null, null);
        List<TrackerFix> read = stores.positions().read(TRACKER, NOW.minusSeconds(5), 10);
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().fix()).isEqualTo(Fix.NONE);
        assertThat(read.getFirst().charging()).isNull();
        assertThat(read.getFirst().batteryPercent()).isNull();
        TrackerFix first = read.getLast();
        assertThat(first).isEqualTo(new TrackerFix(first.number(), TRACKER, NOW.minusSeconds(5), NOW,
                new Fix(new Place(56.15, 11.2), 12.5, true, 3.5), FixOrder.NEW, 61, true));
        assertThat(stores.positions().read(TRACKER, hours(1).minusSeconds(5), 10)).hasSize(1);
        assertThat(stores.positions().read(TRACKER, NOW.minusSeconds(5), 1)).hasSize(1);
    }

    @Test
    void a_backlog_of_a_week_hides_nothing_of_today() {
        arrives(TRACKER, NOW);
        for (int day = 1; day <= 7; day++) {
            Instant fixedAt = NOW.minus(Duration.ofDays(day));
            stores.alarms().inTransaction(transaction -> {
                transaction.equipment().seal(new PositionReported(new EventKey(TRACKER, new EventId("b" + fixedAt)),
                        fixedAt, Fix.NONE, FixOrder.LATE, null, null, null), hours(1));
                return true;
            });
        }
        assertThat(stores.positions().read(TRACKER, NOW.minus(Duration.ofHours(23)), 5))
                .extracting(TrackerFix::arrivedAt)
                .containsExactly(NOW);
    }

    @Test
    void a_day_after_its_arrival_a_position_is_gone() {
        arrives(TRACKER, NOW);
        arrives(TRACKER, NOW.plusMillis(1));
        stores.forgetPositions(hours(24).minusMillis(1));
        assertThat(kept(TRACKER)).hasSize(2);
        stores.forgetPositions(hours(24));
        assertThat(kept(TRACKER)).containsExactly(NOW.plusMillis(1));
    }

    @Test
    void a_case_keeps_its_own_until_it_is_over_and_everything_else_goes_after_a_day() {
        for (int hour = 0; hour < 10; hour++) {
            arrives(TRACKER, hours(hour));
            arrives(OTHER, hours(hour));
        }
        stores.positions().keep(CASE, TRACKER, hours(3));
        stores.positions().keep(CASE, TRACKER, hours(9));
        stores.forgetPositions(hours(50));
        assertThat(kept(OTHER)).isEmpty();
        assertThat(kept(TRACKER)).hasSize(7).last().isEqualTo(hours(3));

        stores.positions().release(CASE, hours(6), hours(100));
        stores.forgetPositions(hours(99));
        assertThat(kept(TRACKER)).as("up to the closing").containsExactly(hours(6), hours(5), hours(4), hours(3));
        stores.forgetPositions(hours(100));
        assertThat(kept(TRACKER)).isEmpty();
    }

    @Test
    void two_cases_of_one_tracker_keep_what_either_keeps() {
        arrives(TRACKER, hours(0));
        arrives(TRACKER, hours(5));
        stores.positions().keep(CASE, TRACKER, hours(0));
        stores.positions().release(CASE, hours(1), hours(40));
        stores.positions().keep(new CaseId("case-2"), TRACKER, hours(4));
        stores.forgetPositions(hours(40));
        assertThat(kept(TRACKER)).containsExactly(hours(5));
    }

    private static LookUp line(Instant at, Ask ask, Answer answer) {
        return new LookUp(0, at, new Asker(new UserId("gruppemobil"), Role.GROUP_MOBILE, SOLBY), ask,
                new HomeId("home-1"), SOLBY, TRACKER, answer, LookUp.Readings.NONE);
    }

    @Test
    void the_journal_keeps_every_word_and_counts_what_was_shown() {
        LookUp all = line(NOW, new Ask(GRETHE, Purpose.SUSPECTED_LOST, "Hun er ikke her", "MH", new AlarmId("alarm-1"),
                CASE), new Unsealed(Scope.ROUTE, hours(1)));
        LookUp first = stores.lookUps().add(all);
        LookUp second = stores.lookUps().add(line(hours(1), new Ask(GRETHE, null, null, null, null, null),
                new Refused(RefusedBecause.NO_PURPOSE, null)));
        stores.lookUps().add(line(hours(1), new Ask(new CitizenId("other"), Purpose.ALARM, null, null, null, null),
                new Unsealed(Scope.LAST, null)));
        assertThat(second.number()).isGreaterThan(first.number());

        stores.lookUps().addReading(first.number(), hours(1), null);
        stores.lookUps().addReading(first.number(), hours(2), null);
        stores.lookUps().addReading(first.number(), hours(3), RefusedBecause.OBJECTION);

        assertThat(stores.lookUps().lookUp(first.number())).contains(new LookUp(first.number(), NOW, all.asker(),
                all.ask(), all.home(), SOLBY, TRACKER, all.answer(), new LookUp.Readings(2, hours(2))));
        assertThat(stores.lookUps().of(GRETHE, NOW)).extracting(LookUp::number)
                .containsExactly(second.number(), first.number());
        assertThat(stores.lookUps().of(GRETHE, NOW).getFirst()).isEqualTo(second);
        assertThat(stores.lookUps().of(GRETHE, hours(1))).hasSize(1);
        assertThat(stores.lookUps().of(SOLBY, NOW)).hasSize(3);
        assertThat(stores.lookUps().of(new MunicipalityId("nabo"), NOW)).isEmpty();
        assertThat(stores.lookUps().lookUp(99)).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_said() {
        assertThatThrownBy(() -> stores.lookUps().addReading(99, NOW, null)).isInstanceOf(StoreFailedException.class);
    }

    @Test
    void an_objection_is_in_force_until_it_is_resolved_once() {
        assertThat(stores.objections().inForce(GRETHE)).isFalse();
        Objection filed = stores.objections().file(new Objection(0, GRETHE, SOLBY, Objection.Who.POWER_OF_ATTORNEY,
                "Anne Hansen", null, NOW, new UserId("leder"), null));
        assertThat(stores.objections().inForce(GRETHE)).isTrue();
        assertThat(stores.objections().inForce(new CitizenId("other"))).isFalse();
        Objection.End end = new Objection.End(hours(1), new UserId("koordinator"), "Aftalt");
        assertThat(stores.objections().end(new CitizenId("other"), filed.number(), end)).isEmpty();
        assertThat(stores.objections().end(GRETHE, filed.number(), end)).map(Objection::end).contains(end);
        assertThat(stores.objections().end(GRETHE, filed.number(), end)).isEmpty();
        assertThat(stores.objections().inForce(GRETHE)).isFalse();
        stores.objections().file(new Objection(0, GRETHE, SOLBY, Objection.Who.CITIZEN, null, "Nej", hours(2),
                new UserId("leder"), null));
        assertThat(stores.objections().of(GRETHE)).extracting(Objection::inForce).containsExactly(true, false);
        assertThat(stores.objections().of(GRETHE).getLast().by()).isEqualTo(Objection.Who.POWER_OF_ATTORNEY);
    }
}
