package dk.nattevagt.central.web;

import dk.nattevagt.central.web.WebParts.ReadinessCheck;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** For those who run the service: is it alive, can it take an alarm, how is it doing. */
final class OperationRoutes {
    private final List<ReadinessCheck> checks;
    private final Supplier<String> metrics;

    OperationRoutes(List<ReadinessCheck> checks, Supplier<String> metrics) {
        this.checks = checks;
        this.metrics = metrics;
    }

    void live(Exchange exchange) {
        exchange.json(new JsonObject().put("status", "up"));
    }

    void ready(Exchange exchange) {
        exchange.then(this::results, results -> {
            boolean ready = results.values().stream().allMatch(Boolean::booleanValue);
            JsonObject each = new JsonObject();
            results.forEach((name, holds) -> each.put(name, holds ? "up" : "down"));
            JsonObject body = new JsonObject().put("status", ready ? "up" : "down").put("checks", each);
            exchange.text(ready ? 200 : 503, "application/json", body.encode());
        });
    }

    private Map<String, Boolean> results() {
        Map<String, Boolean> results = new LinkedHashMap<>();
        checks.forEach(check -> results.put(check.name(), holds(check)));
        return results;
    }

    private static boolean holds(ReadinessCheck check) {
        try {
            return check.holds().getAsBoolean();
        } catch (RuntimeException broken) {
            return false;
        }
    }

    void metrics(Exchange exchange) {
        exchange.then(metrics::get,
                text -> exchange.text(200, "text/plain; version=0.0.4; charset=utf-8", text));
    }
}
