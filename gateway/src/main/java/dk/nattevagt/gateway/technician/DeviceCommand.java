package dk.nattevagt.gateway.technician;

import dk.nattevagt.gateway.page.PageSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gateway device}: mounts, names and tests the devices of a running gateway. */
@Command(name = "device", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Monterer, navngiver og prøver enheder ved en boks, der kører.")
public final class DeviceCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private DeviceCommand() {}

    /** Reads the configuration of the gateway that is asked. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Where its page is; empty when it has none.
         *
         * @throws WrongUseException with file, line and key
         */
        Optional<PageSettings> read(Path config) throws WrongUseException;
    }

    /** With all its subcommands. */
    public static CommandLine commandLine(Reader reader) {
        return commandLine(reader, Pause.SECOND);
    }

    static CommandLine commandLine(Reader reader, Pause pause) {
        return new CommandLine(new DeviceCommand())
                .addSubcommand(new DeviceTasks.ListDevices(reader))
                .addSubcommand(new Find(reader, pause))
                .addSubcommand(new DeviceTasks.Mount(reader))
                .addSubcommand(new DeviceTasks.Name(reader))
                .addSubcommand(new Test(reader, pause))
                .addSubcommand(new DeviceTasks.Remove(reader));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(java.util.Objects.requireNonNull(spec).commandLine(),
                "Missing command: list, find, mount, name, test or remove");
    }
}
