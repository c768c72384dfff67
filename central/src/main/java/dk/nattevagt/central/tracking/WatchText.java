package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A watch as one line: fields with a space between, an absent one is a dash, a zone is a field with commas. */
final class WatchText {
    private static final String VERSION = "1";
    private static final String NOTHING = "-";
    private static final int HEAD = 11;
    private static final int ZONE_FIELDS = 8;
    private static final int SPOT_FIELDS = 4;

    private WatchText() {}

    static String write(TrackerWatch watch) {
        List<String> fields = new ArrayList<>(List.of(VERSION, watch.since().toString(), watch.at().toString(),
                text(watch.heardAt()), text(watch.newestAt()), text(watch.newestGiven()), spot(watch.believed()),
                spot(watch.suspect()), Long.toString(watch.lag().seconds()), watch.lag().since().toString(),
                Integer.toString(watch.lag().times())));
        watch.zones().forEach((id, zone) -> fields.add(String.join(",", escaped(id), Boolean.toString(zone.on()),
                zone.side().name(), zone.leaning().name(), Integer.toString(zone.run()), text(zone.countedAt()),
                Boolean.toString(zone.left()), Boolean.toString(zone.unknown()))));
        return String.join(" ", fields);
    }

    static TrackerWatch read(String text) {
        try {
            String[] fields = text.split(" ", -1);
            if (!fields[0].equals(VERSION) || fields.length < HEAD) {
                throw new IllegalArgumentException("not a tracker's watch");
            }
            return new TrackerWatch(Instant.parse(fields[1]), Instant.parse(fields[2]), instant(fields[3]),
                    instant(fields[4]), instant(fields[5]), spot(fields[6]), spot(fields[7]),
                    new ClockLag(Long.parseLong(fields[8]), Instant.parse(fields[9]), Integer.parseInt(fields[10])),
                    zones(fields));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException | NumberFormatException unreadable) {
            // Without the cause: its text holds the field, which may be a place.
            throw new IllegalArgumentException("not a tracker's watch");
        }
    }

    private static Map<String, ZoneStanding> zones(String[] fields) {
        Map<String, ZoneStanding> zones = new HashMap<>();
        for (int i = HEAD; i < fields.length; i++) {
            String[] zone = parts(fields[i], ZONE_FIELDS);
            zones.put(unescaped(zone[0]), new ZoneStanding(Boolean.parseBoolean(zone[1]), Side.valueOf(zone[2]),
                    Side.valueOf(zone[3]), Integer.parseInt(zone[4]), instant(zone[5]), Boolean.parseBoolean(zone[6]),
                    Boolean.parseBoolean(zone[7])));
        }
        return zones;
    }

    private static String spot(@Nullable Spot spot) {
        return spot == null
                ? NOTHING
                : String.join(",", spot.at().toString(), Double.toString(spot.place().latitude()),
                        Double.toString(spot.place().longitude()), Double.toString(spot.accuracyM()));
    }

    private static @Nullable Spot spot(String field) {
        if (field.equals(NOTHING)) {
            return null;
        }
        String[] spot = parts(field, SPOT_FIELDS);
        return new Spot(new Place(Double.parseDouble(spot[1]), Double.parseDouble(spot[2])), Instant.parse(spot[0]),
                Double.parseDouble(spot[3]));
    }

    private static String[] parts(String field, int number) {
        String[] parts = field.split(",", -1);
        if (parts.length != number) {
            throw new IllegalArgumentException("not a tracker's watch");
        }
        return parts;
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? NOTHING : moment.toString();
    }

    private static @Nullable Instant instant(String field) {
        return field.equals(NOTHING) ? null : Instant.parse(field);
    }

    private static String escaped(String id) {
        return id.replace("%", "%25").replace(" ", "%20").replace(",", "%2C");
    }

    private static String unescaped(String id) {
        return id.replace("%2C", ",").replace("%20", " ").replace("%25", "%");
    }
}
