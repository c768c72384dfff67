package dk.nattevagt.simulator.bench;

import dk.nattevagt.simulator.process.Programs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulator bench}: the figures the service promises, measured on this machine. */
@Command(name = "bench", subcommands = {FootprintCommand.class,
        ZonesCommand.class,
        GrantsCommand.class}, mixinStandardHelpOptions = true, sortOptions = false, description = "Starts central and gateway in a folder of its own and prints the promised figures beside their goals."
                + " Never fails on a figure.")
public final class BenchCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--presses", defaultValue = "1000", description = "measured presses, default ${DEFAULT-VALUE}")
    private int presses;

    @Option(names = "--rate", defaultValue = "50", description = "presses a second, 1 to 50, default ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--starts", defaultValue = "5", description = "starts of the central, default ${DEFAULT-VALUE}")
    private int starts;

    @Override
    public Integer call() throws Exception {
        CommandSpec own = Objects.requireNonNull(spec);
        if (presses < 1 || presses > MOST || rate < 1 || rate > 50 || starts < 1 || starts > 100) {
            throw new ParameterException(own.commandLine(),
                    "presses must be 1 to %d, rate 1 to 50, starts 1 to 100".formatted(MOST));
        }
        PrintWriter out = own.commandLine().getOut();
        Path folder = Files.createTempDirectory("nattevagt-bench");
        out.println("Measuring, with logs in " + folder);
        out.flush();
        run(new Programmes(Programs.central(null), Programs.gateway(null), folder), out);
        return ExitCode.OK;
    }

    private void run(Programmes programmes, PrintWriter out) throws IOException, InterruptedException {
        Figures press = new PressBench(programmes).run(presses, rate);
        out.println(
                "press written at the gateway's input -> event on the page's stream, at %d/s: %s  (goal p50 5, p99 20)"
                        .formatted(rate, press.text()));
        out.flush();
        SmokeBench.Result result = new SmokeBench(programmes).run(starts);
        out.println("smoke published -> INVITE on the wire: %s  (goal p99 100)".formatted(result.following().text()));
        out.println("  and the first one after each start: %s".formatted(result.first().text()));
        out.println("central start -> ready: median %.2f s of %d  (goal 3)".formatted(result.medianStartSeconds(),
                starts));
    }

    /** How the programs are started, and where their files go. */
    record Programmes(List<String> central, List<String> gateway, Path folder) {}
}
