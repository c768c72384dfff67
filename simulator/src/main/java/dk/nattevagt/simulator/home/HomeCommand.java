package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.network.Loopback;
import dk.nattevagt.simulator.process.Ending;
import dk.nattevagt.simulator.process.Programs;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulator home}: one home with a real gateway, against a central that runs already. */
@Command(name = "home", mixinStandardHelpOptions = true, sortOptions = false, description = "Opens the page of one simulated home. Its gateway is the real program, on a tree of files as pins.")
public final class HomeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", defaultValue = "8090", description = "of the page, default ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--gateway", defaultValue = "gw-0001", description = "the gateway's id, default ${DEFAULT-VALUE}")
    private String gateway = "";

    @Option(names = "--password", defaultValue = "demo", description = "the gateway's, default ${DEFAULT-VALUE}")
    private String password = "";

    @Option(names = "--central-host", defaultValue = "127.0.0.1", description = "this machine, default ${DEFAULT-VALUE}")
    private String centralHost = "";

    @Option(names = "--mqtt", defaultValue = "1883", description = "the central's MQTT port, default ${DEFAULT-VALUE}")
    private int mqtt;

    @Option(names = "--http", defaultValue = "8080", description = "the central's HTTP port, for the link to it, default ${DEFAULT-VALUE}")
    private int http;

    @Option(names = "--data", description = "where the home keeps its files, default simulator/target/home-data")
    private @Nullable Path data;

    @Option(names = "--gateway-jar", description = "default gateway/target/gateway.jar of this project")
    private @Nullable Path gatewayJar;

    @Option(names = "--central-key", description = "the central's public key, by which the gateway knows orders to the front door; `central.jar door-keys` prints it")
    private @Nullable String centralKey;

    @Option(names = "--door-code-key", description = "the gateway's secret for the codes of the front door; the same command prints it")
    private @Nullable String doorCodeKey;

    @Option(names = "--door-page", defaultValue = "0", description = "port of the gateway's own page, where a code is entered; 0 for none, default ${DEFAULT-VALUE}")
    private int doorPage;

    @Option(names = "--tracker", defaultValue = "0", description = "port where the gateway listens for the GPS tracker; 0 for any free one, default ${DEFAULT-VALUE}")
    private int tracker;

    @Override
    public Integer call() {
        CommandSpec own = Objects.requireNonNull(spec);
        if (!Loopback.isLoopback(centralHost)) {
            throw new ParameterException(own.commandLine(), Loopback.refusal(centralHost));
        }
        Path folder = data == null ? Programs.root().resolve("simulator/target/home-data") : data;
        Home.Settings settings = new Home.Settings(Programs.gateway(gatewayJar), gateway, password, centralHost, mqtt,
                port,
                "http://127.0.0.1:" + http + "/", new FrontDoor(centralKey, doorCodeKey, doorPage),
                tracker);
        Home home = Home.open(settings, new HomeFolder(folder));
        Ending.onStop(home::close);
        own.commandLine().getOut().println("home ready http=" + home.port());
        own.commandLine().getOut().flush();
        Ending.await();
        return 0;
    }
}
