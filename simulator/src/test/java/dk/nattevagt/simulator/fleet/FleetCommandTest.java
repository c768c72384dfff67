package dk.nattevagt.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.simulator.Main;
import dk.nattevagt.simulator.demo.CentralProgram;
import dk.nattevagt.simulator.process.TestPrograms;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(120)
class FleetCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "central.example", "0.0.0.0"})
    void it_refuses_any_host_but_this_machine(String host) {
        assertThat(run("fleet", "--host", host)).isEqualTo(2);
        assertThat(err.toString()).contains(host + " is not this machine");
    }

    @ParameterizedTest
    @CsvSource({"--gateways,0,gateways must be", "--gateways,15001,gateways must be", "--rate,20001,rate must be",
            "--seconds,0,seconds must be", "--seconds,1801,seconds must be", "--cause,ghost,there is no cause ghost"})
    void it_stays_within_its_bounds(String option, String value, String reason) {
        assertThat(run("fleet", option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(reason);
    }

    @Test
    void it_says_when_there_is_no_central() {
        assertThat(run("fleet", "--mqtt", "1", "--gateways", "1", "--seconds", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("could not connect to 127.0.0.1:1");
    }

    @Test
    void every_press_of_the_fleet_has_its_receipt_from_a_real_central(@TempDir Path folder) throws Exception {
        try (CentralProgram central = CentralProgram.start(TestPrograms.central(), folder.resolve("data"),
                folder.resolve("central.log"), 0, 0, List.of("--demo"))) {
            int code = run("fleet", "--mqtt", String.valueOf(central.ready().mqtt()), "--first", "1",
                    "--gateways", "20", "--rate", "50", "--seconds", "2");

            assertThat(out + "\n" + err).contains("20 connected", "published 100  received 100", "lost 0",
                    "duplicate receipts 0", "connections lost 0", "p99.9");
            assertThat(code).isZero();
        }
    }

    @Test
    void a_gateway_that_is_taken_over_is_counted_and_ends_nothing(@TempDir Path folder) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (CentralProgram central = CentralProgram.start(TestPrograms.central(), folder.resolve("data"),
                folder.resolve("central.log"), 0, 0, List.of("--demo"))) {
            FleetPlan plan = new FleetPlan("127.0.0.1", central.ready().mqtt(), "gw-", "demo", 1, 1, 10,
                    Duration.ofSeconds(1), Duration.ofSeconds(20), Cause.BUTTON);
            FleetRun run = new FleetRun(plan, vertx);
            run.connect();
            SimulatedGateway other = new SimulatedGateway(vertx, "gw-0001", "demo", "other", (_, _) -> {});
            other.connect("127.0.0.1", central.ready().mqtt()).await(20, TimeUnit.SECONDS);
            await().until(() -> run.figures().text().contains("connections lost 1"));

            run.press(Duration.ofMillis(100));

            assertThat(run.figures().lost()).isEqualTo(10);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
