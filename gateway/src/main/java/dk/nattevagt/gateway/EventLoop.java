package dk.nattevagt.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that owns the desk. Everything else hands it work; between pieces of work it ticks. */
final class EventLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    /** Far more than a home's inputs and a window of receipts can fill in the time of one fsync. */
    private static final int QUEUE = 4096;

    private final WorkQueue work = new WorkQueue(QUEUE);
    private final Duration tick;
    private final Runnable onTick;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread = Thread.ofPlatform().name("desk").unstarted(this::run);
    private final AtomicBoolean full = new AtomicBoolean();
    private volatile boolean stopping;

    EventLoop(Duration tick, Runnable onTick) {
        this.tick = tick;
        this.onTick = onTick;
    }

    void start() {
        thread.start();
    }

    /**
     * Hands over without waiting; false when the queue is full.
     *
     * @param isExpress it may be an alarm, or an answer to one: it passes all that is neither
     */
    boolean offer(Runnable piece, boolean isExpress) {
        boolean taken = work.offer(piece, isExpress);
        if (taken) {
            full.set(false);
        } else if (!full.getAndSet(true)) {
            // Once, and not for each: whoever brings too much would fill the log as well.
            LOG.atError().addKeyValue("express", isExpress)
                    .log("The desk's queue is full: inputs or messages are passed over");
        }
        return taken;
    }

    /** Hands over what must not be lost, waiting for room; otherwise as {@link #offer}. */
    void put(Runnable piece, boolean isExpress) {
        try {
            work.put(piece, isExpress);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Completes when the loop has ended, with the error that ended it if there was one. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    private void run() {
        try {
            long nextTick = System.nanoTime() + tick.toNanos();
            while (!stopping) {
                Runnable piece = work.poll(Math.max(0, nextTick - System.nanoTime()));
                if (piece != null) {
                    guarded(piece);
                }
                if (System.nanoTime() >= nextTick) {
                    guarded(onTick);
                    nextTick = System.nanoTime() + tick.toNanos();
                }
            }
            ended.complete(null);
        } catch (InterruptedException stopped) {
            ended.complete(null);
        } catch (Throwable fatal) {
            LOG.atError().setCause(fatal).log("The desk cannot go on");
            ended.completeExceptionally(fatal);
        }
    }

    /** A bug in one event must not stop the next. */
    private static void guarded(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException bug) {
            LOG.atError().setCause(bug).log("An event was not handled");
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(3))) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
