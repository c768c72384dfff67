package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.DoorOverview;
import dk.nattevagt.central.desk.DoorWatch;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorHistory;
import dk.nattevagt.central.lock.DoorIncidents;
import dk.nattevagt.central.lock.DoorJournal;
import dk.nattevagt.central.lock.Visit;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.quality.Csv;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who came in by a citizen's door, for the leader and, on request, for the citizen; and the openings nobody can explain. */
final class DoorJournalRoutes {
    private static final Access LEADING = new Access.Only(Set.of(Role.SHIFT_LEADER));
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 400;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final DoorOverview overview;
    private final DoorWatch watch;
    private final Registry registry;
    private final InstantSource clock;
    private final ZoneId zone;
    private final DoorJson json;
    private final HomeJson homes = new HomeJson();

    private DoorJournalRoutes(WebParts parts) {
        this.overview = parts.doors().overview();
        this.watch = parts.doors().watch();
        this.registry = parts.registry();
        this.clock = parts.clock();
        this.zone = parts.incidents().zone();
        this.json = new DoorJson(parts.registry(), new DoorWords(zone));
    }

    static List<Route> table(WebParts parts) {
        DoorJournalRoutes journal = new DoorJournalRoutes(parts);
        return List.of(
                new Route("GET", "/api/homes/{home}/door-journal", LEADING, journal.withHistory(journal::show)),
                new Route("GET", "/api/homes/{home}/door-journal.csv", LEADING, journal.withHistory(journal::csv)),
                new Route("GET", "/api/door-incidents", LEADING, journal::incidents));
    }

    private record Read(Home home, DoorHistory history) {}

    private Consumer<Exchange> withHistory(BiConsumer<Exchange, Read> next) {
        return exchange -> {
            Home home = registry.home(new HomeId(exchange.pathParameter("home")))
                    .filter(found -> found.municipality().equals(exchange.caller().user().municipality()))
                    .filter(found -> !found.standIn())
                    .orElseThrow(() -> new ProblemException(
                            new Problem(404, "no-such-home", "Hjemmet findes ikke.", null)));
            Instant since = since(exchange);
            exchange.then(() -> overview.history(home.id(), since),
                    history -> next.accept(exchange, new Read(home, history)));
        };
    }

    private Instant since(Exchange exchange) {
        String days = exchange.query("days", String.valueOf(USUAL_DAYS));
        if (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > MOST_DAYS) {
            throw new ProblemException(
                    Problem.badRequest("bad-days", "»days« er et tal fra 1 til " + MOST_DAYS + "."));
        }
        return clock.instant().minus(Duration.ofDays(Integer.parseInt(days)));
    }

    private void show(Exchange exchange, Read read) {
        JsonArray visits = new JsonArray();
        DoorJournal.visits(read.history()).reversed().forEach(visit -> visits.add(json.visit(visit)));
        JsonArray incidents = new JsonArray();
        DoorIncidents.of(read.history()).reversed().forEach(incident -> incidents.add(json.incident(incident)));
        JsonArray shown = new JsonArray();
        JsonArray refused = new JsonArray();
        for (DoorEvent event : read.history().events().reversed()) {
            switch (event.what()) {
                case DoorEvent.CodeShown code -> shown.add(json.shown(event, code));
                case DoorEvent.Entered entered -> refused.add(json.entered(event, entered));
                case DoorEvent.Answered _,DoorEvent.Unanswered _,DoorEvent.Moved _ -> {
                    // They show in the visits.
                }
            }
        }
        exchange.json(new JsonObject().put("home", homes.home(read.home())).put("visits", visits)
                .put("incidents", incidents).put("codesShown", shown).put("codesEntered", refused));
    }

    private void csv(Exchange exchange, Read read) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("Åbnet", "Af", "Hvordan", "Alarm", "Låst igen", "Åben (minutter)", "Sikkert"));
        for (Visit visit : DoorJournal.visits(read.history())) {
            Duration open = visit.open();
            rows.add(Arrays.asList(local(visit.openedAt()),
                    visit.by() == null ? "Ukendt" : json.nameOf(visit.by()),
                    visit.means() == Visit.Means.CODE ? "Kode" : "Ordre fra vagten",
                    visit.alarm() == null ? "Ingen alarm" : visit.alarm().value(), local(visit.lockedAt()),
                    open == null ? null : open.toMinutes(), visit.certain() ? "Ja" : "Nej"));
        }
        exchange.response().putHeader("Content-Disposition",
                "attachment; filename=\"doerjournal-%s.csv\"".formatted(read.home().id()));
        exchange.text(200, "text/csv; charset=utf-8", Csv.write(rows));
    }

    private @Nullable String local(@Nullable Instant at) {
        return at == null ? null : LOCAL.format(at.atZone(zone));
    }

    private void incidents(Exchange exchange) {
        Instant since = since(exchange);
        var municipality = exchange.caller().user().municipality();
        exchange.then(() -> watch.incidents(municipality, since), found -> {
            JsonArray all = new JsonArray();
            found.reversed().forEach(incident -> all.add(json.incident(incident)));
            exchange.json(all);
        });
    }
}
