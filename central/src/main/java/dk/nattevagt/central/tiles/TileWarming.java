package dk.nattevagt.central.tiles;

import java.util.List;

/** Fetches the ground ahead, block by block and slowly, so that most look-ups ask nobody anything. */
public final class TileWarming {
    /** How many fresh blocks are passed over in one round. */
    private static final int GLANCES = 200;

    private final TileProxy proxy;
    private final List<TileAddress> blocks;
    private int next;

    public TileWarming(TileProxy proxy, TileSettings settings) {
        TileSettings.Warm warm = settings.warm();
        this.proxy = proxy;
        this.blocks = warm == null ? List.of() : warm.blocks(settings.maxZoom());
    }

    /** Asks for the next block that is missing or old, if any. To be called about every 10 seconds. Blocking. */
    public synchronized void tick() {
        for (int glance = 0; glance < Math.min(GLANCES, blocks.size()); glance++) {
            TileAddress block = blocks.get(next);
            if (proxy.isFresh(block)) {
                next = (next + 1) % blocks.size();
            } else {
                if (proxy.fetch(block)) {
                    next = (next + 1) % blocks.size();
                }
                return;
            }
        }
    }
}
