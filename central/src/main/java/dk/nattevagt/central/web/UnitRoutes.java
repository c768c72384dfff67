package dk.nattevagt.central.web;

import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.desk.GrantUnits;
import dk.nattevagt.central.desk.GrantUnits.Result;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.units.UnitEntry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saved clips and hours of a grant, and how far the caps are used. */
final class UnitRoutes {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_WORD = 100;

    private final GrantUnits units;
    private final GrantSettingsBook book;
    private final UnitJson json;

    private UnitRoutes(WebParts web) {
        this.units = web.grants().letters().units();
        this.book = web.grants().book();
        this.json = new UnitJson(web.registry());
    }

    static List<Route> table(WebParts web) {
        UnitRoutes routes = new UnitRoutes(web);
        return List.of(new Route("GET", "/api/grants/caps", LetterRoutes.ASSESSING, routes::caps),
                new Route("GET", "/api/grants/{id}/units", LetterRoutes.ASSESSING, routes::show),
                new Route("POST", "/api/grants/{id}/units", LetterRoutes.ASSESSING, routes::write));
    }

    private void show(Exchange exchange) {
        GrantId id = LetterRoutes.grantId(exchange);
        User user = exchange.caller().user();
        exchange.then(() -> units.of(id, user).map(json::kept).orElseThrow(UnitRoutes::noSuchLedger), exchange::json);
    }

    private void write(Exchange exchange) {
        GrantId id = LetterRoutes.grantId(exchange);
        User user = exchange.caller().user();
        JsonObject body = exchange.body();
        UnitEntry.Act act = UnitEntry.Act.ofWireName(exchange.text(body, "act", LONGEST_WORD))
                .orElseThrow(() -> BodyReader.bad("act"));
        double amount = body.getValue("amount") instanceof Number number && Double.isFinite(number.doubleValue())
                ? number.doubleValue()
                : bad();
        LocalDate day = BodyReader.date("date", exchange.text(body, "date", LONGEST_WORD));
        String note = BodyReader.orNull(exchange.optionalText(body, "note", LONGEST_NOTE));
        String unit = exchange.optionalText(body, "unit", LONGEST_WORD);
        exchange.then(() -> written(id, act, amount, unit, day, note, user), exchange::json);
    }

    private JsonObject written(GrantId id, UnitEntry.Act act, double amount, @Nullable String unit, LocalDate day,
            @Nullable String note, User user) {
        String kept = units.of(id, user).orElseThrow(UnitRoutes::noSuchLedger).ledger().rule().measure().wireName();
        if (unit != null && !unit.equals(kept)) {
            throw BodyReader.bad("unit");
        }
        return switch (units.write(id, act, amount, day, note, user)) {
            case Result.Done done -> json.kept(done.kept());
            case Result.Refused refused -> throw new ProblemException(
                    new Problem(409, refused.why().name(), refused.why().sentence(), null));
            case Result.NoSuchLedger _ -> throw noSuchLedger();
        };
    }

    private static double bad() {
        throw BodyReader.bad("amount");
    }

    private void caps(Exchange exchange) {
        User user = exchange.caller().user();
        String asked = exchange.query("citizen", "");
        CitizenId citizen = BodyReader.of("citizen", () -> new CitizenId(asked));
        String standard = book.standard(user.municipality()).id();
        exchange.then(() -> {
            List<GrantUnits.Cap> caps = units.caps(citizen, user).orElseThrow(() -> new ProblemException(
                    new Problem(404, "no-such-citizen", "Borgeren findes ikke.", null)));
            JsonArray array = new JsonArray();
            caps.forEach(cap -> array.add(json.cap(cap, standard)));
            return array;
        }, exchange::json);
    }

    private static ProblemException noSuchLedger() {
        return new ProblemException(new Problem(404, "no-such-ledger",
                "Bevillingen findes ikke, eller der kan ikke spares op i den.", null));
    }
}
