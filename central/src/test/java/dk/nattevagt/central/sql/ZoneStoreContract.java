package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.desk.ZoneChange;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.ZoneArea;
import dk.nattevagt.protocol.message.Place;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Safe zones kept in a database, the same on every one. */
abstract class ZoneStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final CitizenId ELLEN = new CitizenId("ellen");
    private static final CitizenId KAJ = new CitizenId("kaj");
    private static final UserId ULLA = new UserId("koordinator");
    private static final SafeZone HOME = new SafeZone("hjemme", "Hjemme",
            new ZoneArea.Circle(new Place(56.15, 11.2), 150), WeekHours.danish(List.of(new WeekHours.Span(
                    Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), LocalTime.of(20, 0), LocalTime.of(7, 0)))));
    private static final SafeZone QUARTER = new SafeZone("kvarteret", "Kvarteret ø",
            new ZoneArea.Polygon(List.of(List.of(new Place(56.1475, 11.193), new Place(56.154, 11.1935),
                    new Place(56.1535, 11.2085), new Place(56.1475, 11.193)))),
            WeekHours.ALWAYS);

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

    private ZoneBook book(Map<CitizenId, List<SafeZone>> initial) {
        return ZoneBook.open(stores.zones(), initial, NOW);
    }

    @Test
    void wearers_begin_with_the_registrys_zones_and_once_only() {
        assertThat(book(Map.of(ELLEN, List.of(HOME))).zones(ELLEN)).containsExactly(HOME);
        ZoneBook again = book(Map.of(ELLEN, List.of(QUARTER), KAJ, List.of()));
        assertThat(again.zones(ELLEN)).containsExactly(HOME);
        assertThat(again.zones(KAJ)).isEmpty();
        assertThat(again.latest(KAJ)).isEmpty();
    }

    @Test
    void what_a_coordinator_saves_holds_also_after_a_restart_and_even_when_it_is_nothing() {
        ZoneBook book = book(Map.of(ELLEN, List.of(HOME)));
        long first = book.latest(ELLEN).orElseThrow().number();
        ZoneChange saved = book.save(ELLEN, List.of(QUARTER, HOME), first, ULLA, NOW.plusSeconds(5)).orElseThrow();
        assertThat(book(Map.of()).zones(ELLEN)).containsExactly(QUARTER, HOME);
        assertThat(book.save(ELLEN, List.of(), saved.number(), ULLA, NOW.plusSeconds(9))).isPresent();
        assertThat(book(Map.of(ELLEN, List.of(HOME))).zones(ELLEN)).as("not the registry's again").isEmpty();
        assertThat(book.changes(ELLEN)).extracting(ZoneChange::by).containsExactly(ULLA, ULLA, null);
        assertThat(book.changes(ELLEN).get(1).zones()).containsExactly(QUARTER, HOME);
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_since_is_not_saved() {
        ZoneBook book = book(Map.of());
        assertThat(book.save(ELLEN, List.of(HOME), ZoneBook.NOTHING_YET, ULLA, NOW)).isPresent();
        assertThat(book.save(ELLEN, List.of(QUARTER), ZoneBook.NOTHING_YET, ULLA, NOW)).isEmpty();
        assertThat(book.zones(ELLEN)).containsExactly(HOME);
    }

    @Test
    void ground_that_cannot_be_a_zone_is_never_kept() {
        SafeZone bow = new SafeZone("bow", "Sløjfe", new ZoneArea.Polygon(List.of(List.of(new Place(56.15, 11.20),
                new Place(56.16, 11.21), new Place(56.16, 11.20), new Place(56.15, 11.21), new Place(56.15, 11.20)))),
                WeekHours.ALWAYS);
        assertThatThrownBy(() -> book(Map.of()).save(ELLEN, List.of(bow), ZoneBook.NOTHING_YET, ULLA, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(book(Map.of()).zones(ELLEN)).isEmpty();
    }
}
