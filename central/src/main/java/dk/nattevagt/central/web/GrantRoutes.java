package dk.nattevagt.central.web;

import dk.nattevagt.central.casework.Application;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.Worklist.Known;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.GrantDesk;
import dk.nattevagt.central.desk.GrantLists;
import dk.nattevagt.central.desk.GrantResult;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants of the assessor's own municipality: applications, and each grant as it stands. */
final class GrantRoutes {
    static final Access ASSESSING = new Access.Only(Set.of(Role.ASSESSOR));
    private static final int LONGEST_NAME = 200;

    private final GrantDesk desk;
    private final GrantLists lists;
    private final GrantJson json;

    private GrantRoutes(WebParts web) {
        GrantParts parts = web.grants();
        this.desk = parts.desk();
        this.lists = parts.lists();
        this.json = new GrantJson(new GrantWords(web.registry(), new HomeJson()), parts.zone());
    }

    static List<Route> table(WebParts web) {
        GrantRoutes routes = new GrantRoutes(web);
        List<Route> own = List.of(new Route("POST", "/api/grants", ASSESSING, routes::apply),
                new Route("GET", "/api/grants/{id}", ASSESSING, routes::one));
        return Stream.of(GrantListRoutes.table(web, routes.json), own,
                new GrantActs(routes.desk, routes::answer).table()).flatMap(List::stream).toList();
    }

    static Problem noSuchGrant() {
        return new Problem(404, "no-such-grant", "Bevillingen findes ikke.", null);
    }

    static GrantId id(Exchange exchange) {
        try {
            return new GrantId(exchange.pathParameter("id"));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(noSuchGrant());
        }
    }

    private void one(Exchange exchange) {
        User user = exchange.caller().user();
        GrantId id = id(exchange);
        exchange.then(() -> lists.find(user.municipality(), id).map(this::whole)
                .orElseThrow(() -> new ProblemException(noSuchGrant())), exchange::json);
    }

    private JsonObject whole(Known known) {
        return json.whole(known, lists.journal(known.file().id()));
    }

    private void apply(Exchange exchange) {
        JsonObject body = exchange.body();
        User user = exchange.caller().user();
        String citizen = exchange.text(body, "citizen", 64);
        Application asked = new Application(user.id(), user.municipality(),
                BodyReader.of("citizen", () -> new CitizenId(citizen)),
                exchange.text(body, "service", LONGEST_NAME).strip(),
                BodyReader.orNull(exchange.optionalText(body, "variant", LONGEST_NAME)), duration(exchange, body),
                BodyReader.orNull(exchange.optionalText(body, "legalBasis", LONGEST_NAME)),
                BodyReader.date("applied", exchange.text(body, "applied", 10)));
        answer(exchange, () -> desk.apply(asked));
    }

    static @Nullable GrantDuration duration(Exchange exchange, JsonObject body) {
        String said = BodyReader.orNull(exchange.optionalText(body, "duration", 20));
        return said == null
                ? null
                : Stream.of(GrantDuration.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(said)).findFirst()
                        .orElseThrow(() -> BodyReader.bad("duration"));
    }

    /** Does it, and answers the whole grant as it stands afterwards. */
    void answer(Exchange exchange, Supplier<GrantResult> work) {
        exchange.then(() -> switch (stored(work)) {
            case GrantResult.Done(GrantFile file) -> whole(lists.known(file));
            case GrantResult.NoSuchGrant _ -> throw new ProblemException(noSuchGrant());
            case GrantResult.Refused(var why, String sentence) ->
                throw new ProblemException(new Problem(409, why.wireName(), sentence, null));
        }, exchange::json);
    }

    /** What could not be stored is worth trying again. */
    private static GrantResult stored(Supplier<GrantResult> work) {
        try {
            return work.get();
        } catch (StoreFailedException notStored) {
            throw new ProblemException(Problem.notStored());
        }
    }
}
