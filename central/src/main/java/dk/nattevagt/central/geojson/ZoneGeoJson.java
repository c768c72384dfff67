package dk.nattevagt.central.geojson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.ZoneArea;
import dk.nattevagt.central.tracking.ZoneFault;
import dk.nattevagt.central.tracking.ZoneFaults;
import dk.nattevagt.protocol.message.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Safe zones as a GeoJSON FeatureCollection: a Polygon, or a Point with the property {@code radiusM}; the hours stand in the property
 * {@code schedule}. A zone is called what its feature's {@code id} says, else the property {@code id}, else {@code name}, else its number.
 */
public final class ZoneGeoJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private ZoneGeoJson() {}

    /** Reads zones that can be used. @throws BadZonesException when one cannot */
    public static List<SafeZone> read(String text) {
        JsonNode collection = tree(text);
        JsonNode features = collection.path("features");
        if (!collection.path("type").asText().equals("FeatureCollection") || !features.isArray()) {
            throw new BadZonesException("is not a GeoJSON FeatureCollection");
        }
        List<SafeZone> zones = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode feature : features) {
            SafeZone zone = zone(feature, zones.size() + 1);
            if (!ids.add(zone.id())) {
                throw new BadZonesException("two zones are called \"%s\"".formatted(zone.id()));
            }
            zones.add(zone);
        }
        return List.copyOf(zones);
    }

    /** Writes what {@link #read} reads. */
    public static String write(List<SafeZone> zones) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        zones.forEach(zone -> write(zone, features.addObject()));
        return collection.toString();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new BadZonesException("is not JSON, line %d: %s".formatted(
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(), broken.getOriginalMessage()));
        }
    }

    private static SafeZone zone(JsonNode feature, int number) {
        JsonNode properties = feature.path("properties");
        String id = firstText("zone-" + number, feature.path("id"), properties.path("id"), properties.path("name"));
        try {
            ZoneArea area = area(feature.path("geometry"), properties);
            for (ZoneFault fault : ZoneFaults.of(area)) {
                throw new BadZonesException("zone \"%s\" %s".formatted(id, fault.sentence()), fault);
            }
            return new SafeZone(id, firstText(id, properties.path("name")), area,
                    Schedule.read(properties.path("schedule")));
        } catch (IllegalArgumentException wrong) {
            throw new BadZonesException("zone \"%s\": %s".formatted(id, wrong.getMessage()));
        }
    }

    private static String firstText(String otherwise, JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
                return node.asText();
            }
        }
        return otherwise;
    }

    private static ZoneArea area(JsonNode geometry, JsonNode properties) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Point" -> new ZoneArea.Circle(place(coordinates), radius(properties.path("radiusM")));
            case "Polygon" -> polygon(coordinates);
            case String other -> throw new IllegalArgumentException(
                    "geometry must be a Polygon, or a Point with radiusM, not \"%s\"".formatted(other));
        };
    }

    private static double radius(JsonNode radius) {
        if (!radius.isNumber()) {
            throw new IllegalArgumentException("a Point needs the property radiusM, in metres");
        }
        return radius.asDouble();
    }

    private static ZoneArea polygon(JsonNode coordinates) {
        if (!coordinates.isArray()) {
            throw new IllegalArgumentException("a Polygon needs coordinates");
        }
        List<List<Place>> rings = new ArrayList<>();
        for (JsonNode ring : coordinates) {
            List<Place> places = new ArrayList<>();
            ring.forEach(position -> places.add(place(position)));
            rings.add(places);
        }
        return new ZoneArea.Polygon(rings);
    }

    /** Longitude first, as GeoJSON has it; a height may follow. */
    private static Place place(JsonNode position) {
        if (!position.isArray() || position.size() < 2 || !position.get(0).isNumber() || !position.get(1).isNumber()) {
            throw new IllegalArgumentException("a position must be [longitude, latitude]");
        }
        return new Place(position.get(1).asDouble(), position.get(0).asDouble());
    }

    private static void write(SafeZone zone, ObjectNode feature) {
        feature.put("type", "Feature").put("id", zone.id());
        ObjectNode properties = feature.putObject("properties").put("name", zone.name());
        Schedule.write(zone.hours(), properties);
        ObjectNode geometry = feature.putObject("geometry");
        switch (zone.area()) {
            case ZoneArea.Circle circle -> {
                properties.put("radiusM", circle.radiusM());
                write(circle.centre(), geometry.put("type", "Point").putArray("coordinates"));
            }
            case ZoneArea.Polygon polygon -> {
                ArrayNode rings = geometry.put("type", "Polygon").putArray("coordinates");
                polygon.rings().forEach(ring -> {
                    ArrayNode positions = rings.addArray();
                    ring.forEach(place -> write(place, positions.addArray()));
                });
            }
        }
    }

    private static void write(Place place, ArrayNode position) {
        position.add(place.longitude()).add(place.latitude());
    }
}
