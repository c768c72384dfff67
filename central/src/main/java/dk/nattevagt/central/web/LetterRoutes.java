package dk.nattevagt.central.web;

import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.GrantLetters;
import dk.nattevagt.central.desk.GrantLetters.Result;
import dk.nattevagt.central.desk.LetterPrinter;
import dk.nattevagt.central.letter.Letter;
import dk.nattevagt.central.letter.LetterKind;
import dk.nattevagt.central.letter.LetterRefusal;
import dk.nattevagt.central.letter.StoredLetter;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Letters about a grant: what has been written, drafting, rewriting, and marking as sent. Nothing is sent from here. */
final class LetterRoutes {
    static final Access ASSESSING = new Access.Only(Set.of(Role.ASSESSOR));
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_PARAGRAPHS = 60;

    private final GrantLetters letters;
    private final LetterPrinter printer;
    private final LetterJson json;

    private LetterRoutes(WebParts web) {
        this.letters = web.grants().letters().letters();
        this.printer = web.grants().letters().printer();
        this.json = new LetterJson(web.registry());
    }

    static List<Route> table(WebParts web) {
        LetterRoutes routes = new LetterRoutes(web);
        String one = "/api/grants/{id}/letters/{number}";
        return List.of(new Route("GET", "/api/grants/{id}/letters", ASSESSING, routes::list),
                new Route("POST", "/api/grants/{id}/letters", ASSESSING, routes::draft),
                new Route("GET", one + ".pdf", ASSESSING, routes::pdf),
                new Route("GET", one + ".txt", ASSESSING, routes::text),
                new Route("GET", one, ASSESSING, routes::one), new Route("PUT", one, ASSESSING, routes::rewrite),
                new Route("POST", one + "/sent", ASSESSING, routes::sent));
    }

    private void list(Exchange exchange) {
        GrantId id = grantId(exchange);
        User user = exchange.caller().user();
        exchange.then(() -> letters.of(id, user).map(json::overview).orElseThrow(LetterRoutes::noSuchGrant),
                exchange::json);
    }

    private void draft(Exchange exchange) {
        GrantId id = grantId(exchange);
        User user = exchange.caller().user();
        LetterKind kind = LetterKind.ofWireName(exchange.text(exchange.body(), "kind", LONGEST_WORD))
                .orElseThrow(() -> BodyReader.bad("kind"));
        done(exchange, () -> letters.draft(id, kind, user), done -> {
            exchange.response().setStatusCode(201);
            whole(exchange, done);
        });
    }

    private void one(Exchange exchange) {
        read(exchange, done -> whole(exchange, done));
    }

    private void pdf(Exchange exchange) {
        GrantId id = grantId(exchange);
        long number = number(exchange);
        User user = exchange.caller().user();
        exchange.then(() -> printer.print(found(letters.one(id, number, user)).letter().letter()),
                paper -> exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/pdf")
                        .putHeader("Content-Disposition", "inline; filename=\"brev-%s-%d.pdf\"".formatted(id, number))
                        .end(Buffer.buffer(paper)));
    }

    private void text(Exchange exchange) {
        GrantId id = grantId(exchange);
        long number = number(exchange);
        read(exchange, done -> {
            exchange.response().putHeader("Content-Disposition",
                    "attachment; filename=\"brev-%s-%d.txt\"".formatted(id, number));
            exchange.text(200, "text/plain; charset=utf-8", done.letter().letter().text());
        });
    }

    private void rewrite(Exchange exchange) {
        GrantId id = grantId(exchange);
        long number = number(exchange);
        User user = exchange.caller().user();
        List<JsonObject> sent = BodyReader.objects(exchange.body(), "paragraphs");
        if (sent.size() > MOST_PARAGRAPHS) {
            throw BodyReader.bad("paragraphs");
        }
        List<Letter.Paragraph> paragraphs = sent.stream().map(one -> {
            String text = exchange.optionalText(one, "text", LONGEST_TEXT);
            return new Letter.Paragraph(BodyReader.orNull(exchange.optionalText(one, "heading", LONGEST_HEADING)),
                    text == null ? "" : text.strip());
        }).toList();
        done(exchange, () -> letters.rewrite(id, number, paragraphs, user), done -> whole(exchange, done));
    }

    private void sent(Exchange exchange) {
        GrantId id = grantId(exchange);
        long number = number(exchange);
        User user = exchange.caller().user();
        JsonObject body = exchange.body();
        LocalDate on = BodyReader.date("on", exchange.text(body, "on", LONGEST_WORD));
        StoredLetter.How how = StoredLetter.How.ofWireName(exchange.text(body, "how", LONGEST_WORD))
                .orElseThrow(() -> BodyReader.bad("how"));
        boolean despite = Boolean.TRUE.equals(body.getValue("despite"));
        done(exchange, () -> letters.sent(id, number, on, how, despite, user), done -> whole(exchange, done));
    }

    private void read(Exchange exchange, Consumer<Result.Done> next) {
        GrantId id = grantId(exchange);
        long number = number(exchange);
        User user = exchange.caller().user();
        done(exchange, () -> letters.one(id, number, user), next);
    }

    private void whole(Exchange exchange, Result.Done done) {
        exchange.json(json.whole(done.letter(), done.fault()));
    }

    private static void done(Exchange exchange, Supplier<Result> work, Consumer<Result.Done> next) {
        exchange.then(() -> found(work.get()), next);
    }

    private static Result.Done found(Result result) {
        return switch (result) {
            case Result.Done done -> done;
            case Result.Refused(LetterRefusal why) ->
                throw new ProblemException(new Problem(409, why.wireName(), why.sentence(), null));
            case Result.NoSuchGrant _ -> throw noSuchGrant();
            case Result.NoSuchLetter _ ->
                throw new ProblemException(new Problem(404, "no-such-letter", "Brevet findes ikke.", null));
        };
    }

    static ProblemException noSuchGrant() {
        return new ProblemException(new Problem(404, "no-such-grant", "Bevillingen findes ikke.", null));
    }

    static GrantId grantId(Exchange exchange) {
        try {
            return new GrantId(exchange.pathParameter("id"));
        } catch (IllegalArgumentException notAnId) {
            throw noSuchGrant();
        }
    }

    private static long number(Exchange exchange) {
        String number = exchange.pathParameter("number");
        if (!number.matches("[1-9]\\d{0,17}")) {
            throw new ProblemException(new Problem(404, "no-such-letter", "Brevet findes ikke.", null));
        }
        return Long.parseLong(number);
    }
}
