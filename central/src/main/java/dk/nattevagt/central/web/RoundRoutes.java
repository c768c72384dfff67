package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CallRounds;
import dk.nattevagt.central.desk.CallRounds.Row;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Outages and the lists of homes to be called. */
final class RoundRoutes {
    private static final int LONGEST_NOTE = 500;

    private final CallRounds rounds;
    private final InstantSource clock;
    private final RoundJson json;

    private RoundRoutes(WebParts parts) {
        this.rounds = parts.incidents().rounds();
        this.clock = parts.clock();
        this.json = new RoundJson(parts.registry());
    }

    static List<Route> table(WebParts parts) {
        RoundRoutes rounds = new RoundRoutes(parts);
        return List.of(
                new Route("GET", "/api/outages", Access.ANSWERING, rounds::outages),
                new Route("GET", "/api/outages/{outage}", Access.ANSWERING, rounds::outage),
                new Route("POST", "/api/outages/{outage}/homes/{home}", Access.ANSWERING, rounds::tickInOutage),
                new Route("GET", "/api/call-round", Access.ANSWERING, rounds::singleHomes),
                new Route("POST", "/api/call-round/{home}", Access.ANSWERING, rounds::tickSingle));
    }

    private void outages(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        exchange.then(() -> rounds.outages(municipality, clock.instant()), found -> {
            JsonArray array = new JsonArray();
            found.forEach(outage -> array.add(json.outage(outage)));
            exchange.json(array);
        });
    }

    private void outage(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        long number = number(exchange);
        exchange.then(() -> {
            Outage outage = find(municipality, number);
            return json.outage(outage).put("homes", json.rows(rounds.round(outage, clock.instant())));
        }, exchange::json);
    }

    private void singleHomes(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        exchange.then(() -> new JsonObject().put("homes", json.rows(rounds.singleHomes(municipality, clock.instant()))),
                exchange::json);
    }

    private void tickInOutage(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        Said said = said(exchange);
        long number = number(exchange);
        tick(exchange, said, new RoundId.OfOutage(number),
                () -> rounds.round(find(municipality, number), clock.instant()));
    }

    private void tickSingle(Exchange exchange) {
        MunicipalityId municipality = municipality(exchange);
        Said said = said(exchange);
        tick(exchange, said, new RoundId.OfSingleHomes(municipality),
                () -> rounds.singleHomes(municipality, clock.instant()));
    }

    /** A home that has left the list meanwhile, because it is protected again, needs no tick. */
    private void tick(Exchange exchange, Said said, RoundId round, Callable<List<Row>> list) {
        HomeId home = new HomeId(exchange.pathParameter("home"));
        var user = exchange.caller().user();
        exchange.then(() -> {
            if (row(list.call(), home).isEmpty()) {
                throw new ProblemException(notOnTheList());
            }
            Instant now = clock.instant();
            rounds.tick(user.municipality(),
                    new Tick(0, round, home, said.result(), user.id(), now, said.note(), said.upon()));
            return json.row(row(list.call(), home).orElseThrow(() -> new ProblemException(notOnTheList())));
        }, exchange::json);
    }

    private static Problem notOnTheList() {
        return new Problem(404, "not-on-the-list", "Hjemmet står ikke længere på listen.", null);
    }

    private static Optional<Row> row(List<Row> rows, HomeId home) {
        return rows.stream().filter(row -> row.placed().waiting().home().id().equals(home)).findFirst();
    }

    private record Said(Tick.Result result, @Nullable String note, long upon) {}

    private static Said said(Exchange exchange) {
        JsonObject body = exchange.body();
        Tick.Result result = Tick.Result.ofWireName(exchange.text(body, "result", 64))
                .orElseThrow(() -> new ProblemException(
                        Problem.badRequest("bad-result",
                                "»result« er ikke en af de ting, man kan sætte ved et hjem.")));
        String note = exchange.optionalText(body, "note", LONGEST_NOTE);
        Object upon = body.getValue("upon", 0L);
        if (!(upon instanceof Number seen)) {
            throw new ProblemException(Problem.badRequest("bad-upon", "»upon« er nummeret på det, man så."));
        }
        return new Said(result, note == null || note.isBlank() ? null : note.strip(), seen.longValue());
    }

    private static long number(Exchange exchange) {
        String text = exchange.pathParameter("outage");
        if (!text.matches("\\d{1,18}")) {
            throw new ProblemException(Problem.badRequest("bad-outage", "Et udfald nævnes ved sit nummer."));
        }
        return Long.parseLong(text);
    }

    private Outage find(MunicipalityId municipality, long number) {
        return rounds.outage(municipality, number).orElseThrow(() -> new ProblemException(
                new Problem(404, "no-such-outage", "Udfaldet findes ikke.", null)));
    }

    private static MunicipalityId municipality(Exchange exchange) {
        return exchange.caller().user().municipality();
    }
}
