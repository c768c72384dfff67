package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CallRounds.Row;
import dk.nattevagt.central.outage.CallRoundOrder.Placed;
import dk.nattevagt.central.outage.CallRoundOrder.Why;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.User;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outages and call rounds as the interface writes them. Every field is always there; what is not known is null. */
final class RoundJson {
    private final Registry registry;
    private final HomeJson homes = new HomeJson();
    private final EquipmentJson equipment = new EquipmentJson();

    RoundJson(Registry registry) {
        this.registry = registry;
    }

    JsonObject outage(Outage outage) {
        return new JsonObject()
                .put("id", String.valueOf(outage.number()))
                .put("beganAt", AlarmJson.text(outage.beganAt()))
                .put("noticedAt", AlarmJson.text(outage.noticedAt()))
                .put("endedAt", AlarmJson.text(outage.endedAt()))
                .put("gateways", outage.members().size())
                .put("silent", outage.silent());
    }

    JsonArray rows(List<Row> rows) {
        JsonArray array = new JsonArray();
        rows.forEach(row -> array.add(row(row)));
        return array;
    }

    JsonObject row(Row row) {
        Placed placed = row.placed();
        Home home = placed.waiting().home();
        JsonArray reasons = new JsonArray();
        placed.reasons().stream().map(Why::wireName).forEach(reasons::add);
        JsonArray troubles = new JsonArray();
        row.troubles().forEach(troubled -> troubles.add(equipment.alarm(troubled)));
        return new JsonObject()
                .put("home", homes.home(home))
                .put("citizens", homes.citizens(home))
                .put("since", AlarmJson.text(placed.waiting().since()))
                .put("backAt", AlarmJson.text(row.backAt()))
                .put("points", placed.points())
                .put("reasons", reasons)
                .put("recentAlarms", placed.waiting().recentAlarms())
                .put("troubles", troubles)
                .put("settled", row.settled())
                .put("tick", tick(row.ticked().last()))
                .put("overruled", tick(row.ticked().overruled()));
    }

    private @Nullable JsonObject tick(@Nullable Tick tick) {
        return tick == null
                ? null
                : new JsonObject()
                        .put("number", tick.number())
                        .put("result", tick.result().wireName())
                        .put("by", tick.by().value())
                        .put("byName", registry.user(tick.by()).map(User::name).orElse(tick.by().value()))
                        .put("at", AlarmJson.text(tick.at()))
                        .put("note", tick.note());
    }
}
