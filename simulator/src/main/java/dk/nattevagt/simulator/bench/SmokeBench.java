package dk.nattevagt.simulator.bench;

import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.simulator.demo.CentralProgram;
import dk.nattevagt.simulator.fleet.SimulatedGateway;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * From a smoke message published to the INVITE on the wire, and from the central's start to its being ready: a new central for
 * each start, in automatic mode towards a trunk of our own on this machine, and one smoke alarm in each of some homes.
 */
final class SmokeBench {
    /** The whole demo municipality; done long before the first of them is redialled. */
    private static final int HOMES = 20;
    /** Between two fires: the central renders the speech for one before the next begins. */
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int PATIENCE_SECONDS = 30;

    private final BenchCommand.Programmes programmes;
    private final Figures first = new Figures();
    private final Figures following = new Figures();
    private final List<Long> starts = new ArrayList<>();

    SmokeBench(BenchCommand.Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * What was measured.
     *
     * @param first each central's first call, seconds after its start and with most of its code still cold
     */
    record Result(Figures first, Figures following, double medianStartSeconds) {}

    Result run(int times) throws IOException, InterruptedException {
        for (int i = 1; i <= times; i++) {
            once(programmes.folder().resolve("smoke-" + i));
        }
        List<Long> sorted = starts.stream().sorted().toList();
        return new Result(first, following, sorted.get(sorted.size() / 2) / 1e9);
    }

    private void once(Path folder) throws IOException, InterruptedException {
        try (ListeningTrunk trunk = new ListeningTrunk()) {
            long start = System.nanoTime();
            try (CentralProgram central = CentralProgram.start(programmes.central(), folder.resolve("central"),
                    folder.resolve("central.log"), 0, 0,
                    List.of("--demo", "--emergency-live", "--config", config(folder, trunk.port()).toString()))) {
                starts.add(System.nanoTime() - start);
                smokeInEachHome(central.ready().mqtt(), trunk);
            }
        }
    }

    private static Path config(Path folder, int trunkPort) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("central.yaml"), """
                emergency:
                  mode: automatic
                  number: "112"
                  trunk: "sip:127.0.0.1:%d"
                  ringSeconds: 120
                """.formatted(trunkPort));
    }

    private void smokeInEachHome(int mqtt, ListeningTrunk trunk) throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            Figures figures = first;
            for (SimulatedGateway gateway : connected(vertx, mqtt)) {
                long published = System.nanoTime();
                gateway.raise("smoke-1", Cause.SMOKE, _ -> {});
                figures.add(trunk.nextCall(PATIENCE_SECONDS) - published);
                figures = following;
                LockSupport.parkNanos(APART_NANOS);
            }
            vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IOException("a simulated gateway could not connect", late);
        }
    }

    private static List<SimulatedGateway> connected(Vertx vertx, int mqtt) throws TimeoutException {
        List<SimulatedGateway> gateways = new ArrayList<>();
        for (int home = 1; home <= HOMES; home++) {
            SimulatedGateway gateway = new SimulatedGateway(vertx, "gw-%04d".formatted(home), "demo", "bench",
                    (_, _) -> {});
            gateway.connect("127.0.0.1", mqtt).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            gateways.add(gateway);
        }
        return gateways;
    }
}
