package dk.nattevagt.central.sql;

import static dk.nattevagt.central.people.TestWearers.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.people.WeekHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who wear trackers, kept in a database, the same on every one. */
abstract class WearerStoreContract {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");

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

    private static Home home(String id, Citizen... citizens) {
        return new Home(new HomeId(id), SOLBY, new Address("Lindevej 4", null, null, "0000", "Solby"), null,
                List.of(citizens));
    }

    private void register(List<Home> homes, List<Wearer> wearers) {
        stores.people().register(new RegistryData(SOLBY, "Solby Kommune", null, List.of(), homes, List.of(), List.of(),
                List.of(), RegistryData.HELP_WITHIN, wearers));
    }

    private static Wearer worn(Wearer wearer, WeekHours hours) {
        return new Wearer(wearer.citizen(), wearer.homeId(), wearer.municipality(), wearer.tracker(),
                wearer.residence(), wearer.handling(), wearer.fetching(), wearer.silentAfter(), wearer.home(), hours,
                wearer.companions(), wearer.relatives());
    }

    @Test
    void a_wearer_comes_back_with_hours_companions_and_relatives() {
        Wearer grethe = worn(TestWearers.grethe(),
                WeekHours.danish(List.of(
                        new WeekHours.Span(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), LocalTime.of(20, 0),
                                LocalTime.of(7, 0)),
                        new WeekHours.Span(Set.of(DayOfWeek.FRIDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))));
        register(List.of(home("home-1"), home("home-3")), List.of(grethe, TestWearers.kaj()));
        var registry = stores.people().load();
        assertThat(registry.wearers(SOLBY)).containsExactly(grethe, TestWearers.kaj());
        assertThat(registry.wearerOf(grethe.tracker())).contains(grethe);
    }

    @Test
    void whoever_the_registry_does_not_name_any_more_wears_none() {
        register(List.of(home("home-1"), home("home-3")), List.of(TestWearers.grethe(), TestWearers.kaj()));
        register(List.of(home("home-1"), home("home-3")), List.of(TestWearers.kaj()));
        assertThat(stores.people().load().wearers(SOLBY)).containsExactly(TestWearers.kaj());
    }

    @Test
    void a_citizen_who_moves_is_in_the_new_home_whichever_stands_first() {
        CitizenId ellen = new CitizenId("ellen");
        register(List.of(home("home-1"), home("home-2", citizen("Ellen", null, false))), List.of());
        register(List.of(home("home-1", citizen("Ellen", null, false)), home("home-2")), List.of());
        assertThat(stores.people().load().homeOf(ellen)).map(Home::id).contains(new HomeId("home-1"));
        register(List.of(home("home-1"), home("home-2", citizen("Ellen", null, false))), List.of());
        assertThat(stores.people().load().homeOf(ellen)).map(Home::id).contains(new HomeId("home-2"));
    }
}
