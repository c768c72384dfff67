package dk.nattevagt.central.tiles;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where pictures of the ground come from.
 *
 * @param template with {@code {z}}, {@code {x}} and {@code {y}}
 * @param attribution whom to thank
 * @param maxZoom the closest the source has
 * @param fresh how long a picture is not asked for again
 * @param roomBytes how much is kept on disk
 * @param warm what is fetched ahead; null for nothing
 */
public record TileSettings(String template, String attribution, int maxZoom, Duration fresh, long roomBytes,
        @Nullable Warm warm) {
    private static final int USUAL_ZOOM = 18;
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_MB = 500;

    /** Ground that is fetched ahead, whoever is looked for: between these degrees, in these zooms. */
    public record Warm(double south, double west, double north, double east, int fromZoom, int toZoom) {
        private static final int MOST_BLOCKS = 5_000;

        /** @throws IllegalArgumentException unless it is a box, and not too much of the world */
        public Warm {
            if (!(south >= -85 && south < north && north <= 85 && west >= -180 && west < east && east <= 180)
                    || fromZoom < 0 || fromZoom > toZoom) {
                throw new IllegalArgumentException(
                        "map.prefetch must be a box: south, west, north, east in degrees, and fromZoom up to toZoom.");
            }
            if (count(south, west, north, east, fromZoom, toZoom) > MOST_BLOCKS) {
                throw new IllegalArgumentException(
                        "map.prefetch is too large: more than %d pictures. Take a smaller box or a smaller toZoom."
                                .formatted(MOST_BLOCKS * TileAddress.BLOCK_SIDE * TileAddress.BLOCK_SIDE));
            }
        }

        private static long count(double south, double west, double north, double east, int fromZoom, int toZoom) {
            long all = 0;
            for (int zoom = fromZoom; zoom <= Math.min(toZoom, TileAddress.CLOSEST); zoom++) {
                TileAddress first = TileAddress.at(north, west, zoom);
                TileAddress last = TileAddress.at(south, east, zoom);
                all += (long) ((last.x() - first.x()) / TileAddress.BLOCK_SIDE + 1)
                        * ((last.y() - first.y()) / TileAddress.BLOCK_SIDE + 1);
            }
            return all;
        }

        /** One square of each block, from far to near. */
        List<TileAddress> blocks(int maxZoom) {
            List<TileAddress> all = new ArrayList<>();
            for (int zoom = fromZoom; zoom <= Math.min(toZoom, maxZoom); zoom++) {
                TileAddress first = TileAddress.at(north, west, zoom).block();
                TileAddress last = TileAddress.at(south, east, zoom);
                for (int y = first.y(); y <= last.y(); y += TileAddress.BLOCK_SIDE) {
                    for (int x = first.x(); x <= last.x(); x += TileAddress.BLOCK_SIDE) {
                        all.add(new TileAddress(zoom, x, y));
                    }
                }
            }
            return all;
        }
    }

    /**
     * As they stand in the configuration.
     *
     * @throws IllegalArgumentException with a sentence, when they make no sense
     */
    public static TileSettings of(String tiles, @Nullable String attribution, @Nullable Integer maxZoom,
            @Nullable Integer days, @Nullable Integer megabytes, @Nullable Warm warm) {
        if (!tiles.contains("{z}") || !tiles.contains("{x}") || !tiles.contains("{y}")) {
            throw new IllegalArgumentException("map.tiles must contain {z}, {x} and {y}.");
        }
        checkAddress(tiles);
        if (attribution == null || attribution.isBlank()) {
            throw new IllegalArgumentException("map.attribution is missing: say whose pictures they are.");
        }
        return new TileSettings(tiles, attribution, within("map.maxZoom", maxZoom, USUAL_ZOOM, TileAddress.CLOSEST),
                Duration.ofDays(within("map.cacheDays", days, USUAL_DAYS, 3650)),
                within("map.cacheMb", megabytes, USUAL_MB, 1_000_000) * 1024L * 1024L, warm);
    }

    private static int within(String key, @Nullable Integer given, int usual, int most) {
        int value = given == null ? usual : given;
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s must be from 1 to %d.".formatted(key, most));
        }
        return value;
    }

    private static void checkAddress(String template) {
        String filled = template.replaceAll("\\{[zxy]}", "0");
        if (filled.matches("https?://[^\\s/?#@]+(/[^\\s#]*)?(\\?[^\\s#]*)?")) {
            URI address = URI.create(filled);
            if (address.getHost() != null && (address.getScheme().equals("https") || onThisMachine(address))) {
                return;
            }
        }
        throw new IllegalArgumentException("map.tiles must begin with https://, or with http:// for this machine.");
    }

    /** Whether nothing of it leaves this machine. */
    public boolean onThisMachine() {
        return onThisMachine(URI.create(template.replaceAll("\\{[zxy]}", "0")));
    }

    private static boolean onThisMachine(URI address) {
        String host = address.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    URI address(TileAddress tile) {
        return URI.create(template.replace("{z}", String.valueOf(tile.zoom())).replace("{x}", String.valueOf(tile.x()))
                .replace("{y}", String.valueOf(tile.y())));
    }
}
