package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.EquipmentOverview.Breach;
import dk.nattevagt.central.desk.EquipmentOverview.ToProve;
import dk.nattevagt.central.desk.EquipmentOverview.Troubled;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.supervision.EquipmentBreach;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.ProofTask;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.LockCommand;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Equipment and what is wrong with it, as the interface writes it. Every field is always there; what is not known is null. */
final class EquipmentJson {
    private final HomeJson homes = new HomeJson();

    JsonObject alarm(Troubled troubled) {
        return withDevice(technical(troubled.alarm()), troubled.entry(), troubled.home());
    }

    JsonObject technical(TechnicalAlarm alarm) {
        return new JsonObject()
                .put("id", String.valueOf(alarm.number()))
                .put("trouble", alarm.trouble().wireName())
                .put("unprotected", alarm.unprotected())
                .put("beganAt", text(alarm.beganAt()))
                .put("heardAt", text(alarm.heardAt()))
                .put("endedAt", text(alarm.endedAt()))
                .put("gateway", alarm.source().gateway().value())
                .put("device", name(alarm.source().device()));
    }

    JsonObject task(ToProve toProve) {
        ProofTask task = toProve.task();
        JsonObject json = new JsonObject()
                .put("kind", task.kind().wireName())
                .put("unprotected", task.unprotected())
                .put("lastProven", text(task.lastProven()))
                .put("gateway", task.gateway().value())
                .put("device", name(task.device()));
        return withDevice(json, toProve.entry(), toProve.home());
    }

    JsonObject rule(Breach found) {
        EquipmentBreach breach = found.breach();
        JsonArray unknown = new JsonArray();
        breach.unknown().forEach(device -> unknown.add(device.value()));
        return new JsonObject()
                .put("rule", breach.rule().wireName())
                .put("words", breach.rule().sentence())
                .put("source", breach.rule().source())
                .put("unprotected", false)
                .put("unknownDevices", unknown)
                .put("personalAlarmSilent", breach.personalAlarmSilent())
                .put("gateway", breach.gateway().value())
                .put("home", homes.home(found.home()));
    }

    private JsonObject withDevice(JsonObject json, @Nullable DeviceEntry entry, Home home) {
        return putEntry(json, entry).put("home", homes.home(home));
    }

    /** What a device is, or nulls where nobody knows. */
    JsonObject putEntry(JsonObject json, @Nullable DeviceEntry entry) {
        return json.put("deviceKind", entry == null ? null : entry.kind().wireName())
                .put("name", entry == null ? null : entry.name())
                .put("room", entry == null ? null : entry.room());
    }

    JsonObject home(Home home) {
        return homes.home(home);
    }

    @Nullable
    JsonObject proof(@Nullable Proof proof) {
        return proof == null
                ? null
                : new JsonObject().put("first", text(proof.first())).put("last", text(proof.last()))
                        .put("means", proof.means().wireName());
    }

    @Nullable
    JsonObject lock(@Nullable LockState lock, Instant now) {
        if (lock == null) {
            return null;
        }
        LockCommand commanded = lock.commanded();
        return new JsonObject().put("bolt", lock.boltAt(now).wireName())
                .put("commanded", commanded == null ? null : commanded.wireName())
                .put("at", text(lock.at()));
    }

    JsonObject health(GatewayState state) {
        GatewayHealth health = state.health();
        String digest = health.deviceDigest();
        return new JsonObject()
                .put("at", text(state.heardAt()))
                .put("version", state.version())
                .put("outboxDepth", state.outboxDepth())
                .put("diskFreeMb", health.diskFreeMb())
                .put("temperatureC", health.temperatureC())
                .put("clockOffsetMs", health.clockOffsetMs())
                .put("uplink", health.uplink())
                .put("tableAgrees", digest == null ? null : state.tableDiffersSince() == null);
    }

    static @Nullable String name(@Nullable DeviceId device) {
        return device == null ? null : device.value();
    }

    static @Nullable String text(@Nullable Instant instant) {
        return AlarmJson.text(instant);
    }
}
