package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.GpsHandling.Refusal;
import io.vertx.core.json.JsonArray;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** How it stands with trackers, and whose are to be charged and put on today. Never where anybody is. */
final class TrackerRoutes {
    private static final Access FINDING = new Access.Only(
            Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.COORDINATOR, Role.GROUP_MOBILE));
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final TrackerOverview trackers;
    private final GpsTasks gps;
    private final InstantSource clock;
    private final TrackerJson json;

    private TrackerRoutes(WebParts parts) {
        this.trackers = parts.tracking().trackers();
        this.gps = parts.tracking().gps();
        this.clock = parts.clock();
        this.json = new TrackerJson(parts.registry());
    }

    static List<Route> table(WebParts parts) {
        TrackerRoutes routes = new TrackerRoutes(parts);
        return List.of(new Route("GET", "/api/trackers", FINDING, routes::list),
                new Route("GET", "/api/gps-tasks", FINDING, routes::tasks),
                new Route("POST", "/api/gps-tasks/{citizen}/done", FINDING, routes::done));
    }

    private void list(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        exchange.then(() -> trackers.wearers(municipality, clock.instant()), wearers -> {
            JsonArray all = new JsonArray();
            wearers.forEach(worn -> all.add(json.worn(worn)));
            exchange.json(all);
        });
    }

    private void tasks(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        exchange.then(() -> gps.today(municipality, clock.instant()), visits -> {
            JsonArray all = new JsonArray();
            visits.forEach(visit -> all.add(json.task(visit)));
            exchange.json(all);
        });
    }

    private void done(Exchange exchange) {
        CitizenId citizen = citizen(exchange);
        User user = exchange.caller().user();
        exchange.then(() -> gps.done(user.municipality(), citizen, user.id(), clock.instant()), answer -> {
            switch (answer) {
                case GpsTasks.Answer.Stands(var visit) -> exchange.json(json.task(visit));
                case GpsTasks.Answer.Refused(Refusal why) -> exchange.problem(problem(why));
                case GpsTasks.Answer.NoSuchWearer _ -> exchange.problem(noSuchWearer());
            }
        });
    }

    private static CitizenId citizen(Exchange exchange) {
        try {
            return new CitizenId(exchange.pathParameter("citizen"));
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(noSuchWearer());
        }
    }

    private static Problem noSuchWearer() {
        return new Problem(404, "no-such-wearer", "Borgeren har ingen GPS.", null);
    }

    private Problem problem(Refusal why) {
        return switch (why) {
            case Refusal.NotGranted _ -> new Problem(409, "not-granted", "GPS-håndtering er ikke bevilget.", null);
            case Refusal.Objected _ -> new Problem(409, "objection",
                    "Der er gjort indsigelse mod GPS. Den må ikke sættes på.", null);
            case Refusal.DoneToday(GpsHandling.Done done) -> new Problem(409, "done-today",
                    "%s har gjort det i dag kl. %s. GPS-håndtering er højst én gang om dagen.".formatted(
                            json.nameOf(done.by()), CLOCK.format(done.at().atZone(GpsHandling.DENMARK))),
                    null);
        };
    }
}
