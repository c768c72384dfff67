package dk.nattevagt.central.geojson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.central.tracking.ZoneEvent;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of fixes.
 *
 * @param fix what it says; a fix without a place where its figures are nonsense
 * @param givenTime the fix's time as it is written; null where there is none
 * @param nonsense what is wrong with its figures, if anything
 */
public record FixLine(TrackerFix fix, @Nullable String givenTime, Optional<String> nonsense) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final EventSource TRACKER = EventSource.of(new GatewayId("walk"), new DeviceId("tracker"));

    /**
     * Reads a line such as {@code {"time":…,"receivedAt":…,"latitude":…,"longitude":…,"accuracyM":…,"valid":…}}.
     *
     * @throws IllegalArgumentException in words when it is not JSON, or does not say when it was received
     */
    public static FixLine read(String line) {
        JsonNode node = tree(line);
        Instant arrived = arrival(node.path("receivedAt").asText());
        String time = node.path("time").isTextual() ? node.path("time").asText() : null;
        try {
            Instant made = time == null ? null : Instant.parse(time);
            return new FixLine(fix(made, arrived, place(node)), time, Optional.empty());
        } catch (DateTimeException unreadable) {
            return new FixLine(fix(null, arrived, Fix.NONE), time,
                    Optional.of("time must be a time such as 2026-01-31T12:00:00Z"));
        } catch (IllegalArgumentException wrong) {
            return new FixLine(fix(null, arrived, Fix.NONE), time, Optional.of(String.valueOf(wrong.getMessage())));
        }
    }

    /** A moment of arrival, by the central's own clock. @throws IllegalArgumentException when it is none in these times */
    public static Instant arrival(String written) {
        try {
            Instant moment = Instant.parse(written);
            if (moment.isAfter(FIRST) && moment.isBefore(LAST)) {
                return moment;
            }
        } catch (DateTimeException unreadable) {
            // Said below, in the same words.
        }
        throw new IllegalArgumentException("receivedAt must be a time such as 2026-01-31T12:00:00Z");
    }

    /** An event as a line; {@code givenTime} is how the fix behind it wrote its time. */
    public static String write(ZoneEvent event, @Nullable String givenTime) {
        ObjectNode node = JSON.createObjectNode().put("at", event.at().toString())
                .put("event", event.kind().wireName()).put("zone", event.zone());
        return node.put("fix", event.fix() == null ? null : givenTime).toString();
    }

    private static JsonNode tree(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException broken) {
            // Without its message, which may hold the position.
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    private static Fix place(JsonNode node) {
        Double latitude = number(node, "latitude");
        Double longitude = number(node, "longitude");
        Double accuracy = number(node, "accuracyM");
        Place place = latitude == null || longitude == null ? null : new Place(latitude, longitude);
        return new Fix(place, accuracy, node.path("valid").asBoolean(true), null);
    }

    private static @Nullable Double number(JsonNode node, String key) {
        JsonNode figure = node.path(key);
        if (figure.isMissingNode() || figure.isNull()) {
            return null;
        }
        if (!figure.isNumber()) {
            throw new IllegalArgumentException(key + " must be a number");
        }
        return figure.asDouble();
    }

    private static TrackerFix fix(@Nullable Instant made, Instant arrived, Fix fix) {
        return new TrackerFix(0, TRACKER, made, arrived, fix, FixOrder.NEW, null, null);
    }
}
