package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.ConfigException;
import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.decode.DecodeCommand;
import dk.nattevagt.gateway.technician.DeviceCommand;
import dk.nattevagt.gateway.technician.HashCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
            return Service.run(data == null ? read : read.withData(data));
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
}
