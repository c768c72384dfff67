package dk.nattevagt.gateway.zigbee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.gateway.zigbee.PairingNews.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Zigbee2MQTT says of itself, in the forms of its versions 1 and 2. Empty: cannot be read. */
final class BridgeTalk {
    private static final int LARGEST = 256 * 1024;
    private static final int LONGEST_DETAIL = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BridgeTalk() {}

    /** {@code online} or {@code {"state":"online"}}: the bridge's and a device's availability. */
    static Optional<Boolean> online(byte[] payload) {
        String word = payload.length > 256 ? "" : new String(payload, StandardCharsets.UTF_8).strip();
        if (word.startsWith("{") || word.startsWith("\"")) {
            word = tree(payload).map(json -> json.isTextual() ? json.textValue() : text(json, "state")).orElse("");
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "online" -> Optional.of(true);
            case "offline" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** {@code bridge/event}: joins, interviews, departures. Announcements are no news. */
    static Optional<PairingNews> event(byte[] payload) {
        return tree(payload).flatMap(event -> {
            JsonNode data = event.path("data");
            Step step = switch (text(event, "type")) {
                case "device_joined" -> Step.JOINED;
                case "device_leave" -> Step.LEFT;
                case "device_interview" -> interview(data);
                default -> null;
            };
            String ieee = DeviceList.ieee(text(data, "ieee_address")).orElse(null);
            return step == null || ieee == null
                    ? Optional.empty()
                    : Optional.of(new PairingNews(step, ieee, label(data), null));
        });
    }

    private static @Nullable Step interview(JsonNode data) {
        return switch (text(data, "status")) {
            case "started" -> Step.INTERVIEW;
            case "failed" -> Step.INTERVIEW_FAILED;
            case "successful" -> data.path("supported").asBoolean(true) ? Step.READY : Step.UNSUPPORTED;
            default -> null;
        };
    }

    /** {@code bridge/response/permit_join}: {@code value} in version 1, {@code time} alone in version 2. */
    static Optional<PairingNews> permitJoin(byte[] payload) {
        return tree(payload).flatMap(response -> switch (text(response, "status")) {
            case "ok" -> {
                JsonNode data = response.path("data");
                boolean open = data.has("value") ? data.path("value").asBoolean() : data.path("time").asInt() > 0;
                yield Optional.of(new PairingNews(open ? Step.OPEN : Step.CLOSED, null, null, null));
            }
            case "error" -> Optional.of(new PairingNews(Step.REFUSED, null, null, detail(text(response, "error"))));
            default -> Optional.empty();
        });
    }

    /** {@code bridge/response/health_check}. What is neither well nor an error says nothing of the radio. */
    static Optional<Boolean> health(byte[] payload) {
        return tree(payload).flatMap(response -> switch (text(response, "status")) {
            case "ok" -> Optional.of(response.path("data").path("healthy").asBoolean());
            case "error" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    private static @Nullable String label(JsonNode data) {
        JsonNode definition = data.path("definition");
        return ZigbeeDevice.label(text(definition, "vendor"), text(definition, "model"));
    }

    private static String detail(String error) {
        String shown = error.replaceAll("\\p{Cntrl}", " ");
        return shown.length() > LONGEST_DETAIL ? shown.substring(0, LONGEST_DETAIL) : shown;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static Optional<JsonNode> tree(byte[] payload) {
        if (payload.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(payload));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
