package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.desk.SourceTexts;
import dk.nattevagt.central.grant.Comparison;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Source;
import dk.nattevagt.central.people.Role;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Quality standards to read: their rules in plain sentences, the lines they come from, and two side by side. */
final class StandardRoutes {
    private static final Access READING = new Access.Only(Set.of(Role.ASSESSOR, Role.SHIFT_LEADER));

    private final GrantSettingsBook book;
    private final SourceTexts texts;

    private StandardRoutes(GrantParts parts) {
        this.book = parts.book();
        this.texts = parts.sources();
    }

    static List<Route> table(GrantParts parts) {
        StandardRoutes standards = new StandardRoutes(parts);
        return List.of(
                new Route("GET", "/api/standards", READING, standards::list),
                new Route("GET", "/api/standards/compare", READING, standards::compare),
                new Route("GET", "/api/standards/{id}", READING, standards::one),
                new Route("GET", "/api/standards/{id}/rules/{rule}/source", READING, standards::source));
    }

    private void list(Exchange exchange) {
        String own = own(exchange);
        exchange.json(new JsonObject().put("standards",
                RotaJson.array(book.standards(), standard -> StandardJson.head(standard, own))));
    }

    private void one(Exchange exchange) {
        exchange.json(StandardJson.standard(standard(exchange.pathParameter("id")), own(exchange)));
    }

    private void compare(Exchange exchange) {
        QualityStandard a = standard(exchange.query("a", own(exchange)));
        QualityStandard b = standard(exchange.query("b", ""));
        String own = own(exchange);
        exchange.json(new JsonObject()
                .put("a", StandardJson.head(a, own))
                .put("b", StandardJson.head(b, own))
                .put("services", RotaJson.array(Comparison.of(a, b), ComparisonJson::pair)));
    }

    private void source(Exchange exchange) {
        QualityStandard standard = standard(exchange.pathParameter("id"));
        Source source = standard.entry(exchange.pathParameter("rule"))
                .orElseThrow(() -> new ProblemException(new Problem(404, "no-such-rule",
                        "Reglen findes ikke i denne kvalitetsstandard.", null)))
                .source();
        if (source == null) {
            throw new ProblemException(new Problem(404, "not-in-source", "Det står ikke i kilden.",
                    "Fristen er den almindelige klagefrist."));
        }
        exchange.then(() -> texts.lines(source).map(lines -> StandardJson.lines(source, lines))
                .orElseThrow(() -> new ProblemException(new Problem(404, "no-source-text",
                        "Kildens tekst ligger ikke i Nattevagt.", "Slå op i " + StandardJson.place(source) + "."))),
                exchange::json);
    }

    private String own(Exchange exchange) {
        return book.settings(exchange.caller().user().municipality()).standard();
    }

    private QualityStandard standard(String id) {
        return book.standard(id).orElseThrow(() -> new ProblemException(new Problem(404, "no-such-standard",
                "Kvalitetsstandarden findes ikke.", null)));
    }
}
