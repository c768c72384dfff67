package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.ObjectionBook;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.tracking.Objection;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objections against being found by tracker: noted by the coordinator or the leader, resolved by the coordinator alone. */
final class ObjectionRoutes {
    private static final Access RESOLVING = new Access.Only(Set.of(Role.COORDINATOR));
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_NAME = 100;

    private final ObjectionBook book;
    private final Registry registry;
    private final InstantSource clock;
    private final PositionJson json;

    private ObjectionRoutes(WebParts parts) {
        this.book = parts.tracking().location().objections();
        this.registry = parts.registry();
        this.clock = parts.clock();
        this.json = new PositionJson(registry);
    }

    static List<Route> table(WebParts parts) {
        ObjectionRoutes objections = new ObjectionRoutes(parts);
        return List.of(
                new Route("GET", "/api/citizens/{citizen}/objections", LocationJournalRoutes.OVERSEEING,
                        objections::list),
                new Route("POST", "/api/citizens/{citizen}/objections", LocationJournalRoutes.OVERSEEING,
                        objections::file),
                new Route("POST", "/api/citizens/{citizen}/objections/{number}/end", RESOLVING, objections::end));
    }

    private CitizenId citizen(Exchange exchange) {
        CitizenId citizen = LookUpRoutes.citizen(exchange);
        LocationJournalRoutes.homeOf(registry, exchange, citizen);
        return citizen;
    }

    private void list(Exchange exchange) {
        CitizenId citizen = citizen(exchange);
        exchange.then(() -> book.of(citizen), all -> exchange.json(json.objections(all)));
    }

    private void file(Exchange exchange) {
        CitizenId citizen = citizen(exchange);
        JsonObject body = exchange.body();
        Objection.Who who = Objection.Who.ofWireName(exchange.text(body, "by", LONGEST_NAME))
                .orElseThrow(() -> BodyReader.bad("by"));
        String words = BodyReader.orNull(exchange.optionalText(body, "words", LONGEST_WORDS));
        User user = exchange.caller().user();
        Objection objection = new Objection(0, citizen, user.municipality(), who, name(exchange, body, who), words,
                clock.instant(), user.id(), null);
        exchange.then(() -> book.file(objection), filed -> {
            exchange.response().setStatusCode(201);
            exchange.json(json.objection(filed));
        });
    }

    /** The citizen is named already; whoever speaks for them is not. */
    private static @Nullable String name(Exchange exchange, JsonObject body, Objection.Who who) {
        return switch (who) {
            case CITIZEN -> null;
            case GUARDIAN, POWER_OF_ATTORNEY -> exchange.text(body, "name", LONGEST_NAME).strip();
        };
    }

    private void end(Exchange exchange) {
        CitizenId citizen = citizen(exchange);
        String number = exchange.pathParameter("number");
        if (!number.matches("[1-9]\\d{0,17}")) {
            throw new ProblemException(noneInForce());
        }
        String words = exchange.text(exchange.body(), "words", LONGEST_WORDS).strip();
        Objection.End end = new Objection.End(clock.instant(), exchange.caller().user().id(), words);
        exchange.then(() -> book.end(citizen, Long.parseLong(number), end), ended -> {
            if (ended.isEmpty()) {
                exchange.problem(noneInForce());
            } else {
                exchange.json(json.objection(ended.get()));
            }
        });
    }

    private static Problem noneInForce() {
        return new Problem(404, "no-such-objection", "Indsigelsen findes ikke, eller den er allerede ophævet.", null);
    }
}
