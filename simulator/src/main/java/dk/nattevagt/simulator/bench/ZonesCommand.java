package dk.nattevagt.simulator.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.simulator.process.Programs;
import dk.nattevagt.simulator.walk.WalkFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** {@code simulator bench zones}: how often the zone rules cry wolf, and how soon they tell. */
@Command(name = "zones", mixinStandardHelpOptions = true, sortOptions = false, description = "Simulates years with a tracker, replays them with \"central walk\" and prints false zone alarms and detection delay beside their goals."
        + " Never fails on a figure.")
public final class ZonesCommand implements Callable<Integer> {
    /** How far beyond the edge a fix counts: the rules' margin and the best accuracy they believe. */
    static final double BEYOND_M = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--years", defaultValue = "10", description = "tracker-years, default ${DEFAULT-VALUE}")
    private int years;

    @Option(names = "--seed", defaultValue = "1", description = "of the first year; each has the next, default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--radius", defaultValue = "150", description = "of the zone around the home, in metres, default ${DEFAULT-VALUE}")
    private double radiusM;

    @Option(names = "--interval", defaultValue = "300", description = "seconds between reports, default ${DEFAULT-VALUE}")
    private int intervalSeconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec own = Objects.requireNonNull(spec);
        if (years < 1 || years > 1000 || !(radiusM >= 20 && radiusM <= 5000) || intervalSeconds < 10
                || intervalSeconds > 1500) {
            throw new ParameterException(own.commandLine(),
                    "years must be 1 to 1000, radius 20 to 5000, interval 10 to 1500");
        }
        PrintWriter out = own.commandLine().getOut();
        Path folder = Files.createTempDirectory("nattevagt-zones");
        out.printf("zone: a circle of %.0f m around the home, always on; a report every %d s; noise model TOWN;"
                + " seeds %d to %d; files in %s%n", radiusM, intervalSeconds, seed, seed + years - 1, folder);
        out.flush();
        ZoneScore score = new ZoneScore();
        for (int year = 0; year < years; year++) {
            TrackerYear lived = TrackerYear.live(seed + year, radiusM, Duration.ofSeconds(intervalSeconds), BEYOND_M);
            score.add(lived, replay(lived, folder));
        }
        score.print(out);
        return ExitCode.OK;
    }

    private static List<ZoneScore.Said> replay(TrackerYear year, Path folder) throws IOException, InterruptedException {
        WalkFiles files = WalkFiles.write(folder, year.zones(), year.fixes());
        List<String> command = new ArrayList<>(Programs.central(null));
        command.addAll(List.of("walk", "--zones", files.zones().toString(), "--fixes", files.fixes().toString(),
                "--until", year.until().toString()));
        Process central = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<ZoneScore.Said> said = new ArrayList<>();
        try (BufferedReader lines = central.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode event = JSON.readTree(line);
                said.add(new ZoneScore.Said(Instant.parse(event.path("at").asText()), event.path("event").asText(),
                        event.path("fix").isTextual() ? Instant.parse(event.path("fix").asText()) : null));
            }
        }
        int exit = central.waitFor();
        if (exit != 0) {
            throw new IOException("central walk ended with " + exit);
        }
        return said;
    }
}
