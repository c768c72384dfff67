package dk.nattevagt.simulator.home;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a simulated home: it lets time pass every 50 ms, and does what pages ask in between. */
final class HomeLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HomeLoop.class);
    /** Half of the shortest blink of lamp and buzzer. */
    private static final Duration TICK = Duration.ofMillis(50);

    private final SimulatedHome home;
    private final ScheduledExecutorService owner = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("home").daemon().factory());
    private long lastTick = System.nanoTime();

    HomeLoop(SimulatedHome home) {
        this.home = home;
        var _ = owner.scheduleAtFixedRate(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        long now = System.nanoTime();
        try {
            home.timePassed(Duration.ofNanos(now - lastTick));
        } catch (RuntimeException failed) {
            LOG.atError().setCause(failed).log("The simulated home stumbled");
        }
        lastTick = now;
    }

    /** Does something with the home on its own thread. */
    <T> CompletableFuture<T> ask(Function<SimulatedHome, T> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(home), owner);
    }

    /** The plug is pulled at the end: no gateway outlives its home. */
    @Override
    public void close() {
        ask(home -> {
            home.close();
            return true;
        }).join();
        owner.shutdownNow();
    }
}
