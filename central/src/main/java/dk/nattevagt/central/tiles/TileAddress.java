package dk.nattevagt.central.tiles;

import java.util.ArrayList;
import java.util.List;

/** A square of the map in the usual web numbering: the world is one square at zoom 0, and four times as many at each next one. */
record TileAddress(int zoom, int x, int y) {
    /** Asked for together: 4 by 4. */
    static final int BLOCK_SIDE = 4;

    static final int CLOSEST = 20;

    /** Whether there is such a square on the map. */
    boolean exists() {
        return zoom >= 0 && zoom <= CLOSEST && x >= 0 && y >= 0 && x < side(zoom) && y < side(zoom);
    }

    static int side(int zoom) {
        return 1 << zoom;
    }

    /** The same for each of the squares asked for together. */
    TileAddress block() {
        return new TileAddress(zoom, x / BLOCK_SIDE * BLOCK_SIDE, y / BLOCK_SIDE * BLOCK_SIDE);
    }

    /** Every square asked for together with this one, in order. */
    List<TileAddress> together() {
        TileAddress first = block();
        List<TileAddress> all = new ArrayList<>();
        for (int row = 0; row < BLOCK_SIDE; row++) {
            for (int column = 0; column < BLOCK_SIDE; column++) {
                TileAddress one = new TileAddress(zoom, first.x + column, first.y + row);
                if (one.exists()) {
                    all.add(one);
                }
            }
        }
        return all;
    }

    /** The square that a place lies in [Web Mercator, EPSG:3857]. */
    static TileAddress at(double latitude, double longitude, int zoom) {
        double north = Math.toRadians(Math.max(-85, Math.min(85, latitude)));
        double down = (1 - Math.log(Math.tan(north) + 1 / Math.cos(north)) / Math.PI) / 2;
        int last = side(zoom) - 1;
        return new TileAddress(zoom,
                Math.max(0, Math.min(last, (int) Math.floor((longitude + 180) / 360 * side(zoom)))),
                Math.max(0, Math.min(last, (int) Math.floor(down * side(zoom)))));
    }

    /** Says nothing of where: this may end in a log. */
    @Override
    public String toString() {
        return "TileAddress[zoom=" + zoom + "]";
    }
}
