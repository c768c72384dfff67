package dk.nattevagt.central.web;

import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.DossierDesk;
import dk.nattevagt.central.desk.DossierPrinter;
import dk.nattevagt.central.dossier.Dossier;
import dk.nattevagt.central.dossier.DossierCsv;
import dk.nattevagt.central.dossier.DossierWords;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.Source;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.protocol.id.AlarmId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a need is judged by, for the assessor: a citizen's calls, a grant's dossier, and whose a call was. */
final class DossierRoutes {
    private static final Access ASSESSING = new Access.Only(Set.of(Role.ASSESSOR));
    private static final Access SAYING = new Access.Only(Set.of(Role.ASSESSOR, Role.SHIFT_LEADER));
    private static final int MOST_DAYS = 1_200;
    private static final int LONGEST_REASON = 1_000;

    private final DossierDesk desk;
    private final DossierPrinter printer;
    private final InstantSource clock;
    private final CallJson json;

    private DossierRoutes(WebParts parts) {
        this.desk = parts.grants().dossier().desk();
        this.printer = parts.grants().dossier().printer();
        this.clock = parts.clock();
        this.json = new CallJson(parts.registry(), parts.grants().zone());
    }

    static List<Route> table(WebParts parts) {
        DossierRoutes routes = new DossierRoutes(parts);
        return List.of(
                new Route("GET", "/api/grants/citizens/{citizen}/history", ASSESSING, routes::history),
                new Route("POST", "/api/grants/calls/{alarm}/whose", SAYING, routes::whose),
                new Route("GET", "/api/grants/{id}/dossier", ASSESSING, routes.withDossier(routes::show)),
                new Route("GET", "/api/grants/{id}/dossier.csv", ASSESSING, routes.withDossier(routes::csv)),
                new Route("GET", "/api/grants/{id}/dossier.pdf", ASSESSING, routes.withDossier(routes::pdf)));
    }

    private static <T> T id(String written, Function<String, T> made, Problem otherwise) {
        try {
            return made.apply(written);
        } catch (IllegalArgumentException noSuchId) {
            throw new ProblemException(otherwise);
        }
    }

    private static Problem noSuch(String what, String sentence) {
        return new Problem(404, "no-such-" + what, sentence, null);
    }

    private void history(Exchange exchange) {
        Problem unknown = noSuch("citizen", "Borgeren findes ikke.");
        CitizenId citizen = id(exchange.pathParameter("citizen"), CitizenId::new, unknown);
        LocalDate to = date(exchange.query("to", desk.today().toString()));
        LocalDate from = date(exchange.query("from", to.minusYears(1).plusDays(1).toString()));
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new ProblemException(Problem.badRequest("bad-period",
                    "Perioden skal gå fremad og højst vare %d dage.".formatted(MOST_DAYS)));
        }
        String outcome = exchange.query("outcome", "");
        exchange.then(() -> desk.history(exchange.caller().user().municipality(), citizen, from, to),
                found -> found.ifPresentOrElse(history -> exchange.json(json.history(
                        outcome.isEmpty() ? history : history.with(outcome), desk.today())),
                        () -> exchange.problem(unknown)));
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDate) {
            throw new ProblemException(Problem.badRequest("bad-date", "En dato skrives som 2026-11-21."));
        }
    }

    private void whose(Exchange exchange) {
        Problem unknown = noSuch("call", "Kaldet findes ikke.");
        AlarmId alarm = id(exchange.pathParameter("alarm"), AlarmId::new, unknown);
        JsonObject body = exchange.body();
        String reason = exchange.text(body, "reason", LONGEST_REASON);
        String written = exchange.optionalText(body, "citizen", 64);
        Problem stranger = Problem.badRequest("bad-citizen", "Borgeren bor ikke i det hjem, der kaldte.");
        CitizenId citizen = written == null ? null : id(written, CitizenId::new, stranger);
        boolean both = Boolean.TRUE.equals(body.getValue("both"));
        if (both && citizen != null) {
            throw new ProblemException(Problem.badRequest("bad-whose", "Kaldet er enten én borgers eller alles."));
        }
        User user = exchange.caller().user();
        exchange.then(() -> desk.say(user, alarm, citizen, both, reason), said -> {
            switch (said) {
                case DossierDesk.Said.Written done -> {
                    JsonObject call = json.call(done.call());
                    if (user.role() != Role.ASSESSOR) {
                        call.remove("note");
                    }
                    exchange.json(call);
                }
                case DossierDesk.Said.NoSuchCall _ -> exchange.problem(unknown);
                case DossierDesk.Said.NotThere _ -> exchange.problem(stranger);
                case DossierDesk.Said.NotAsked _ -> exchange.problem(new Problem(409, "whose-is-known",
                        "Det skal ikke afklares, hvis kald det var.",
                        "Kun kald om hjælp fra et hjem, hvor flere bor, kan afklares."));
            }
        });
    }

    private Consumer<Exchange> withDossier(BiConsumer<Exchange, Dossier> next) {
        return exchange -> {
            Problem unknown = noSuch("dossier",
                    "Der er intet sagsgrundlag: bevillingen eller reglen findes ikke, eller den er ikke afgjort.");
            GrantId grant = id(exchange.pathParameter("id"), GrantId::new, unknown);
            String rule = exchange.query("rule", "");
            exchange.then(() -> desk.dossier(exchange.caller().user().municipality(), grant,
                    rule.isEmpty() ? null : rule),
                    found -> found.ifPresentOrElse(dossier -> next.accept(exchange, dossier),
                            () -> exchange.problem(unknown)));
        };
    }

    private void csv(Exchange exchange, Dossier dossier) {
        attach(exchange, dossier, "csv");
        exchange.text(200, "text/csv; charset=utf-8", DossierCsv.write(dossier));
    }

    private void pdf(Exchange exchange, Dossier dossier) {
        Instant now = clock.instant();
        String by = exchange.caller().user().name();
        exchange.then(() -> printer.print(dossier, now, by), paper -> {
            attach(exchange, dossier, "pdf");
            exchange.picture("application/pdf", paper);
        });
    }

    private static void attach(Exchange exchange, Dossier dossier, String kind) {
        exchange.response().putHeader("Content-Disposition",
                "attachment; filename=\"sagsgrundlag-%s.%s\"".formatted(dossier.grant().id(), kind));
    }

    private void show(Exchange exchange, Dossier dossier) {
        JsonObject counts = new JsonObject();
        dossier.counts().forEach(counts::put);
        var period = dossier.period();
        exchange.json(json.history(dossier.history(), dossier.today())
                .put("grant", grant(dossier)).put("rule", rule(dossier))
                .put("period", new JsonObject().put("from", period.from().toString())
                        .put("due", period.due().toString()).put("anew", period.anew()))
                .put("conclusion", period.conclusion().wireName()).put("headline", DossierWords.headline(dossier))
                .put("explanation", period.explanation()).put("exception", exception(period.exception()))
                .put("counts", counts).put("unprotectedDays", period.unprotectedDays())
                .put("provenUpToDays", period.provenUpToDays()).put("whoseUnknown", dossier.whoseUnknown())
                .put("facts", CallJson.all(dossier.facts(), this::fact)));
    }

    private static JsonObject grant(Dossier dossier) {
        var grant = dossier.grant();
        LocalDate decided = grant.grant().decided();
        return new JsonObject().put("id", grant.id().value()).put("service", grant.grant().service())
                .put("stage", grant.stage().wireName()).put("standard", grant.standard())
                .put("decided", decided == null ? null : decided.toString());
    }

    private static JsonObject rule(Dossier dossier) {
        Source source = dossier.rule().source();
        Period period = dossier.rule().period();
        return new JsonObject().put("id", dossier.rule().id()).put("consequence", dossier.rule().consequence())
                .put("period", period == null ? null : period.danish())
                .put("source", new JsonObject().put("document", source.document()).put("section", source.section())
                        .put("approved", source.approved())
                        .put("lines", source.firstLine() + "-" + source.lastLine())
                        .put("standard", dossier.grant().standard()));
    }

    private static @Nullable JsonObject exception(@Nullable GrantEvent event) {
        return event == null
                ? null
                : new JsonObject().put("date", event.date().toString()).put("reason", event.reason());
    }

    private JsonObject fact(GrantFact fact) {
        return new JsonObject().put("date", fact.event().date().toString()).put("to", fact.event().to().toString())
                .put("kind", fact.event().kind().wireName()).put("reason", fact.event().reason())
                .put("by", fact.by().value()).put("byName", json.name(fact.by()))
                .put("recordedAt", fact.recordedAt().toString());
    }
}
