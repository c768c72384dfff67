package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.gateway.desk.DeviceStatus;
import dk.nattevagt.gateway.desk.Stranger;
import dk.nattevagt.gateway.desk.TestStage;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Devices as the page's JSON has them. */
final class DeviceJson {
    /** A device is to be proven again each month. */
    static final Duration PROOF_HOLDS = Duration.ofDays(31);
    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private DeviceJson() {}

    static ObjectNode of(DeviceStatus status, Instant now, long secondsLeft) {
        Device device = status.device();
        DeviceKind kind = device.entry().kind();
        ObjectNode json = NEW.objectNode();
        json.put("id", device.id().value());
        json.put("kind", kind.wireName());
        json.put("kindWords", Words.kind(kind));
        json.put("name", device.entry().name());
        json.put("room", device.entry().room());
        json.put("model", device.entry().model());
        json.put("adapter", device.address().adapter().wireName());
        json.put("address", device.address().value());
        json.put("active", device.isActive());
        json.put("provenAt", text(device.provenAt()));
        json.put("overdue", isOverdue(device.provenAt(), now));
        ArrayNode troubles = json.putArray("troubles");
        device.troubles().stream().sorted(Comparator.naturalOrder()).forEach(trouble -> troubles.addObject()
                .put("trouble", trouble.wireName()).put("words", Words.trouble(trouble)));
        json.put("batteryPercent", status.batteryPercent());
        json.put("silentForSeconds", status.silentFor().toSeconds());
        json.put("wired", isWired(device));
        json.set("lock", LockJson.of(status.lock()));
        json.set("test", test(status, secondsLeft));
        return json;
    }

    private static ObjectNode test(DeviceStatus status, long secondsLeft) {
        DeviceKind kind = status.device().entry().kind();
        ObjectNode test = NEW.objectNode();
        test.put("stage", status.test().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        test.put("secondsLeft", status.test() == TestStage.WAITING ? secondsLeft : 0);
        test.put("words", switch (status.test()) {
            case NONE -> null;
            case WAITING -> Words.testAction(kind);
            case SENT -> "Sendt, venter på vagtcentralen";
            case PASSED -> "Prøven er modtaget. Enheden er aktiv.";
            case NO_SIGNAL -> "Der kom intet signal";
        });
        test.put("advice", status.test() == TestStage.NO_SIGNAL ? Words.noSignal(kind) : null);
        return test;
    }

    static ObjectNode of(Stranger stranger) {
        ObjectNode json = NEW.objectNode();
        json.put("adapter", stranger.address().adapter().wireName());
        json.put("address", stranger.address().value());
        json.put("model", stranger.model());
        json.put("heardAt", stranger.heardAt().toString());
        json.put("suggestedKind", switch (stranger.address().adapter()) {
            case TRACKER, OWNTRACKS -> DeviceKind.TRACKER.wireName();
            case ZIGBEE, GPIO -> null;
        });
        return json;
    }

    private static boolean isWired(Device device) {
        return device.address().adapter() == Adapter.GPIO;
    }

    private static boolean isOverdue(@Nullable Instant provenAt, Instant now) {
        return provenAt != null && provenAt.plus(PROOF_HOLDS).isBefore(now);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
