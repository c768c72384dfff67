package dk.nattevagt.central.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls things again and again, each on a thread of its own: one that hangs stops no other. */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final List<ScheduledExecutorService> threads = new ArrayList<>();

    /** Calls the task every so often, beginning now. A round that fails, in whatever way, is logged, and the next one comes all the same. */
    public void every(Duration interval, String name, Runnable task) {
        ScheduledExecutorService thread = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
        threads.add(thread);
        var _ = thread.scheduleWithFixedDelay(() -> guarded(name, task), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failed) {
            LOG.atError().addKeyValue("loop", name).setCause(failed).log("a round failed");
        }
    }

    @Override
    public void close() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
    }
}
