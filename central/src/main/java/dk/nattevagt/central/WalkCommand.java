package dk.nattevagt.central;

import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.geojson.BadZonesException;
import dk.nattevagt.central.geojson.FixLine;
import dk.nattevagt.central.geojson.ZoneGeoJson;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.ZoneSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code central walk}: replays a file of fixes against safe zones, by the rules with which wearers are watched. */
@Command(name = "walk", mixinStandardHelpOptions = true, sortOptions = false, description = "Replays fixes against safe zones by the rules the central watches with, and prints what it would have said.")
final class WalkCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--zones", paramLabel = "FILE", required = true, description = "GeoJSON FeatureCollection: Polygon, or Point with radiusM; optional schedule")
    private Path zones = Path.of("");

    @Option(names = "--fixes", paramLabel = "FILE", required = true, description = "lines of JSON in order of arrival: time, receivedAt, latitude, longitude, accuracyM, valid")
    private Path fixes = Path.of("");

    @Option(names = "--until", paramLabel = "TIME", description = "go on to this moment, such as 2026-01-31T12:00:00Z (default: the last arrival)")
    private @Nullable String until;

    @Option(names = "--silent-after", paramLabel = "TIME", description = "without a usable fix for this long nobody knows where the wearer is (default: 30m)")
    private @Nullable String silentAfter;

    @Override
    public Integer call() throws IOException {
        CommandSpec own = Objects.requireNonNull(spec);
        Instant end = until == null ? null : time(until);
        ZoneSettings settings = silentAfter == null
                ? ZoneSettings.STANDARD
                : ZoneSettings.STANDARD.silentAfter(span(silentAfter));
        Replay replay = new Replay(settings, readZones(), own.commandLine().getOut());
        boolean allRead = replay(replay, end, own.commandLine().getErr());
        own.commandLine().getOut().flush();
        return allRead ? ExitCode.OK : ExitCode.USAGE;
    }

    /** A line that cannot be used is named and stops no other. */
    private boolean replay(Replay replay, @Nullable Instant end, PrintWriter complaints) throws IOException {
        boolean allRead = true;
        int nonsense = 0;
        int number = 0;
        try (BufferedReader reader = open(fixes)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                try {
                    nonsense += line.isBlank() || replay.line(line, end, complaint(complaints, number)) ? 0 : 1;
                } catch (IllegalArgumentException unreadable) {
                    complaint(complaints, number).accept(String.valueOf(unreadable.getMessage()));
                    allRead = false;
                }
            }
        }
        replay.pass(end);
        if (nonsense > 0) {
            complaints.println("%s: %d fixes left out because of their figures".formatted(fixes, nonsense));
        }
        return allRead;
    }

    private Consumer<String> complaint(PrintWriter complaints, int number) {
        return what -> complaints.println("%s, line %d: %s".formatted(fixes, number, what));
    }

    private List<SafeZone> readZones() throws IOException {
        try (BufferedReader reader = open(zones)) {
            return ZoneGeoJson.read(reader.readAllAsString());
        } catch (BadZonesException bad) {
            throw new ConfigurationException("%s %s".formatted(zones, bad.getMessage()));
        }
    }

    private static BufferedReader open(Path file) {
        try {
            return Files.newBufferedReader(file);
        } catch (IOException missing) {
            throw new ConfigurationException("cannot read " + file);
        }
    }

    private static Instant time(String written) {
        try {
            return FixLine.arrival(written);
        } catch (IllegalArgumentException unreadable) {
            throw new ConfigurationException("--until must be a time such as 2026-01-31T12:00:00Z, not " + written);
        }
    }

    private static Duration span(String written) {
        try {
            Duration span = Duration.parse("PT" + written.toUpperCase(Locale.ROOT));
            if (span.isPositive()) {
                return span;
            }
        } catch (DateTimeException unreadable) {
            // Said below, in the same words.
        }
        throw new ConfigurationException("--silent-after must be a time such as 30m or 2h, not " + written);
    }
}
