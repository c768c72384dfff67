package dk.nattevagt.central.web;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.quality.Csv;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.UnusualLookUps;
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

/** Who looked a citizen up, for the coordinator and, on request, for the citizen or their guardian; and what is unusual. */
final class LocationJournalRoutes {
    static final Access OVERSEEING = new Access.Only(Set.of(Role.COORDINATOR, Role.SHIFT_LEADER));
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 400;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final LocationParts location;
    private final Registry registry;
    private final InstantSource clock;
    private final ZoneId zone;
    private final PositionJson json;

    private LocationJournalRoutes(WebParts parts) {
        this.location = parts.tracking().location();
        this.registry = parts.registry();
        this.clock = parts.clock();
        this.zone = parts.incidents().zone();
        this.json = new PositionJson(registry);
    }

    static List<Route> table(WebParts parts) {
        LocationJournalRoutes journal = new LocationJournalRoutes(parts);
        return List.of(
                new Route("GET", "/api/citizens/{citizen}/location-journal", OVERSEEING,
                        journal.withLines(journal::show)),
                new Route("GET", "/api/citizens/{citizen}/location-journal.csv", OVERSEEING,
                        journal.withLines(journal::csv)),
                new Route("GET", "/api/location-journal/unusual", OVERSEEING, journal::unusual));
    }

    private record Read(CitizenId citizen, Home home, List<LookUp> lines) {}

    private Consumer<Exchange> withLines(BiConsumer<Exchange, Read> next) {
        return exchange -> {
            CitizenId citizen = LookUpRoutes.citizen(exchange);
            Home home = homeOf(registry, exchange, citizen);
            Instant since = since(exchange);
            exchange.then(() -> location.journal().of(citizen, since),
                    lines -> next.accept(exchange, new Read(citizen, home, lines)));
        };
    }

    /** The home of a citizen of the caller's own municipality. */
    static Home homeOf(Registry registry, Exchange exchange, CitizenId citizen) {
        return registry.homeOf(citizen)
                .filter(home -> home.municipality().equals(exchange.caller().user().municipality()))
                .orElseThrow(
                        () -> new ProblemException(new Problem(404, "no-such-citizen", "Borgeren findes ikke.", null)));
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
        JsonArray lines = new JsonArray();
        read.lines().forEach(line -> lines.add(json.line(line)));
        exchange.json(new JsonObject().put("citizen", read.citizen().value())
                .put("name", LookUpRoutes.named(read.home(), read.citizen()).orElse(read.citizen().value()))
                .put("address", read.home().address().oneLine())
                .put("lookUps", lines));
    }

    private void csv(Exchange exchange, Read read) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList("Tidspunkt", "Slået op af", "Navn på gruppemobil", "Formål", "Begrundelse", "Vist",
                "Gange vist"));
        read.lines().reversed().forEach(line -> rows.add(Arrays.asList(LOCAL.format(line.at().atZone(zone)),
                json.nameOf(line), line.ask().askedBy(), LookUpWords.purpose(line.ask().purpose()), line.ask().reason(),
                line.answer() instanceof Refused refused
                        ? "Nej: " + LookUpWords.refusedBecause(refused.reason())
                        : "Ja",
                line.readings().count())));
        exchange.response().putHeader("Content-Disposition",
                "attachment; filename=\"opslag-%s.csv\"".formatted(read.citizen()));
        exchange.text(200, "text/csv; charset=utf-8", Csv.write(rows));
    }

    private void unusual(Exchange exchange) {
        Instant since = since(exchange);
        var municipality = exchange.caller().user().municipality();
        exchange.then(() -> UnusualLookUps.in(location.journal().of(municipality, since), zone), found -> {
            JsonArray all = new JsonArray();
            found.forEach(one -> all.add(unusual(one)));
            exchange.json(all);
        });
    }

    private JsonObject unusual(UnusualLookUps.Unusual unusual) {
        LookUp last = unusual.lookUps().getLast();
        CitizenId citizen = unusual.citizen();
        JsonArray numbers = new JsonArray();
        unusual.lookUps().forEach(one -> numbers.add(one.number()));
        return new JsonObject().put("kind", unusual.kind().wireName())
                .put("sentence", LookUpWords.unusual(unusual))
                .put("by", last.asker().user().value())
                .put("byName", json.nameOf(last))
                .put("askedBy", last.ask().askedBy())
                .put("citizen", citizen == null ? null : citizen.value())
                .put("citizenName", citizen == null
                        ? null
                        : registry.homeOf(citizen).flatMap(home -> LookUpRoutes.named(home, citizen))
                                .orElse(citizen.value()))
                .put("from", AlarmJson.text(unusual.lookUps().getFirst().at()))
                .put("to", AlarmJson.text(last.at()))
                .put("lookUps", numbers);
    }
}
