package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.EquipmentArchive;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One gateway with everything that is mounted or registered on it, as it stands at this moment. */
final class GatewayPage {
    private static final int HISTORY = 100;

    private final EquipmentArchive archive;
    private final EquipmentOverview overview;
    private final Registry registry;
    private final EquipmentJson json;
    private final Placement placement;
    private final Instant now;

    GatewayPage(WebParts parts, EquipmentJson json, Placement placement, Instant now) {
        this.archive = parts.equipment();
        this.overview = parts.overview();
        this.registry = parts.registry();
        this.json = json;
        this.placement = placement;
        this.now = now;
    }

    /**
     * Reads it; may block.
     *
     * @param row what the list of gateways says of it
     */
    JsonObject read(JsonObject row) {
        List<TechnicalAlarm> history = archive.history(placement.gateway(), HISTORY);
        JsonArray technical = new JsonArray();
        history.forEach(alarm -> technical.add(json.technical(alarm)));
        Map<EventSource, Proof> proofs = archive.proofs();
        return row.put("health", archive.state(placement.gateway()).map(json::health).orElse(null))
                .put("lastProven", EquipmentJson.text(overview.lastProven(placement.home()).orElse(null)))
                .put("devices", devices(history, proofs))
                .put("technical", technical);
    }

    private JsonArray devices(List<TechnicalAlarm> history, Map<EventSource, Proof> proofs) {
        GatewayId gateway = placement.gateway();
        Map<DeviceId, DeviceLine> lines = archive.mounted(gateway).stream()
                .collect(Collectors.toMap(DeviceLine::device, Function.identity()));
        Map<DeviceId, LockState> locks = archive.locks(gateway).stream()
                .collect(Collectors.toMap(LockState::device, Function.identity()));
        JsonArray devices = new JsonArray();
        Stream.concat(placement.devices().stream(), lines.keySet().stream()).distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(device -> devices.add(
                        device(device, lines.get(device), proofs.get(EventSource.of(gateway, device)), history)
                                .put("lock", json.lock(locks.get(device), now))));
        return devices;
    }

    private JsonObject device(DeviceId device, @Nullable DeviceLine line, @Nullable Proof proof,
            List<TechnicalAlarm> history) {
        JsonArray troubles = new JsonArray();
        history.stream().filter(alarm -> alarm.open() && Objects.equals(alarm.source().device(), device))
                .forEach(alarm -> troubles.add(alarm.trouble().wireName()));
        Home home = registry.homeOf(placement.gateway(), device).orElse(placement.home());
        JsonObject written = new JsonObject().put("device", device.value());
        return json.putEntry(written, line == null ? null : line.entry())
                .put("model", line == null ? null : line.entry().model())
                .put("mounted", line != null)
                .put("needsProof", line == null || DeviceLine.needsProof(line.entry().kind()))
                .put("provenAtGateway", line == null ? null : EquipmentJson.text(line.provenAt()))
                .put("proof", json.proof(proof))
                .put("troubles", troubles)
                .put("home", json.home(home));
    }
}
