package dk.nattevagt.central.desk;

/** Pictures of the ground for the map, from whatever source is configured. */
public interface MapTiles {

    /**
     * What the page is told.
     *
     * @param available whether there is a source at all
     * @param attribution whom the pictures come from, to be shown beside them
     * @param maxZoom the closest there is
     */
    record Standing(boolean available, String attribution, int maxZoom) {}

    /** What there is. */
    Standing standing();

    /** One picture, of the map's squares in the usual web numbering. Blocking; not for an event loop. */
    Found tile(int zoom, int x, int y);

    /** What came of asking. */
    sealed interface Found {
        /** The picture. */
        record Picture(TileImage image) implements Found {}

        /** There is no such square. */
        record NoSuchTile() implements Found {}

        /** The source does not answer as it should, and nothing is kept from before. */
        record SourceSilent() implements Found {}
    }

    /** Without any source: the map is drawn from its own lines. */
    MapTiles NONE = new MapTiles() {
        @Override
        public Standing standing() {
            return new Standing(false, "", 0);
        }

        @Override
        public Found tile(int zoom, int x, int y) {
            return new Found.NoSuchTile();
        }
    };
}
