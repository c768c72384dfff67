package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a citizen is, for those who have a right and a purpose. The position is in the answer's body and nowhere else. */
final class LookUpRoutes {
    /** A coordinator of another municipality, too, gets an answer: that there is no such citizen. */
    static final Access LOOKING = new Access.Only(
            Set.of(Role.RESPONDER, Role.SHIFT_LEADER, Role.COORDINATOR, Role.GROUP_MOBILE));
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 64;

    private final PositionDesk desk;
    private final LocationParts location;
    private final Registry registry;
    private final InstantSource clock;
    private final PositionJson json;
    private final LookUpWords words;

    private LookUpRoutes(WebParts parts) {
        this.location = parts.tracking().location();
        this.desk = location.desk();
        this.registry = parts.registry();
        this.clock = parts.clock();
        this.json = new PositionJson(registry);
        this.words = new LookUpWords(parts.incidents().zone());
    }

    static List<Route> table(WebParts parts) {
        LookUpRoutes lookUps = new LookUpRoutes(parts);
        return List.of(
                new Route("GET", "/api/citizens", LOOKING, lookUps::citizens),
                new Route("POST", "/api/trackers/{citizen}/look-up", LOOKING, lookUps::lookUp),
                new Route("GET", "/api/look-ups/{number}", LOOKING, lookUps::again));
    }

    /** Those who can be looked up; nothing of where they are. */
    private void citizens(Exchange exchange) {
        List<Wearer> wearers = registry.wearers(exchange.caller().user().municipality());
        exchange.then(() -> {
            JsonArray all = new JsonArray();
            wearers.forEach(wearer -> all.add(citizen(wearer)));
            return all;
        }, exchange::json);
    }

    private JsonObject citizen(Wearer wearer) {
        Optional<Home> home = registry.homeOf(wearer.citizen());
        return new JsonObject().put("id", wearer.citizen().value())
                .put("name", home.flatMap(one -> named(one, wearer.citizen())).orElse(wearer.citizen().value()))
                .put("address", home.map(one -> one.address().oneLine()).orElse(null))
                .put("objection", location.objections().inForce(wearer.citizen()));
    }

    static Optional<String> named(Home home, CitizenId citizen) {
        return home.citizens().stream().filter(one -> one.id().equals(citizen)).map(Citizen::name).findFirst();
    }

    private void lookUp(Exchange exchange) {
        JsonObject body = exchange.body();
        Ask ask = new Ask(citizen(exchange), purpose(exchange, body),
                BodyReader.orNull(exchange.optionalText(body, "reason", LONGEST_REASON)),
                BodyReader.orNull(exchange.optionalText(body, "askedBy", LONGEST_NAME)), alarm(exchange, body),
                lostCase(exchange, body));
        exchange.then(() -> orNothing(() -> desk.lookUp(asker(exchange), ask)),
                given -> answer(exchange, given, false));
    }

    private void again(Exchange exchange) {
        String number = exchange.pathParameter("number");
        if (!number.matches("[1-9]\\d{0,17}")) {
            throw new ProblemException(new Problem(404, "no-such-look-up", "Opslaget findes ikke.", null));
        }
        exchange.then(() -> orNothing(() -> desk.again(asker(exchange), Long.parseLong(number))),
                given -> answer(exchange, given, true));
    }

    /** What cannot be written down is not shown, and that is said in a sentence. */
    private static PositionDesk.Given orNothing(Supplier<PositionDesk.Given> asking) {
        try {
            return asking.get();
        } catch (StoreFailedException notWritten) {
            throw new ProblemException(new Problem(503, "not-stored",
                    "Opslaget kunne ikke skrives i journalen, og så vises positionen ikke.",
                    "Prøv igen. Let på anden måde imens, og ring 112, hvis der er fare for liv."));
        }
    }

    private void answer(Exchange exchange, PositionDesk.Given given, boolean opened) {
        exchange.response().putHeader("Cache-Control", "no-store");
        switch (given) {
            case PositionDesk.Shown shown -> exchange.json(json.shown(shown, clock.instant()));
            case PositionDesk.NotShown not -> exchange.problem(words.refusal(not.refused(), opened));
        }
    }

    static Asker asker(Exchange exchange) {
        User user = exchange.caller().user();
        return new Asker(user.id(), user.role(), user.municipality());
    }

    static CitizenId citizen(Exchange exchange) {
        try {
            return new CitizenId(exchange.pathParameter("citizen"));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(LookUpWords.noSuchTracker());
        }
    }

    /** None, and one we do not know, are no purpose: the desk refuses it and writes that down. */
    private static @Nullable Purpose purpose(Exchange exchange, JsonObject body) {
        String purpose = exchange.optionalText(body, "purpose", LONGEST_ID);
        return purpose == null ? null : Purpose.ofWireName(purpose).orElse(null);
    }

    private static @Nullable AlarmId alarm(Exchange exchange, JsonObject body) {
        String alarm = BodyReader.orNull(exchange.optionalText(body, "alarm", LONGEST_ID));
        return alarm == null ? null : BodyReader.of("alarm", () -> new AlarmId(alarm));
    }

    private static @Nullable CaseId lostCase(Exchange exchange, JsonObject body) {
        String lostCase = BodyReader.orNull(exchange.optionalText(body, "case", LONGEST_ID));
        return lostCase == null ? null : new CaseId(lostCase);
    }
}
