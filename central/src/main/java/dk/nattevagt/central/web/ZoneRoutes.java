package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.desk.ZoneChange;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.protocol.message.Place;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Where citizens of one's own municipality are safe, and where they live; nothing of where they are. */
final class ZoneRoutes {
    private static final Access READING = new Access.Only(Set.of(Role.COORDINATOR, Role.SHIFT_LEADER));
    private static final Access CHANGING = new Access.Only(Set.of(Role.COORDINATOR));
    private static final Access FINDING = new Access.Only(
            Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.COORDINATOR, Role.GROUP_MOBILE));

    private final ZoneBook book;
    private final Registry registry;
    private final InstantSource clock;

    private ZoneRoutes(WebParts parts) {
        this.book = parts.tracking().zones();
        this.registry = parts.registry();
        this.clock = parts.clock();
    }

    static List<Route> table(WebParts parts) {
        ZoneRoutes zones = new ZoneRoutes(parts);
        return List.of(new Route("GET", "/api/citizens/{citizen}/zones", READING, zones::show),
                new Route("PUT", "/api/citizens/{citizen}/zones", CHANGING, zones::save),
                new Route("GET", "/api/citizens/{citizen}/zones/history", READING, zones::history),
                new Route("GET", "/api/citizens/{citizen}/home", FINDING, zones::home));
    }

    private Wearer wearer(Exchange exchange) {
        String id = exchange.pathParameter("citizen");
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw noSuchCitizen();
        }
        return registry.wearer(new CitizenId(id))
                .filter(wearer -> wearer.municipality().equals(exchange.caller().user().municipality()))
                .orElseThrow(ZoneRoutes::noSuchCitizen);
    }

    private static ProblemException noSuchCitizen() {
        return new ProblemException(
                new Problem(404, "no-such-citizen", "Borgeren findes ikke eller bærer ingen GPS.", null));
    }

    private void show(Exchange exchange) {
        exchange.json(ZoneJson.write(book.latest(wearer(exchange).citizen())));
    }

    private void home(Exchange exchange) {
        Place home = wearer(exchange).home();
        exchange.json(new JsonObject().put("latitude", home == null ? null : home.latitude())
                .put("longitude", home == null ? null : home.longitude()));
    }

    private void save(Exchange exchange) {
        CitizenId citizen = wearer(exchange).citizen();
        JsonObject body = exchange.body();
        List<SafeZone> zones = ZoneJson.read(body);
        if (!(body.getValue("revision") instanceof Number over)) {
            throw BodyReader.bad("revision");
        }
        User user = exchange.caller().user();
        exchange.then(() -> book.save(citizen, zones, over.longValue(), user.id(), clock.instant()), saved -> {
            if (saved.isPresent()) {
                exchange.json(ZoneJson.write(saved));
            } else {
                exchange.problem(new Problem(409, "zones-changed", "Områderne er ændret af en anden imens.",
                        "Hent dem igen, og lav din ændring om."));
            }
        });
    }

    private void history(Exchange exchange) {
        CitizenId citizen = wearer(exchange).citizen();
        exchange.then(() -> book.changes(citizen), changes -> {
            JsonArray all = new JsonArray();
            changes.forEach(change -> all.add(line(change)));
            exchange.json(all);
        });
    }

    private JsonObject line(ZoneChange change) {
        JsonArray names = new JsonArray();
        change.zones().forEach(zone -> names.add(zone.name()));
        var by = change.by();
        return new JsonObject().put("at", AlarmJson.text(change.at())).put("zones", names)
                .put("byName", by == null ? null : registry.user(by).map(User::name).orElse(by.value()));
    }
}
