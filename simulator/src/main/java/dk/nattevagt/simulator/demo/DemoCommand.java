package dk.nattevagt.simulator.demo;

import dk.nattevagt.simulator.home.FrontDoor;
import dk.nattevagt.simulator.home.Home;
import dk.nattevagt.simulator.home.HomeFolder;
import dk.nattevagt.simulator.process.Ending;
import dk.nattevagt.simulator.process.Programs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulator demo}, which {@code mvn -Pdemo} calls. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false, description = "Starts central, one gateway and a simulated home, each the real program; runs until Ctrl-C.")
public final class DemoCommand implements Callable<Integer> {
    private static final Set<Integer> ASKED_TO_STOP = Set.of(0, 128 + 2, 128 + 15);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--http", defaultValue = "8080", description = "the night shift's page, default ${DEFAULT-VALUE}")
    private int http;

    @Option(names = "--mqtt", defaultValue = "1883", description = "the gateways' door, default ${DEFAULT-VALUE}")
    private int mqtt;

    @Option(names = "--home", defaultValue = "8090", description = "the simulated home, default ${DEFAULT-VALUE}")
    private int home;

    @Option(names = "--door", defaultValue = "8180", description = "the page at the home's front door, where a code is entered; 0 for none, default ${DEFAULT-VALUE}")
    private int door;

    @Option(names = "--tracker", defaultValue = "5023", description = "where the home's gateway listens for the GPS tracker, default ${DEFAULT-VALUE}")
    private int tracker;

    @Option(names = "--data", description = "default simulator/target/demo-data of this project; emptied at the start")
    private @Nullable Path data;

    @Option(names = "--keep", description = "goes on with the data of the last run")
    private boolean keep;

    @Option(names = "--with-parent", description = "ends when the program that started it does, however that ends")
    private boolean withParent;

    @Option(names = "--central-jar", description = "default central/target/central.jar of this project")
    private @Nullable Path centralJar;

    @Option(names = "--gateway-jar", description = "default gateway/target/gateway.jar of this project")
    private @Nullable Path gatewayJar;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Ports ports = new Ports(http, mqtt, home, door, tracker);
        List<String> taken = ports.taken();
        if (!taken.isEmpty()) {
            taken.forEach(err::println);
            return ExitCode.USAGE;
        }
        DemoFolder folder = new DemoFolder(data == null ? Programs.root().resolve("simulator/target/demo-data") : data);
        if (!keep) {
            folder.empty();
        }
        return run(ports, folder, out, err);
    }

    private int run(Ports ports, DemoFolder folder, PrintWriter out, PrintWriter err) throws IOException {
        List<String> gateway = Programs.gateway(gatewayJar);
        out.println("Starting …");
        out.flush();
        CentralProgram central = CentralProgram.start(Programs.central(centralJar), folder.central(),
                folder.centralLog(), ports.http(),
                ports.mqtt(), List.of("--demo"));
        Ending.onStop(central::close);
        ReadyLine ready = central.ready();
        String nightShift = "http://127.0.0.1:" + ready.http() + "/";
        FrontDoor frontDoor = DoorKeys.of(Programs.central(centralJar), folder.central(), "gw-0001", ports.door());
        Home opened = Home.open(new Home.Settings(gateway, "gw-0001",
                "demo", "127.0.0.1", ready.mqtt(), ports.home(), nightShift, frontDoor, ports.tracker()),
                new HomeFolder(folder.home()));
        Ending.onStop(opened::close);
        if (withParent) {
            Ending.withParent();
        }
        central.whenEnded(code -> {
            // Ended by the same Ctrl-C or SIGTERM as this program: all is well.
            boolean asked = ASKED_TO_STOP.contains(code);
            if (!asked) {
                err.println("The central ended by itself (%d): see %s".formatted(code, folder.centralLog()));
                err.flush();
            }
            Ending.stop(asked ? ExitCode.OK : ExitCode.SOFTWARE);
        });
        out.print(Welcome.text(nightShift, "http://127.0.0.1:" + opened.port() + "/", ready.mqtt(), folder.root(),
                frontDoor));
        out.flush();
        Ending.await();
        return 0;
    }
}
