package dk.nattevagt.central.web;

import dk.nattevagt.central.grant.Comparison;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two standards side by side, as the interface writes them. */
final class ComparisonJson {
    private ComparisonJson() {}

    static JsonObject pair(Comparison.Pair pair) {
        return new JsonObject()
                .put("a", service(pair.a()))
                .put("b", service(pair.b()))
                .put("matchedBy", wire(pair.matchedBy()))
                .put("rows", RotaJson.array(pair.rows(), ComparisonJson::row));
    }

    private static @Nullable JsonObject service(@Nullable ServiceStandard service) {
        return service == null
                ? null
                : new JsonObject().put("service", service.service())
                        .put("legalBasis", new JsonArray(service.legalBasis()));
    }

    private static JsonObject row(Comparison.Row row) {
        RuleKind kind = row.kind();
        return new JsonObject()
                .put("kind", kind == null ? "complaint" : kind.name())
                .put("kindName", kind == null ? "Klage" : StandardJson.kindName(kind))
                .put("difference", wire(row.difference()))
                .put("a", entries(row.a()))
                .put("b", entries(row.b()));
    }

    private static JsonArray entries(List<Comparison.Entry> entries) {
        return RotaJson.array(entries,
                entry -> new JsonObject().put("id", entry.id()).put("sentence", entry.sentence()));
    }

    private static String wire(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
