package dk.nattevagt.simulator.fleet;

import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulator fleet}: load on a central on this machine. */
@Command(name = "fleet", mixinStandardHelpOptions = true, sortOptions = false, description = "Connects many simulated gateways, publishes heartbeats and presses, and prints how long receipts took."
        + " Loopback addresses only.")
public final class FleetCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "this machine, default ${DEFAULT-VALUE}")
    private String host = "";

    @Option(names = "--mqtt", defaultValue = "1883", description = "the central's MQTT port, default ${DEFAULT-VALUE}")
    private int mqtt;

    @Option(names = "--first", defaultValue = "2", description = "number of the first, default ${DEFAULT-VALUE}: gw-0001 is the simulated home's own")
    private int first;

    @Option(names = "--gateways", defaultValue = "19", description = "how many, 1 to 15000, default ${DEFAULT-VALUE}; the central must know them")
    private int gateways;

    @Option(names = "--prefix", defaultValue = "gw-", description = "of their ids (gw-0002 …), default ${DEFAULT-VALUE}")
    private String prefix = "";

    @Option(names = "--password", defaultValue = "demo", description = "theirs, default ${DEFAULT-VALUE}")
    private String password = "";

    @Option(names = "--rate", defaultValue = "10", description = "presses a second over all, 0 to 20000, default ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "how long, 1 to 1800, default ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--heartbeat", defaultValue = "20", description = "seconds between a gateway's heartbeats, default ${DEFAULT-VALUE}")
    private int heartbeat;

    @Option(names = "--cause", defaultValue = "button", description = "of the alarms, by its name in messages, default ${DEFAULT-VALUE}")
    private String cause = "";

    @Override
    public Integer call() throws TimeoutException {
        CommandSpec own = Objects.requireNonNull(spec);
        FleetPlan plan = plan(own);
        Vertx vertx = Vertx.vertx();
        try {
            return run(new FleetRun(plan, vertx), plan, own.commandLine().getOut(), own.commandLine().getErr());
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private FleetPlan plan(CommandSpec own) {
        try {
            Cause raised = Cause.ofWireName(cause)
                    .orElseThrow(() -> new IllegalArgumentException("there is no cause " + cause));
            return new FleetPlan(host, mqtt, prefix, password, first, gateways, rate, Duration.ofSeconds(seconds),
                    Duration.ofSeconds(heartbeat), raised);
        } catch (IllegalArgumentException outOfBounds) {
            throw new ParameterException(own.commandLine(), String.valueOf(outOfBounds.getMessage()), outOfBounds);
        }
    }

    private static int run(FleetRun run, FleetPlan plan, PrintWriter out, PrintWriter err) throws TimeoutException {
        long start = System.nanoTime();
        try {
            run.connect();
        } catch (ConnectException failed) {
            err.println("the fleet could not connect to %s:%d (%s)".formatted(plan.host(), plan.port(),
                    failed.getMessage()));
            return ExitCode.SOFTWARE;
        }
        out.printf("gateways  %d connected in %.1f s%n", plan.gateways(), (System.nanoTime() - start) / 1e9);
        out.flush();
        run.press(FleetRun.LAST_RECEIPTS);
        out.print(run.figures().text());
        out.flush();
        run.disconnect();
        return run.figures().lost() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
