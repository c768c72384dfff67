package dk.nattevagt.simulator.bench;

import dk.nattevagt.simulator.process.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
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

/** {@code simulator bench grants}: how long it takes to review years of a whole municipality. */
@Command(name = "grants", mixinStandardHelpOptions = true, sortOptions = false, description = "Simulates years of a municipality's grants, reviews each of them on every day with \"central review\" on two cores,"
        + " and prints how long that takes. Never fails on a figure.")
public final class GrantsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--citizens", defaultValue = "5000", description = "default ${DEFAULT-VALUE}")
    private int citizens;

    @Option(names = "--years", defaultValue = "10", description = "default ${DEFAULT-VALUE}")
    private int years;

    @Option(names = "--runs", defaultValue = "3", description = "default ${DEFAULT-VALUE}")
    private int runs;

    @Option(names = "--seed", defaultValue = "1", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec own = Objects.requireNonNull(spec);
        if (citizens < 1 || citizens > 100_000 || years < 1 || years > 50 || runs < 1 || runs > 100) {
            throw new ParameterException(own.commandLine(),
                    "citizens must be 1 to 100000, years 1 to 50, runs 1 to 100");
        }
        PrintWriter out = own.commandLine().getOut();
        LocalDate last = GrantYears.FIRST.plusYears(years).minusDays(1);
        GrantYears lived = GrantYears.of(citizens, last, seed);
        Path file = Files.write(Files.createTempDirectory("nattevagt-grants").resolve("grants.jsonl"), lived.cases());
        long days = ChronoUnit.DAYS.between(GrantYears.FIRST, last) + 1;
        out.printf("%d citizens, %d grants, %d events, %d days each: %,d days of grants; in %s%n", citizens,
                lived.cases().size(), lived.events(), days, days * lived.cases().size(), file);
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            seconds.add(review(file, last, out));
        }
        Collections.sort(seconds);
        out.printf("reviewed on two cores, start of the program and reading included: median of %d %.2f s  (goal 10)%n",
                runs, seconds.get(seconds.size() / 2));
        return ExitCode.OK;
    }

    private static double review(Path file, LocalDate last, PrintWriter out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Programs.central(null));
        command.add(1, "-XX:ActiveProcessorCount=2");
        command.addAll(List.of("review", "--standard", "greve-2022", "--case", file.toString(), "--until",
                last.toString()));
        long began = System.nanoTime();
        Process central = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long proposals = 0;
        try (BufferedReader lines = central.inputReader()) {
            proposals = lines.lines().count();
        }
        int exit = central.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (exit != 0) {
            throw new IOException("central review ended with " + exit);
        }
        out.printf("  %.2f s, %,d proposals told%n", seconds, proposals);
        out.flush();
        return seconds;
    }
}
