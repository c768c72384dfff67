package dk.nattevagt.gateway.technician;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all {@code gateway device} commands do: find the gateway, log in, ask, and say in Danish how it went. */
abstract class DeviceTask implements Callable<Integer> {
    static final int WELL = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final DeviceCommand.Reader reader;

    @Mixin
    private final Access access = new Access();

    @Spec
    private @Nullable CommandSpec spec;

    DeviceTask(DeviceCommand.Reader reader) {
        this.reader = reader;
    }

    /** The exit code. */
    abstract int run(PageClient page, PrintWriter out) throws IOException, RefusedException, InterruptedException;

    @Override
    public final Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        PrintWriter err = command.getErr();
        try {
            return run(access.open(reader), command.getOut());
        } catch (WrongUseException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USE;
        } catch (RefusedException refused) {
            err.println(refused.getMessage());
            // 400: what was written on the command line cannot be right.
            return refused.status == 400 ? WRONG_USE : FAILED;
        } catch (IOException away) {
            err.println("Boksen svarer ikke. Kører den? (" + away.getMessage() + ")");
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }
}
