package dk.nattevagt.gateway.devicefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Trouble;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One device of the file. */
final class DeviceLine {

    private DeviceLine() {}

    static ObjectNode write(Device device) {
        DeviceEntry entry = device.entry();
        Duration every = device.every();
        Instant provenAt = device.provenAt();
        ObjectNode line = JsonNodeFactory.instance.objectNode()
                .put("device", device.id().value())
                .put("adapter", device.address().adapter().wireName())
                .put("address", device.address().value())
                .put("kind", entry.kind().wireName())
                .put("name", entry.name())
                .put("room", entry.room())
                .put("model", entry.model())
                .put("everyS", every == null ? null : every.toSeconds())
                .put("alarmOnOpen", device.alarmOnOpen())
                .put("provenAt", provenAt == null ? null : provenAt.toString());
        ArrayNode troubles = line.putArray("troubles");
        device.troubles().stream().map(Trouble::wireName).sorted().forEach(troubles::add);
        return line;
    }

    /** Empty when it is no device. */
    static Optional<Device> read(JsonNode line) {
        try {
            DeviceEntry entry = new DeviceEntry(DeviceKind.ofWireName(line.path("kind").asText()).orElseThrow(),
                    text(line, "name"), text(line, "room"), text(line, "model"));
            Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
            line.path("troubles").forEach(word -> Trouble.ofWireName(word.asText()).ifPresent(troubles::add));
            String provenAt = text(line, "provenAt");
            JsonNode everyS = line.path("everyS");
            return Optional.of(new Device(new DeviceId(line.path("device").asText()),
                    new DeviceAddress(Adapter.ofWireName(line.path("adapter").asText()).orElseThrow(),
                            line.path("address").asText()),
                    entry, everyS.isIntegralNumber() ? Duration.ofSeconds(everyS.asLong()) : null,
                    line.path("alarmOnOpen").asBoolean(), provenAt == null ? null : Instant.parse(provenAt), troubles));
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException noDevice) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode line, String field) {
        JsonNode text = line.path(field);
        return text.isTextual() ? text.textValue() : null;
    }
}
