package dk.nattevagt.central;

import dk.nattevagt.central.config.CentralConfig;
import dk.nattevagt.central.config.ConfigurationException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code java -jar central.jar}: takes alarms in until it is stopped. */
@Command(name = "central", mixinStandardHelpOptions = true, version = "nattevagt central 0.1.0", subcommands = {
        HashCommand.class,
        DoorKeysCommand.class,
        WalkCommand.class,
        ReviewCommand.class}, description = "Takes alarms in from gateways and brings them to people who act.")
public final class Main implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Option(names = "--config", paramLabel = "FILE", description = "configuration file (YAML)")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "folder for everything kept (default: ./data)")
    private @Nullable Path data;

    @Option(names = "--http", paramLabel = "PORT", description = "port of the page and its API (default: 8080)")
    private @Nullable Integer http;

    @Option(names = "--mqtt", paramLabel = "PORT", description = "port of the gateways' door (default: 1883)")
    private @Nullable Integer mqtt;

    @Option(names = "--demo", description = "load the demo municipality Solby and accept its passwords")
    private boolean demo;

    @Option(names = "--emergency-live", description = "let emergency.mode take effect: real calls can be made")
    private boolean emergencyLive;

    private Main() {}

    /** Runs until the program is told to stop. Exit codes: 0 ended well, 1 failed while running, 2 wrong use or configuration. */
    public static void main(String[] arguments) {
        int exitCode = commandLine().execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** The whole command line; for tests, which give it their own writers. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(Main::failed);
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof ConfigurationException wrong) {
            command.getErr().println(wrong.getMessage());
            return WRONG_USE;
        }
        throw failure;
    }

    @Override
    public Integer call() throws InterruptedException {
        CentralConfig file = config == null ? CentralConfig.empty() : CentralConfig.read(config);
        Central central = Central.start(new CentralSettings(file, data, http, mqtt, demo, emergencyLive));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            central.close();
            // Being told to stop is a good end; left alone, the JVM would report the signal instead.
            Runtime.getRuntime().halt(0);
        }, "stop"));
        System.out.printf("central ready http=%d mqtt=%d%n", central.httpPort(), central.mqttPort());
        new CountDownLatch(1).await();
        return 0;
    }
}
