package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.desk.ZoneChange;
import dk.nattevagt.central.geojson.BadZonesException;
import dk.nattevagt.central.geojson.ZoneGeoJson;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.ZoneFault;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Safe zones as the interface writes them: GeoJSON, with the number of the change that made them. */
final class ZoneJson {
    private static final int MOST_ZONES = 20;
    private static final int LONGEST_NAME = 60;

    private ZoneJson() {}

    static JsonObject write(Optional<ZoneChange> change) {
        return new JsonObject(ZoneGeoJson.write(change.map(ZoneChange::zones).orElse(List.of())))
                .put("revision", change.map(ZoneChange::number).orElse(ZoneBook.NOTHING_YET));
    }

    /** @throws ProblemException naming the zone that cannot be used, and why */
    static List<SafeZone> read(JsonObject body) {
        JsonArray features = features(body);
        List<SafeZone> zones = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int number = 0; number < features.size(); number++) {
            SafeZone zone = zone(features, number);
            if (!zone.id().matches("[A-Za-z0-9._-]{1,64}") || !ids.add(zone.id())) {
                throw refused("Områdernes id'er skal være forskellige og af 1 til 64 bogstaver, tal og streger.");
            }
            if (zone.name().length() > LONGEST_NAME) {
                throw refused("Et områdes navn må højst have %d tegn.".formatted(LONGEST_NAME));
            }
            zones.add(zone);
        }
        return zones;
    }

    private static JsonArray features(JsonObject body) {
        if (!"FeatureCollection".equals(body.getValue("type"))
                || !(body.getValue("features") instanceof JsonArray features)) {
            throw refused("Områder skrives som en GeoJSON FeatureCollection.");
        }
        if (features.size() > MOST_ZONES) {
            throw refused("En borger kan højst have %d områder.".formatted(MOST_ZONES));
        }
        return features;
    }

    private static SafeZone zone(JsonArray features, int number) {
        if (!(features.getValue(number) instanceof JsonObject feature)) {
            throw refused("Område nummer %d er ikke en GeoJSON Feature.".formatted(number + 1));
        }
        try {
            return ZoneGeoJson.read(new JsonObject().put("type", "FeatureCollection")
                    .put("features", new JsonArray().add(feature)).encode()).getFirst();
        } catch (BadZonesException bad) {
            ZoneFault fault = bad.fault();
            throw refused("Området »%s« %s".formatted(name(feature, number),
                    fault == null ? "kan ikke læses. Tegn det om." : ZoneWords.sentence(fault)));
        } catch (IllegalArgumentException bad) {
            throw refused("Området »%s« kan ikke læses. Tegn det om.".formatted(name(feature, number)));
        }
    }

    private static String name(JsonObject feature, int number) {
        return feature.getValue("properties") instanceof JsonObject properties
                && properties.getValue("name") instanceof String name && !name.isBlank()
                        ? name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name
                        : "nummer " + (number + 1);
    }

    private static ProblemException refused(String sentence) {
        return new ProblemException(new Problem(422, "bad-zone", "Områderne er ikke gemt.", sentence));
    }
}
