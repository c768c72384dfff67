package dk.nattevagt.gateway.owntracks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceFix;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.DeviceTime;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.Fix;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what OwnTracks publishes. No payload makes it throw. */
public final class OwnTracks {
    /** The topics of all devices: positions, and events of their zones. */
    public static final String TOPICS = "owntracks/+/+/#";
    /**
     * Move mode, and a fix each {@code {seconds}}: {@code locatorInterval} is the iOS app's, {@code moveModeLocatorInterval} Android's
     * (OwnTracks booklet, JSON and location modes). The app takes it only where remote commands are allowed in it.
     */
    public static final String REPORT_OFTEN = "{\"_type\":\"cmd\",\"action\":\"setConfiguration\",\"configuration\":{"
            + "\"_type\":\"configuration\",\"monitoring\":2,\"locatorInterval\":{seconds},"
            + "\"moveModeLocatorInterval\":{seconds}}}";
    /** Significant changes only, as the app comes. */
    public static final String REPORT_AS_USUAL = "{\"_type\":\"cmd\",\"action\":\"setConfiguration\",\"configuration\":{"
            + "\"_type\":\"configuration\",\"monitoring\":1,\"locatorInterval\":{seconds},"
            + "\"moveModeLocatorInterval\":{seconds}}}";
    /** Payloads are a few hundred bytes; this is the longest that is read. */
    private static final int LONGEST = 65_536;
    /** A telephone that answers with an older fix than this says where it was, not where it is. */
    private static final Duration OLD = Duration.ofMinutes(2);
    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);

    private OwnTracks() {}

    /** The device that publishes on {@code owntracks/<user>/<device>} and below; nothing for any other topic. */
    public static Optional<DeviceAddress> address(String topic) {
        String[] levels = topic.split("/", -1);
        if (levels.length < 3 || !levels[0].equals("owntracks") || levels[1].isEmpty() || levels[2].isEmpty()) {
            return Optional.empty();
        }
        String value = levels[1] + "/" + levels[2];
        return value.length() > 128 ? Optional.empty() : Optional.of(new DeviceAddress(Adapter.OWNTRACKS, value));
    }

    /** Where a device listens for commands. */
    public static String commandTopic(DeviceAddress device) {
        return "owntracks/" + device.value() + "/cmd";
    }

    /**
     * Reads one payload. The report's address is null: only the topic, which the broker guards, says who it is.
     *
     * @return {@link FrameReading.Nothing} for what says nothing about the device, above all its last will ({@code gone})
     */
    public static FrameReading read(byte[] payload) {
        if (payload.length > LONGEST) {
            return new FrameReading.Refused(FrameRefusal.TOO_LONG);
        }
        try {
            JsonNode json = JSON.readTree(payload);
            return json != null && json.isObject() ? read(json) : new FrameReading.Refused(FrameRefusal.NOT_JSON);
        } catch (IOException neitherJsonNorText) {
            return new FrameReading.Refused(FrameRefusal.NOT_JSON);
        }
    }

    private static FrameReading read(JsonNode json) {
        String type = json.path("_type").asText("");
        return switch (type) {
            case "location" -> location(json);
            case "transition" -> transition(json);
            case "lwt" -> new FrameReading.Nothing("gone");
            case "waypoint", "waypoints", "card", "cmd", "configuration", "beacon", "steps", "dump", "status",
                    "request" ->
                new FrameReading.Nothing(
                        type);
            case "encrypted" -> new FrameReading.Refused(FrameRefusal.ENCRYPTED);
            case "" -> new FrameReading.Refused(FrameRefusal.MISSING_FIELD);
            default -> new FrameReading.Refused(FrameRefusal.UNKNOWN_TYPE);
        };
    }

    private static FrameReading location(JsonNode json) {
        Fix fix = fix(json);
        return fix == null
                ? new FrameReading.Refused(FrameRefusal.MISSING_FIELD)
                : report(ReportKind.POSITION, json, fix, Map.of());
    }

    /** A zone of the app's own: it says more than a fix, though the central judges its own zones itself. */
    private static FrameReading transition(JsonNode json) {
        Sign sign = switch (json.path("event").asText("")) {
            case "enter" -> Sign.FENCE_ENTERED;
            case "leave" -> Sign.FENCE_LEFT;
            default -> null;
        };
        if (sign == null) {
            return new FrameReading.Refused(FrameRefusal.MISSING_FIELD);
        }
        Fix fix = fix(json);
        return report(fix == null ? ReportKind.ALARM : ReportKind.POSITION, json, fix, Map.of(sign, true));
    }

    private static FrameReading report(ReportKind kind, JsonNode json, @Nullable Fix fix, Map<Sign, Boolean> signs) {
        return FrameReading.of(new DeviceReport(kind, null, time(json, "tst"), fix, signs, battery(json), null)
                .charging(charging(json)));
    }

    private static @Nullable Fix fix(JsonNode json) {
        JsonNode latitude = json.path("lat");
        JsonNode longitude = json.path("lon");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            return null;
        }
        return DeviceFix.of(latitude.asDouble(), longitude.asDouble(), !old(json), number(json, "acc"),
                number(json, "vel"));
    }

    private static boolean old(JsonNode json) {
        Instant fixed = time(json, "tst");
        Instant made = time(json, "created_at");
        return fixed != null && made != null && Duration.between(fixed, made).compareTo(OLD) > 0;
    }

    private static @Nullable Instant time(JsonNode json, String field) {
        JsonNode seconds = json.path(field);
        return seconds.isNumber() && seconds.canConvertToLong() ? DeviceTime.ofSeconds(seconds.asLong()) : null;
    }

    private static @Nullable Double number(JsonNode json, String field) {
        JsonNode number = json.path(field);
        return number.isNumber() ? (Double) number.asDouble() : null;
    }

    /** {@code bs}: 0 unknown, 1 unplugged, 2 charging, 3 full, which it is on its charger only. */
    private static @Nullable Boolean charging(JsonNode json) {
        return switch (json.path("bs").asInt(0)) {
            case 1 -> false;
            case 2, 3 -> true;
            default -> null;
        };
    }

    private static @Nullable Integer battery(JsonNode json) {
        Double percent = number(json, "batt");
        return percent != null && percent >= 0 && percent <= 100 ? (Integer) percent.intValue() : null;
    }
}
