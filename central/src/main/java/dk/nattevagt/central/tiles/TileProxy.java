package dk.nattevagt.central.tiles;

import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.desk.TileImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves pictures from disk, and asks the source for what is missing: always for all sixteen squares of a block, in an order of chance,
 * so that it learns a neighbourhood and never which square of it is looked at. Few requests at a time; a source that fails is left alone
 * for a while, and what is kept is served meanwhile, however old.
 */
public final class TileProxy implements MapTiles, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TileProxy.class);
    private static final int AT_ONCE = 6;
    private static final int BLOCKS_AT_ONCE = 32;
    private static final int FAILURES_TO_PAUSE = 6;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration NONE_FRESH = Duration.ofDays(1);

    private final TileSettings settings;
    private final TileDisk disk;
    private final TileSource source;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final Map<TileAddress, Block> running = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final Duration patience;
    private volatile Instant pausedUntil = Instant.MIN;

    /** @param folder where pictures are kept; made when missing */
    public TileProxy(TileSettings settings, Path folder, InstantSource clock, RandomGenerator chance) {
        this(settings, folder, clock, chance, TileSource.PATIENCE);
    }

    TileProxy(TileSettings settings, Path folder, InstantSource clock, RandomGenerator chance, Duration patience) {
        this.settings = settings;
        this.disk = new TileDisk(folder, settings.roomBytes());
        this.source = new TileSource(settings, patience);
        this.clock = clock;
        this.chance = chance;
        this.patience = patience;
    }

    /** What is being asked for together; each square is done by itself. */
    private record Block(Map<TileAddress, CompletableFuture<Boolean>> tiles) {}

    @Override
    public Standing standing() {
        return new Standing(true, settings.attribution(), settings.maxZoom());
    }

    @Override
    public Found tile(int zoom, int x, int y) {
        TileAddress tile = new TileAddress(zoom, x, y);
        if (zoom > settings.maxZoom() || !tile.exists()) {
            return new Found.NoSuchTile();
        }
        TileDisk.Kept kept = disk.find(tile).orElse(null);
        if (kept != null) {
            if (!fresh(kept)) {
                // What is old is shown at once: ground changes slowly, and somebody is waiting.
                ask(tile);
            }
            return found(kept);
        }
        Block block = ask(tile);
        if (block != null) {
            await(block.tiles().get(tile));
        }
        return disk.find(tile).map(TileProxy::found).orElseGet(Found.SourceSilent::new);
    }

    private static Found found(TileDisk.Kept kept) {
        TileImage image = kept.image();
        return image == null ? new Found.NoSuchTile() : new Found.Picture(image);
    }

    private boolean fresh(TileDisk.Kept kept) {
        Duration limit = kept.image() == null ? NONE_FRESH : settings.fresh();
        return kept.fetchedAt().plus(limit).isAfter(clock.instant());
    }

    /** Whether every square of this block is here and fresh. */
    boolean isFresh(TileAddress block) {
        return block.together().stream().allMatch(tile -> disk.find(tile).filter(this::fresh).isPresent());
    }

    /** Asks for a block and waits until all of it has been tried; answers whether the source is worth asking more. */
    boolean fetch(TileAddress block) {
        Block asked = ask(block);
        if (asked == null) {
            return false;
        }
        asked.tiles().values().forEach(this::await);
        return !paused();
    }

    private boolean paused() {
        return clock.instant().isBefore(pausedUntil);
    }

    private @Nullable Block ask(TileAddress tile) {
        TileAddress name = tile.block();
        Block already = running.get(name);
        if (already != null) {
            return already;
        }
        if (paused() || running.size() >= BLOCKS_AT_ONCE) {
            return null;
        }
        Map<TileAddress, CompletableFuture<Boolean>> tiles = new ConcurrentHashMap<>();
        List<TileAddress> order = new ArrayList<>(tile.together());
        order.forEach(one -> tiles.put(one, new CompletableFuture<>()));
        Block mine = new Block(Map.copyOf(tiles));
        Block other = running.putIfAbsent(name, mine);
        if (other != null) {
            return other;
        }
        synchronized (chance) {
            Collections.shuffle(order, java.util.Random.from(chance));
        }
        workers.execute(() -> fetch(name, mine, order));
        return mine;
    }

    private void fetch(TileAddress name, Block block, List<TileAddress> order) {
        List<CompletableFuture<?>> all = order.stream().<CompletableFuture<?>>map(tile -> CompletableFuture.runAsync(
                () -> Objects.requireNonNull(block.tiles().get(tile)).complete(fetchOne(tile)), workers)).toList();
        var _ = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).whenComplete((_, _) -> {
            running.remove(name);
            block.tiles().values().forEach(tile -> tile.complete(false));
        });
    }

    private boolean fetchOne(TileAddress tile) {
        try {
            lines.acquire();
            try {
                return !paused() && keep(tile, source.fetch(tile));
            } finally {
                lines.release();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean keep(TileAddress tile, TileSource.Answer answer) {
        try {
            switch (answer) {
                case TileSource.Answer.Image picture -> disk.keep(tile, picture.image(), clock.instant());
                case TileSource.Answer.None _ -> keepNone(tile);
                case TileSource.Answer.Failed failed -> {
                    failed(failed.why());
                    return false;
                }
            }
            failures.set(0);
            return true;
        } catch (IOException full) {
            failed("disk");
            return false;
        }
    }

    /** A square that was there before is not lost because the source has lost it. */
    private void keepNone(TileAddress tile) throws IOException {
        if (disk.find(tile).filter(kept -> kept.image() != null).isEmpty()) {
            disk.keep(tile, null, clock.instant());
        }
    }

    private void failed(String why) {
        if (failures.incrementAndGet() >= FAILURES_TO_PAUSE && !paused()) {
            failures.set(0);
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.atWarn().addKeyValue("why", why).addKeyValue("pause", PAUSE)
                    .log("the map's source fails and is left alone");
        }
    }

    private void await(@Nullable CompletableFuture<Boolean> tile) {
        if (tile == null) {
            return;
        }
        try {
            tile.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            // What is on disk is served.
        }
    }

    @Override
    public void close() {
        source.close();
        workers.shutdownNow();
    }
}
