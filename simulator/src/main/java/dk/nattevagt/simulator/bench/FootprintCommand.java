package dk.nattevagt.simulator.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulator bench footprint}: how small the gateway is, as its Debian package installs it. */
@Command(name = "footprint", mixinStandardHelpOptions = true, sortOptions = false, description = "Opens the gateway's package, lets it learn its cache, and starts it on one core"
        + " with mutual TLS and every adapter on. Never fails on a figure."
        + " Needs dpkg-deb, mosquitto, openssl and taskset.")
public final class FootprintCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--runs", defaultValue = "5", description = "starts, default ${DEFAULT-VALUE}")
    private int runs;

    @Option(names = "--idle", defaultValue = "30", description = "seconds at rest that are measured, default ${DEFAULT-VALUE}")
    private int idleSeconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path folder = Files.createTempDirectory("nattevagt-footprint");
        out.println("Measuring, with logs in " + folder);
        out.flush();
        FootprintBench bench = new FootprintBench(folder);
        bench.prepare();
        List<FootprintBench.Figures> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            FootprintBench.Figures figures = bench.run(idleSeconds);
            all.add(figures);
            out.printf("  start to acknowledged heartbeat %.2f s, %d MB RSS, %.2f %% of one core at rest%n",
                    figures.startSeconds(), figures.rssMb(), figures.idlePercent());
            out.flush();
        }
        out.printf("median of %d: start to acknowledged heartbeat %.2f s (goal 1.5), %.0f MB RSS (goal 80),"
                + " %.2f %% of one core at rest (goal 1)%n", runs,
                median(all.stream().mapToDouble(FootprintBench.Figures::startSeconds).toArray()),
                median(all.stream().mapToDouble(FootprintBench.Figures::rssMb).toArray()),
                median(all.stream().mapToDouble(FootprintBench.Figures::idlePercent).toArray()));
        return ExitCode.OK;
    }

    private static double median(double[] figures) {
        java.util.Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }
}
