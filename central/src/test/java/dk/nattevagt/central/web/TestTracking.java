package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tiles.MapFile;
import java.time.Instant;
import java.util.Map;

/** The trackers of a {@link NightCentral}. */
final class TestTracking {
    /** The ground of the next central; without pictures unless a test gives some. */
    static MapParts map = new MapParts(MapTiles.NONE, MapFile.demo());

    private TestTracking() {}

    static TrackingParts of(SqlStores stores) {
        return new TrackingParts(map, ZoneBook.open(stores.zones(), Map.of(), Instant.EPOCH));
    }
}
