package dk.nattevagt.central.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The ground under the map. Without it the page draws zones, homes and a grid.
 *
 * @param tiles where pictures are fetched, with {@code {z}}, {@code {x}} and {@code {y}}; nowhere where it is left out
 * @param attribution whose pictures they are
 * @param maxZoom the closest there is; 18 unless said otherwise
 * @param cacheDays how long a picture is not asked for again; 30 unless said otherwise
 * @param cacheMb how much is kept in the data folder; 500 unless said otherwise
 * @param prefetch what is fetched ahead
 * @param area a map of lines, as GeoJSON
 */
public record MapKeys(@Nullable String tiles, @Nullable String attribution, @Nullable Integer maxZoom,
        @Nullable Integer cacheDays, @Nullable Integer cacheMb, @Nullable PrefetchKeys prefetch,
        @Nullable Path area) {

    /** A box in degrees, and the zooms; 12 to 14 unless said otherwise. */
    public record PrefetchKeys(double south, double west, double north, double east, @Nullable Integer fromZoom,
            @Nullable Integer toZoom) {}
}
