package dk.nattevagt.central.web;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Homes nobody hears: lost contact is never read as all is well. */
final class GatewayRoutes {
    private final ServiceCondition condition;
    private final Registry registry;
    private final HomeJson homes = new HomeJson();

    GatewayRoutes(ServiceCondition condition, Registry registry) {
        this.condition = condition;
        this.registry = registry;
    }

    void list(Exchange exchange) {
        if (!exchange.query("state", "silent").equals("silent")) {
            throw new ProblemException(Problem.badRequest("bad-state", "»state« kan kun være silent."));
        }
        MunicipalityId municipality = exchange.caller().user().municipality();
        JsonArray array = new JsonArray();
        condition.silentGateways().get().forEach(silent -> registry.homeOf(silent.gateway())
                .filter(home -> home.municipality().equals(municipality))
                .ifPresent(home -> array.add(new JsonObject()
                        .put("gateway", silent.gateway().value())
                        .put("silentSince", silent.lastHeard().toString())
                        .put("home", homes.home(home)))));
        exchange.json(array);
    }
}
