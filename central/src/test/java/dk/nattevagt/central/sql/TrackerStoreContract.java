package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.desk.TrackerTransaction;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.central.tracking.Battery;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.GpsHandling.Done;
import dk.nattevagt.central.tracking.Outing;
import dk.nattevagt.central.tracking.Rest;
import dk.nattevagt.central.tracking.SwappedTrackers.Visit;
import dk.nattevagt.central.tracking.WearerRules;
import dk.nattevagt.central.tracking.WearerWatch;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch over trackers kept in a database, the same on every one. */
abstract class TrackerStoreContract {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final CitizenId ELLEN = new CitizenId("ellen");
    private static final EventSource TRACKER = EventSource.of(new GatewayId("gw-1"), new DeviceId("tracker-1"));
    private static final Place PLACE = new Place(56.15, 11.2);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    private SqlStores stores;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        stores.people().register(new RegistryData(SOLBY, "Solby Kommune", null, List.of(), List.of(), List.of()));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void write(Consumer<TrackerTransaction> work) {
        stores.alarms().inTransaction(transaction -> {
            work.accept(transaction.trackers());
            return true;
        });
    }

    private <T> Optional<T> read(Function<TrackerTransaction, Optional<T>> work) {
        return stores.alarms().inTransaction(transaction -> work.apply(transaction.trackers()));
    }

    private static WearerWatch begun() {
        return WearerRules.begun(new Wearer(ELLEN, new HomeId("home-1"), SOLBY, TRACKER, Residence.OWN_HOME, true, true,
                Wearer.USUAL_SILENCE, PLACE, WeekHours.ALWAYS, List.of(), List.of()), NOW);
    }

    private static WearerWatch full(Outing outing) {
        return new WearerWatch(ELLEN, TRACKER, true, begun().zones(), NOW,
                new Battery(List.of(new Battery.Reading(NOW, 40), new Battery.Reading(NOW.plusSeconds(1), 39)), NOW),
                new Rest(PLACE, NOW, NOW.plusSeconds(2)),
                new Seen(PLACE, new Fix(PLACE, 12.5, true, 3.5), NOW.plusSeconds(3)),
                new Visit(new CitizenId("kaj"), NOW.plusSeconds(4)), outing, NOW.plusSeconds(5));
    }

    @Test
    void a_watch_comes_back_as_it_was_written() {
        write(trackers -> trackers.put(begun(), SOLBY, NOW));
        assertThat(stores.trackers().watches(SOLBY)).containsExactly(begun());
        assertThat(stores.trackers().watched()).containsExactly(ELLEN);
        WearerWatch full = full(new Outing(NOW.plusSeconds(6), NOW.plusSeconds(7)));
        write(trackers -> trackers.put(full, SOLBY, NOW));
        assertThat(read(trackers -> trackers.watch(ELLEN))).contains(full);
        assertThat(stores.trackers().watches(SOLBY)).containsExactly(full);
        assertThat(stores.trackers().watches(new MunicipalityId("nabo"))).isEmpty();
        write(trackers -> trackers.forgetWatch(ELLEN));
        assertThat(read(trackers -> trackers.watch(ELLEN))).isEmpty();
    }

    @Test
    void a_watch_is_due_at_its_moment_and_sooner_where_two_are_out_together() {
        write(trackers -> trackers.put(full(Outing.NONE), SOLBY, NOW));
        assertThat(stores.trackers().due(NOW.minusMillis(1), 10)).isEmpty();
        assertThat(stores.trackers().due(NOW, 10)).containsExactly(ELLEN);
        assertThat(stores.trackers().due(NOW, 0)).isEmpty();
        write(trackers -> trackers.lookSoonWhereTogether(ELLEN, NOW.minusSeconds(9)));
        assertThat(stores.trackers().due(NOW.minusSeconds(9), 10)).as("out with nobody").isEmpty();
        write(trackers -> {
            trackers.put(full(new Outing(NOW, null)), SOLBY, NOW);
            trackers.lookSoonWhereTogether(ELLEN, NOW.minusSeconds(9));
            trackers.lookSoonWhereTogether(ELLEN, NOW.plusSeconds(9));
        });
        assertThat(stores.trackers().due(NOW.minusSeconds(9), 10)).containsExactly(ELLEN);
    }

    @Test
    void the_latest_place_is_the_last_one_that_is_one() {
        seal(1, PLACE, FixOrder.NEW, true);
        seal(2, new Place(57, 11), FixOrder.NEW, true);
        seal(3, PLACE, FixOrder.LATE, true);
        seal(4, null, FixOrder.NEW, false);
        assertThat(read(trackers -> trackers.latestPlace(TRACKER, NOW)))
                .contains(new Seen(new Place(57, 11), new Fix(new Place(57, 11), 8.0, true, null), NOW.plusSeconds(2)));
        assertThat(read(trackers -> trackers.latestPlace(TRACKER, NOW.plusSeconds(3)))).isEmpty();
    }

    private void seal(int second, @Nullable Place place, FixOrder order, boolean valid) {
        Instant at = NOW.plusSeconds(second);
        PositionReported position = new PositionReported(new EventKey(TRACKER, new EventId("e" + second)), at,
                new Fix(place, 8.0, valid, null), order, null, null, null);
        stores.alarms().inTransaction(transaction -> {
            transaction.equipment().seal(position, at);
            return true;
        });
    }

    @Test
    void what_was_done_is_done_once_a_day() {
        Done done = new Done(ELLEN, LocalDate.of(2026, 11, 21), new UserId("mette"), NOW);
        write(trackers -> trackers.add(done, SOLBY));
        assertThat(read(trackers -> trackers.handled(ELLEN, done.day()))).contains(done);
        assertThat(stores.trackers().handled(SOLBY, done.day())).containsExactly(done);
        assertThat(stores.trackers().handled(SOLBY, done.day().plusDays(1))).isEmpty();
        assertThat(stores.trackers().handled(new MunicipalityId("nabo"), done.day())).isEmpty();
        assertThatThrownBy(() -> write(trackers -> trackers.add(done, SOLBY))).isInstanceOf(RuntimeException.class);
    }
}
