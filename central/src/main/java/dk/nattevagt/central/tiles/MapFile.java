package dk.nattevagt.central.tiles;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/** A map of lines: a GeoJSON FeatureCollection [RFC 7946] of roads, woods and water, drawn by the page itself. */
public final class MapFile {
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final int MOST_FEATURES = 20_000;
    private static final Set<String> SHAPES = Set.of("Point", "LineString", "MultiLineString", "Polygon",
            "MultiPolygon");
    private static final String DEMO = "/demo/solby-map.geojson";
    private static final ObjectMapper JSON = new ObjectMapper();

    private MapFile() {}

    /**
     * The file's text, known to be such a map.
     *
     * @throws IllegalArgumentException with a sentence, when it is something else, too large or not there
     */
    public static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("map.area: %s: there is no such file".formatted(file));
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(
                        "map.area: %s is larger than 4 MB: take fewer or simpler lines".formatted(file));
            }
            return checked(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("map.area: %s: cannot be read".formatted(file), unreadable);
        }
    }

    /** The map of the demo municipality, which lies where nobody lives. */
    public static String demo() {
        try (InputStream in = Objects.requireNonNull(MapFile.class.getResourceAsStream(DEMO))) {
            return checked(DEMO, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checked(String name, byte[] content) throws IOException {
        JsonNode map;
        try {
            map = JSON.readTree(content);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("map.area: %s is not JSON".formatted(name), notJson);
        }
        if (map == null || !"FeatureCollection".equals(map.path("type").asText())
                || !map.path("features").isArray()) {
            throw new IllegalArgumentException("map.area: %s is not a GeoJSON FeatureCollection".formatted(name));
        }
        if (map.path("features").size() > MOST_FEATURES) {
            throw new IllegalArgumentException(
                    "map.area: %s has more than %d features".formatted(name, MOST_FEATURES));
        }
        int number = 0;
        for (JsonNode feature : map.path("features")) {
            number++;
            if (!SHAPES.contains(feature.path("geometry").path("type").asText())
                    || !placed(feature.path("geometry").path("coordinates"))) {
                throw new IllegalArgumentException(
                        "map.area: %s: feature %d has no shape that can be drawn".formatted(name, number));
            }
        }
        return map.toString();
    }

    /** Whether all of it lies on the earth: longitude, then latitude. */
    private static boolean placed(JsonNode coordinates) {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            return false;
        }
        if (coordinates.get(0).isNumber()) {
            return coordinates.size() >= 2 && Math.abs(coordinates.get(0).asDouble()) <= 180
                    && coordinates.get(1).isNumber() && Math.abs(coordinates.get(1).asDouble()) <= 90;
        }
        for (JsonNode part : coordinates) {
            if (!placed(part)) {
                return false;
            }
        }
        return true;
    }
}
