package dk.nattevagt.simulator.fleet;

import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.ReportOften;
import dk.nattevagt.protocol.message.SignedLockOrder;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Carries out a plan: connect, publish evenly, wait for the last receipts. */
final class FleetRun {
    private static final int CONNECTING_AT_ONCE = 8;
    private static final int ATTEMPTS = 5;
    private static final int RETRY_AFTER_MS = 300;
    static final Duration LAST_RECEIPTS = Duration.ofSeconds(30);

    private final FleetPlan plan;
    private final Vertx vertx;
    private final String boot = "fleet-" + Long.toString(System.currentTimeMillis(), 36);
    private final FleetFigures figures = new FleetFigures();
    private final List<SimulatedGateway> gateways = new ArrayList<>();

    FleetRun(FleetPlan plan, Vertx vertx) {
        this.plan = plan;
        this.vertx = vertx;
    }

    FleetFigures figures() {
        return figures;
    }

    /**
     * Connects them all, a few at a time: checking a password costs the central much on purpose, and one that is told to come back
     * later does.
     *
     * @throws ConnectException when one of them cannot connect
     */
    void connect() throws ConnectException {
        for (int done = 0; done < plan.gateways(); done += CONNECTING_AT_ONCE) {
            List<Future<SimulatedGateway>> group = new ArrayList<>();
            for (int i = done; i < Math.min(done + CONNECTING_AT_ONCE, plan.gateways()); i++) {
                group.add(connect(plan.gatewayId(plan.first() + i), ATTEMPTS));
            }
            CompositeFuture all = Future.all(group);
            all.toCompletionStage().toCompletableFuture().handle((_, _) -> true).join();
            if (all.failed()) {
                throw new ConnectException(String.valueOf(all.cause().getMessage()));
            }
            group.forEach(connected -> gateways.add(connected.result()));
        }
        gateways.forEach(this::keepBeating);
    }

    private Future<SimulatedGateway> connect(String id, int attempts) {
        SimulatedGateway gateway = new SimulatedGateway(vertx, id, plan.password(), boot, this::heard);
        return gateway.connect(plan.host(), plan.port()).map(gateway).recover(refused -> attempts <= 1
                ? Future.failedFuture(refused)
                : vertx.timer(RETRY_AFTER_MS, TimeUnit.MILLISECONDS).compose(_ -> connect(id, attempts - 1)));
    }

    private void keepBeating(SimulatedGateway gateway) {
        gateway.beat();
        long timer = vertx.setPeriodic(plan.heartbeat().toMillis(), _ -> gateway.beat());
        gateway.whenDisconnected(() -> {
            vertx.cancelTimer(timer);
            figures.disconnected();
        });
    }

    private void heard(CentralMessage said, long atNanos) {
        switch (said) {
            case Receipt receipt -> figures.receipt(receipt.event(), atNanos);
            case Refusal _ -> figures.refused();
            case Progress _,HeartbeatHeard _,SignedLockOrder _,ReportOften _ -> {
            }
        }
    }

    /**
     * Publishes at the planned rate, by the clock and not by the answers: a slow central is not spared.
     *
     * @param patience how long the last receipts may take
     */
    void press(Duration patience) {
        long start = System.nanoTime();
        long presses = plan.presses();
        for (long i = 0; i < presses; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / plan.rate();
            LockSupport.parkNanos(due - System.nanoTime());
            SimulatedGateway gateway = gateways.get((int) (i % gateways.size()));
            gateway.raise("button-1", plan.cause(), key -> figures.published(key, due));
        }
        LockSupport.parkNanos(start + plan.duration().toNanos() - System.nanoTime());
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!figures.complete() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    void disconnect() throws TimeoutException {
        Future.join(gateways.stream().map(SimulatedGateway::disconnect).toList()).otherwiseEmpty().await(30,
                TimeUnit.SECONDS);
    }
}
