package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.supervision.GatewaySilence.SilentGateway;
import dk.nattevagt.protocol.id.GatewayId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The equipment of one's own municipality: lost contact, technical alarms, what is to be proven, and each gateway by itself. */
final class GatewayRoutes {
    private final WebParts parts;
    private final ServiceCondition condition;
    private final Registry registry;
    private final EquipmentOverview overview;
    private final Supplier<Map<GatewayId, Instant>> contacts;
    private final InstantSource clock;
    private final EquipmentJson json = new EquipmentJson();

    GatewayRoutes(WebParts parts) {
        this.parts = parts;
        this.condition = parts.condition();
        this.registry = parts.registry();
        this.overview = parts.overview();
        this.contacts = parts.overview()::contacts;
        this.clock = parts.clock();
    }

    void list(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        switch (exchange.query("state", "silent")) {
            case "silent" -> exchange.then(contacts::get, heard -> silent(exchange, municipality, heard));
            case "all" -> exchange.then(contacts::get, heard -> all(exchange, municipality, heard));
            default -> throw new ProblemException(Problem.badRequest("bad-state", "»state« er silent eller all."));
        }
    }

    private void silent(Exchange exchange, MunicipalityId municipality, Map<GatewayId, Instant> heard) {
        JsonArray array = new JsonArray();
        condition.silentGateways().get().forEach(silent -> registry.homeOf(silent.gateway())
                .filter(home -> home.municipality().equals(municipality))
                .ifPresent(home -> array.add(row(silent.gateway(), heard, Map.of(silent.gateway(), silent.lastHeard()))
                        .put("home", json.home(home)))));
        exchange.json(array);
    }

    private void all(Exchange exchange, MunicipalityId municipality, Map<GatewayId, Instant> heard) {
        Map<GatewayId, Instant> silentSince = silentSince();
        JsonArray array = new JsonArray();
        registry.placements(municipality).forEach(placement -> array
                .add(row(placement.gateway(), heard, silentSince).put("home", json.home(placement.home()))));
        exchange.json(array);
    }

    private Map<GatewayId, Instant> silentSince() {
        return condition.silentGateways().get().stream()
                .collect(Collectors.toMap(SilentGateway::gateway, SilentGateway::lastHeard));
    }

    private static JsonObject row(GatewayId gateway, Map<GatewayId, Instant> heard,
            Map<GatewayId, Instant> silentSince) {
        return new JsonObject().put("gateway", gateway.value())
                .put("lastHeard", EquipmentJson.text(heard.get(gateway)))
                .put("silentSince", EquipmentJson.text(silentSince.get(gateway)));
    }

    void one(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        String wanted = exchange.pathParameter("gateway");
        Placement placement = registry.placements(municipality).stream()
                .filter(one -> one.gateway().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.noSuchGateway()));
        GatewayPage page = new GatewayPage(parts, json, placement, clock.instant());
        exchange.then(() -> page.read(row(placement.gateway(), contacts.get(), silentSince())
                .put("home", json.home(placement.home()))), exchange::json);
    }

    void technical(Exchange exchange) {
        MunicipalityId municipality = exchange.caller().user().municipality();
        Instant now = clock.instant();
        exchange.then(() -> {
            JsonArray alarms = new JsonArray();
            overview.alarms(municipality).forEach(alarm -> alarms.add(json.alarm(alarm)));
            JsonArray tasks = new JsonArray();
            overview.tasks(municipality, now).forEach(task -> tasks.add(json.task(task)));
            return new JsonObject().put("alarms", alarms).put("tasks", tasks);
        }, exchange::json);
    }
}
