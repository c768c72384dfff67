package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.CaseResult;
import dk.nattevagt.central.desk.LostPersons;
import dk.nattevagt.central.desk.Sending;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.search.Actor;
import dk.nattevagt.central.search.CaseOrigin;
import dk.nattevagt.central.search.CaseRefusal;
import dk.nattevagt.central.search.CaseRules;
import dk.nattevagt.central.search.FoundFigures;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.Searcher;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who are lost: which cases there are, opening one, and what each shows to whom. */
final class LostPersonRoutes {
    static final Access SEARCHING = new Access.Only(CaseRules.SEARCHING);
    private static final Access COUNTING = new Access.Only(Set.of(Role.SHIFT_LEADER, Role.COORDINATOR));
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 30;
    private static final Duration COUNTED = Duration.ofDays(365);

    private final LostPersonParts parts;
    private final LostPersons cases;
    private final AlarmArchive alarms;
    private final Registry registry;
    private final InstantSource clock;
    private final LostPersonJson json;

    private LostPersonRoutes(WebParts web) {
        this.parts = web.tracking().lostPersons();
        this.cases = parts.cases();
        this.alarms = web.archive();
        this.registry = web.registry();
        this.clock = web.clock();
        this.json = new LostPersonJson(web.registry(), parts);
    }

    static List<Route> table(WebParts web) {
        LostPersonRoutes routes = new LostPersonRoutes(web);
        List<Route> reading = List.of(
                new Route("GET", "/api/lost-persons", SEARCHING, routes::list),
                new Route("POST", "/api/lost-persons", SEARCHING, routes::open),
                new Route("GET", "/api/lost-persons/citizens", SEARCHING, routes::citizens),
                new Route("GET", "/api/lost-persons/figures", COUNTING, routes::figures),
                new Route("GET", "/api/lost-persons/{id}", SEARCHING, routes::one),
                new Route("GET", "/api/lost-persons/{id}/police.pdf", SEARCHING, routes::police));
        return Stream.of(reading, new LostPersonActs(routes.parts, web.registry(), routes::answer).table())
                .flatMap(List::stream).toList();
    }

    /** Those that are open, of one's own municipality. */
    private void list(Exchange exchange) {
        if (!exchange.query("state", "open").equals("open")) {
            throw new ProblemException(Problem.badRequest("bad-state", "»state« kan kun være »open«."));
        }
        User user = exchange.caller().user();
        exchange.then(() -> {
            JsonArray array = new JsonArray();
            cases.store().open().stream().filter(lost -> lost.municipality().equals(user.municipality()))
                    .forEach(lost -> array.add(json.summary(lost, user)));
            return array;
        }, array -> tagged(exchange, array.encode()));
    }

    private void one(Exchange exchange) {
        User user = exchange.caller().user();
        CaseId id = new CaseId(exchange.pathParameter("id"));
        exchange.then(() -> shown(find(user, id), user), shown -> tagged(exchange, shown.encode()));
    }

    private LostPersonCase find(User user, CaseId id) {
        return cases.find(user.municipality(), id).orElseThrow(() -> new ProblemException(noSuchCase()));
    }

    private JsonObject shown(LostPersonCase lost, User user) {
        return lost.has(user.id()) ? json.whole(lost, user, clock.instant()) : json.summary(lost, user);
    }

    static Problem noSuchCase() {
        return new Problem(404, "no-such-case", "Eftersøgningen findes ikke.", null);
    }

    /** A phone that asks again and again is sent only what is new. */
    private static void tagged(Exchange exchange, String body) {
        String tag = "\"%08x%x\"".formatted(body.hashCode(), body.length());
        exchange.response().putHeader("ETag", tag);
        if (tag.equals(exchange.context().request().getHeader("If-None-Match"))) {
            exchange.response().setStatusCode(304).end();
        } else {
            exchange.text(200, "application/json", body);
        }
    }

    private void open(Exchange exchange) {
        JsonObject body = exchange.body();
        User user = exchange.caller().user();
        String alarm = BodyReader.orNull(exchange.optionalText(body, "alarm", 64));
        String citizen = alarm == null
                ? exchange.text(body, "citizen", 64)
                : BodyReader.orNull(exchange.optionalText(body, "citizen", 64));
        CaseOrigin origin = origin(exchange, body, alarm);
        CitizenId asked = citizen == null ? null : BodyReader.of("citizen", () -> new CitizenId(citizen));
        Actor by = actor(exchange, body);
        Sending sending = ActRoutes.sending(exchange, body);
        exchange.then(() -> stored(() -> cases.open(asked == null ? wearer(user, origin) : asked, origin, user, by,
                sending)), result -> answer(exchange, result));
    }

    private static CaseOrigin origin(Exchange exchange, JsonObject body, @Nullable String alarm) {
        if (alarm != null) {
            return BodyReader.of("alarm", () -> new CaseOrigin.ZoneAlarm(new AlarmId(alarm)));
        }
        return switch (exchange.text(body, "how", 32)) {
            case "relative-called" -> {
                Object caller = body.getValue("caller");
                if (!(caller instanceof JsonObject called)) {
                    throw BodyReader.bad("caller");
                }
                yield new CaseOrigin.RelativeCalled(exchange.text(called, "name", LONGEST_NAME).strip(),
                        BodyReader.orNull(exchange.optionalText(called, "phone", LONGEST_PHONE)));
            }
            case "staff" -> new CaseOrigin.Staff();
            default -> throw BodyReader.bad("how");
        };
    }

    /** Whose tracker called. */
    private CitizenId wearer(User user, CaseOrigin origin) {
        return origin instanceof CaseOrigin.ZoneAlarm(AlarmId alarm)
                ? alarms.alarm(alarm).filter(found -> found.municipality().equals(user.municipality()))
                        .flatMap(found -> registry.wearerOf(found.origin().event().source())).map(Wearer::citizen)
                        .orElseThrow(() -> new ProblemException(
                                new Problem(404, "no-such-wearer", "Alarmen kommer ikke fra en borgers GPS.", null)))
                : new CitizenId("");
    }

    static Actor actor(Exchange exchange, JsonObject body) {
        return Actor.of(exchange.caller().user(),
                BodyReader.orNull(exchange.optionalText(body, "askedBy", LONGEST_NAME)));
    }

    /** What could not be stored is worth trying again. */
    static CaseResult stored(Supplier<CaseResult> work) {
        try {
            return work.get();
        } catch (StoreFailedException notStored) {
            throw new ProblemException(Problem.notStored());
        }
    }

    private void answer(Exchange exchange, CaseResult result) {
        User user = exchange.caller().user();
        switch (result) {
            case CaseResult.Done(LostPersonCase lost) -> exchange.then(() -> shown(lost, user), exchange::json);
            case CaseResult.NoSuchCase _ -> exchange.problem(noSuchCase());
            case CaseResult.Refused(CaseRefusal why, LostPersonCase lost) -> {
                if (lost != null) {
                    exchange.response().putHeader("Location", "/api/lost-persons/" + lost.id());
                }
                exchange.problem(new Problem(status(why), why.wireName(), why.sentence(), json.detail(why, lost)));
            }
        }
    }

    private static int status(CaseRefusal why) {
        return switch (why) {
            case WHO_ARE_YOU, NO_SUCH_RELATIVE, IN_THE_FUTURE, NOT_WHERE, NOT_COLLEAGUE -> 400;
            case NOT_ON_IT, NOT_THE_LEADER -> 403;
            case CLOSED, OPEN_ALREADY, ON_IT_ALREADY, LEADER_STAYS, LEADS_ALREADY, NOT_REHABILITATION, NOT_ACUTE,
                    NOT_NURSING, NOT_GRANTED, FETCHED_ALREADY, RELATIVE_FETCHES, RELATIVES_FIRST ->
                409;
        };
    }

    /** Those who can be looked for: who wear a tracker, and by name or address whoever else. */
    private void citizens(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        String search = exchange.query("search", "");
        exchange.then(() -> json.citizens(municipality, search), exchange::json);
    }

    private void figures(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        exchange.then(() -> json.figures(
                FoundFigures.of(cases.store().closed(municipality, clock.instant().minus(COUNTED)))), exchange::json);
    }

    /** The sheet for the police, to those on the case; the look-up in it is journalled, and so is the printing. */
    private void police(Exchange exchange) {
        User user = exchange.caller().user();
        CaseId id = new CaseId(exchange.pathParameter("id"));
        exchange.then(() -> {
            LostPersonCase lost = find(user, id);
            Searcher me = lost.searcher(user.id()).orElseThrow(() -> new ProblemException(new Problem(403,
                    CaseRefusal.NOT_ON_IT.wireName(), CaseRefusal.NOT_ON_IT.sentence(), null)));
            if (!lost.open()) {
                throw new ProblemException(new Problem(409, CaseRefusal.CLOSED.wireName(),
                        CaseRefusal.CLOSED.sentence(), null));
            }
            Actor by = Actor.of(user, me.inPerson());
            byte[] sheet = parts.sheets().print(lost, user, by);
            cases.printed(lost, by);
            return Buffer.buffer(sheet);
        }, sheet -> exchange.response().putHeader("Content-Type", "application/pdf")
                .putHeader("Content-Disposition", "inline; filename=\"eftersoegning-til-politiet.pdf\"").end(sheet));
    }
}
