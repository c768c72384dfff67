package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.desk.IncidentStore;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.Outage.Member;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.WorkStep;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outages, ticks and work kept in a database, the same on every one. */
abstract class IncidentStoreContract {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00.123Z");
    private static final UserId METTE = new UserId("mette");

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

    private IncidentStore store() {
        return stores.incidents();
    }

    private static Member member(String gateway, long second) {
        return new Member(new GatewayId(gateway), NOW.plusSeconds(second), null);
    }

    @Test
    void an_outage_comes_back_as_it_was_saved_as_it_grows_and_when_it_has_ended() {
        Outage saved = store().save(List.of(new Outage(0, SOLBY, NOW, NOW.plusSeconds(60), null,
                List.of(member("gw-2", 5), member("gw-1", 0))))).getFirst();
        assertThat(saved.number()).isPositive();
        assertThat(store().lastingOutages()).containsExactly(saved);
        Outage grown = new Outage(saved.number(), SOLBY, NOW, NOW.plusSeconds(60), null, List.of(
                new Member(new GatewayId("gw-1"), NOW, NOW.plusSeconds(300)), member("gw-2", 5), member("gw-3", 9)));
        store().save(List.of(grown));
        close();
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        assertThat(store().outage(saved.number())).contains(grown);
        Outage ended = new Outage(saved.number(), SOLBY, NOW, NOW.plusSeconds(60), NOW.plusSeconds(900),
                grown.members());
        store().save(List.of(ended));
        assertThat(store().lastingOutages()).isEmpty();
        assertThat(store().outages(SOLBY, NOW)).containsExactly(ended);
        assertThat(store().outages(SOLBY, NOW.plusSeconds(900))).isEmpty();
        assertThat(store().outages(new MunicipalityId("other"), NOW)).isEmpty();
        assertThat(store().outage(99)).isEmpty();
    }

    @Test
    void ticks_are_all_kept_in_the_order_in_which_they_came() {
        RoundId round = new RoundId.OfOutage(1);
        HomeId home = new HomeId("home-1");
        Tick first = store().add(new Tick(0, round, home, Tick.Result.NO_ANSWER, METTE, NOW, null, 0));
        Tick second = store().add(
                new Tick(0, round, home, Tick.Result.VISITED, METTE, NOW, "Æbler på trappen", first.number()));
        store().add(new Tick(0, new RoundId.OfSingleHomes(SOLBY), home, Tick.Result.VISITED, METTE, NOW, null, 0));
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(store().ticks(round, NOW)).containsExactly(first, second);
        assertThat(store().ticks(round, NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void of_each_task_the_latest_step_is_told() {
        store().add(new WorkStep(0, "technical:7", WorkStep.Kind.TAKEN, METTE, NOW, null));
        WorkStep done = store().add(new WorkStep(0, "technical:7", WorkStep.Kind.DONE, METTE, NOW, "Nyt batteri"));
        WorkStep other = store().add(new WorkStep(0, "technical:8", WorkStep.Kind.TAKEN, METTE, NOW, null));
        assertThat(store().latestSteps()).containsExactly(done, other);
    }

    @Test
    void nobody_has_had_an_alarm_in_an_empty_town() {
        assertThat(store().realAlarms(SOLBY, NOW.minus(Duration.ofDays(30)))).isEmpty();
        assertThat(stores.quality().received(SOLBY, NOW.minus(Duration.ofDays(30)), NOW, 10)).isEmpty();
    }
}
