package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.ConfigException;
import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.decode.DecodeCommand;
import dk.nattevagt.gateway.technician.DeviceCommand;
import dk.nattevagt.gateway.technician.HashCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code java -jar gateway.jar --config FILE [--data DIR]}, or a subcommand. Exit codes: 0 ended well, 1 failed, 2 wrong use or configuration. */
@Command(name = "gateway", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Watches a home's alarms and brings them to the central.", subcommands = {
        DecodeCommand.class, HashCommand.class})
public final class Main implements Callable<Integer> {
    private static final int WELL = 0;
    private static final int FAILED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "the gateway's YAML file")
    private @Nullable Path config;

    @Option(names = "--data", paramLabel = "DIR", description = "where the outbox lives; instead of the file's `data`")
    private @Nullable Path data;

    private Main() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Main()).addSubcommand("device", DeviceCommand.commandLine(Technicians::pageOf));
    }

    @Override
    public Integer call() throws ConfigException, IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        if (config == null) {
            // Not `required`, because picocli would ask it of the subcommands as well.
            throw new CommandLine.ParameterException(command, "Missing required option: '--config=FILE'");
        }
        try {
            GatewayConfig read = ConfigReader.read(config);
            return run(data == null ? read : read.withData(data), command.getOut());
        } catch (ConfigException wrong) {
            command.getErr().println(wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (IllegalArgumentException wrong) {
            command.getErr().println(config + ": " + wrong.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (IOException cannotStart) {
            command.getErr().println(cannotStart.getMessage());
            return FAILED;
        }
    }

    private static int run(GatewayConfig config, PrintWriter out) throws IOException {
        Gateway gateway = new Gateway(config, Version.number());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            gateway.close();
            // Being asked to stop and stopping is ending well; the JVM itself would answer 143.
            Runtime.getRuntime().halt(WELL);
        }));
        out.println("gateway ready id=" + config.gateway());
        out.flush();
        try {
            gateway.ended().join();
        } catch (CompletionException failed) {
            // Past the shutdown hook, which would call it well; what the citizen pressed is on disk already.
            Runtime.getRuntime().halt(FAILED);
        }
        return WELL;
    }
}
