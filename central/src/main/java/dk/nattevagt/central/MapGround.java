package dk.nattevagt.central;

import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.MapKeys;
import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.tiles.MapFile;
import dk.nattevagt.central.tiles.TileProxy;
import dk.nattevagt.central.tiles.TileSettings;
import dk.nattevagt.central.tiles.TileWarming;
import dk.nattevagt.central.web.MapParts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The ground under the map, as configuration says. */
final class MapGround implements AutoCloseable {
    private static final MapKeys NOTHING = new MapKeys(null, null, null, null, null, null, null);
    private static final int USUAL_FROM_ZOOM = 12;
    private static final int USUAL_TO_ZOOM = 14;

    private final @Nullable TileProxy proxy;
    private final @Nullable TileWarming warming;
    private final @Nullable String area;

    private MapGround(@Nullable TileProxy proxy, @Nullable TileWarming warming, @Nullable String area) {
        this.proxy = proxy;
        this.warming = warming;
        this.area = area;
    }

    /** @throws ConfigurationException with a sentence that names the key */
    static MapGround open(CentralSettings settings, Path data, InstantSource clock) {
        MapKeys keys = settings.config().map() == null ? NOTHING : settings.config().map();
        try {
            String area = area(keys, settings.demo());
            TileSettings tiles = tiles(keys, settings.demo());
            if (tiles == null) {
                return new MapGround(null, null, area);
            }
            TileProxy proxy = new TileProxy(tiles, data.resolve("map"), clock, new SecureRandom());
            return new MapGround(proxy, new TileWarming(proxy, tiles), area);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable String area(MapKeys keys, boolean demo) {
        Path file = keys.area();
        if (file != null) {
            return MapFile.read(file);
        }
        return demo ? MapFile.demo() : null;
    }

    private static @Nullable TileSettings tiles(MapKeys keys, boolean demo) {
        String template = keys.tiles();
        if (template == null) {
            return null;
        }
        TileSettings tiles = TileSettings.of(template, keys.attribution(), keys.maxZoom(), keys.cacheDays(),
                keys.cacheMb(), warm(keys.prefetch()));
        if (demo && !tiles.onThisMachine()) {
            throw new IllegalArgumentException(
                    "map.tiles must be on this machine: with --demo nothing is sent anywhere else.");
        }
        return tiles;
    }

    private static TileSettings.@Nullable Warm warm(MapKeys.@Nullable PrefetchKeys keys) {
        if (keys == null) {
            return null;
        }
        Integer from = keys.fromZoom();
        Integer to = keys.toZoom();
        return new TileSettings.Warm(keys.south(), keys.west(), keys.north(), keys.east(),
                from == null ? USUAL_FROM_ZOOM : from, to == null ? USUAL_TO_ZOOM : to);
    }

    /** Fetches a little ahead. To be called about every 10 seconds. Blocking. */
    void tick() {
        if (warming != null) {
            warming.tick();
        }
    }

    MapParts parts() {
        return new MapParts(proxy == null ? MapTiles.NONE : proxy, area);
    }

    @Override
    public void close() {
        if (proxy != null) {
            proxy.close();
        }
    }
}
