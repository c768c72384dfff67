package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.MapTiles;
import org.jspecify.annotations.Nullable;

/**
 * What the map is given.
 *
 * @param area a map of lines as GeoJSON; null when there is none
 */
public record MapParts(MapTiles tiles, @Nullable String area) {}
