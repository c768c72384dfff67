package dk.nattevagt.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command as it is used, in this process: exit code, what it prints, what it complains of. */
class WalkCommandTest {
    private static final String INSIDE = "56.1501";
    private static final String OUTSIDE = "56.1550";

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_walk_prints_what_would_have_been_said_in_its_order() throws IOException {
        int exit = walk(zones(""), List.of(fix("12:00", "12:00", INSIDE), fix("12:05", "12:06", OUTSIDE),
                fix("12:10", "12:11", OUTSIDE), fix("13:00", "13:00", INSIDE), fix("13:05", "13:05", INSIDE)));
        assertThat(lines()).containsExactly(
                "{\"at\":\"2026-01-14T12:11:00Z\",\"event\":\"left\",\"zone\":\"hjemme\",\"fix\":\"2026-01-14T12:10:00Z\"}",
                "{\"at\":\"2026-01-14T12:41:00Z\",\"event\":\"unknown\",\"zone\":\"hjemme\",\"fix\":null}",
                "{\"at\":\"2026-01-14T13:00:00Z\",\"event\":\"known\",\"zone\":\"hjemme\",\"fix\":\"2026-01-14T13:00:00Z\"}",
                "{\"at\":\"2026-01-14T13:05:00Z\",\"event\":\"returned\",\"zone\":\"hjemme\",\"fix\":\"2026-01-14T13:05:00Z\"}");
        assertThat(exit).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void it_goes_on_until_it_is_told_to_stop_and_no_longer() throws IOException {
        List<String> fixes = List.of(fix("12:00", "12:00", INSIDE), fix("12:05", "12:05", INSIDE));
        walk(zones(""), fixes);
        assertThat(lines()).isEmpty();
        walk(zones(""), fixes, "--until", "2026-01-14T12:34:59Z");
        assertThat(lines()).isEmpty();
        walk(zones(""), fixes, "--until", "2026-01-14T12:20:00Z", "--silent-after", "15m");
        assertThat(lines()).hasSize(1).first().asString().contains("\"at\":\"2026-01-14T12:20:00Z\"", "unknown");
    }

    @Test
    void fixes_after_the_end_are_not_replayed() throws IOException {
        walk(zones(""), List.of(fix("12:00", "12:00", OUTSIDE), fix("12:05", "12:05", OUTSIDE)), "--until",
                "2026-01-14T12:04:00Z");
        assertThat(lines()).isEmpty();
    }

    /** 20:00 Danish winter time is 19:00. */
    @Test
    void hours_are_danish_and_their_beginning_is_said_at_its_moment() throws IOException {
        walk(zones(",\"schedule\":[{\"days\":[\"wed\"],\"from\":\"20:00\",\"to\":\"07:00\"}]"),
                List.of(fix("18:40", "18:40", OUTSIDE), fix("18:45", "18:45", OUTSIDE), fix("19:10", "19:10", OUTSIDE)),
                "--until", "2026-01-14T19:20:00Z");
        assertThat(lines()).containsExactly(
                "{\"at\":\"2026-01-14T19:00:00Z\",\"event\":\"left\",\"zone\":\"hjemme\",\"fix\":null}");
    }

    @Test
    void a_fix_whose_figures_are_nonsense_is_named_and_stops_no_other() throws IOException {
        int exit = walk(zones(""), List.of(fix("12:00", "12:00", INSIDE), fix("12:01", "12:01", "95.0"),
                fix("12:02", "12:02", "\"north\""), fix("25:99", "12:03", INSIDE),
                "{\"receivedAt\":\"2026-01-14T12:04:00Z\",\"latitude\":null,\"longitude\":null,\"valid\":false}",
                fix("12:05", "12:05", OUTSIDE), fix("12:10", "12:10", OUTSIDE)));
        assertThat(lines()).hasSize(1);
        assertThat(err.toString().lines()).hasSize(4).first().asString().contains("fixes.jsonl, line 2", "latitude");
        assertThat(err.toString()).contains("line 3", "line 4", "3 fixes left out").doesNotContain("56.15", "95.0");
        assertThat(exit).isZero();
    }

    @Test
    void a_line_that_is_no_fix_is_named_and_wrong_use_but_stops_no_other() throws IOException {
        int exit = walk(zones(""), List.of("not json 56.1501", fix("12:05", "12:05", OUTSIDE), "[]",
                "{\"time\":\"2026-01-14T12:05:00Z\",\"latitude\":1,\"longitude\":1}",
                fix("12:06", "12:06", OUTSIDE).replace("12:06:00Z\",\"lat", "12:06:00\",\"lat"),
                fix("12:10", "12:10", OUTSIDE)));
        assertThat(lines()).hasSize(1);
        assertThat(err.toString()).contains("line 1: not a JSON object", "line 3", "line 4: receivedAt", "line 5")
                .doesNotContain("56.15");
        assertThat(exit).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"type\":\"Polygon\",\"coordinates\":[[[11,56],[11.01,56.01],[11.01,56],[11,56.02],[11,56]]]} | {} | edges that cross",
            "{\"type\":\"Polygon\",\"coordinates\":[[[11,56],[11.01,56.01],[11.01,56],[11.005,55.99]]]} | {} | not closed",
            "{\"type\":\"Polygon\",\"coordinates\":[[[11,56],[11.01,56.01],[11,56]]]} | {} | fewer than three",
            "{\"type\":\"Polygon\",\"coordinates\":[[[11,96],[11.01,96.01],[11.01,96],[11,96]]]} | {} | latitude must be",
            "{\"type\":\"Point\",\"coordinates\":[11,56]} | {\"radiusM\":0} | radius",
            "{\"type\":\"Point\",\"coordinates\":[11,56]} | {\"radiusM\":60000} | larger than 50 km",
            "{\"type\":\"Point\",\"coordinates\":[11,56]} | {} | radiusM",
            "{\"type\":\"Point\",\"coordinates\":[\"11\",56]} | {\"radiusM\":100} | [longitude, latitude]",
            "{\"type\":\"LineString\",\"coordinates\":[[11,56],[11,57]]} | {} | LineString",
            "{\"type\":\"Point\",\"coordinates\":[11,56]} | {\"radiusM\":100,\"schedule\":[{\"days\":[\"monday\"],\"from\":\"20:00\",\"to\":\"07:00\"}]} | monday",
            "{\"type\":\"Point\",\"coordinates\":[11,56]} | {\"radiusM\":100,\"schedule\":[{\"days\":[],\"from\":\"20:00\",\"to\":\"07:00\"}]} | at least one day",
            "{\"type\":\"Point\",\"coordinates\":[11,56]} | {\"radiusM\":100,\"schedule\":[{\"days\":[\"mon\"],\"from\":\"20\",\"to\":\"07:00\"}]} | schedule.from"})
    void a_zone_that_cannot_be_used_is_refused_by_name(String geometry, String properties, String words)
            throws IOException {
        int exit = walk("""
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":%s,"geometry":%s}]}"""
                .formatted(properties, geometry), List.of(fix("12:00", "12:00", INSIDE)));
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("zones.json", "zone \"zone-1\"", words);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void files_that_are_missing_or_no_zones_are_wrong_use() throws IOException {
        assertThat(walk("{\"type\":", List.of())).isEqualTo(2);
        assertThat(walk("[]", List.of())).isEqualTo(2);
        assertThat(err.toString()).contains("zones.json is not JSON, line 1", "is not a GeoJSON FeatureCollection");
        assertThat(run("walk", "--zones", folder.resolve("none").toString(), "--fixes", "none")).isEqualTo(2);
        assertThat(run("walk")).isEqualTo(2);
        assertThat(walk(zones(""), List.of(), "--until", "tomorrow")).isEqualTo(2);
        assertThat(walk(zones(""), List.of(), "--silent-after", "0m")).isEqualTo(2);
    }

    private static String zones(String more) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","id":"hjemme","properties":{"radiusM":100%s},
                  "geometry":{"type":"Point","coordinates":[11.2,56.15]}}]}""".formatted(more);
    }

    private static String fix(String time, String receivedAt, String latitude) {
        return "{\"time\":\"2026-01-14T%s:00Z\",\"receivedAt\":\"2026-01-14T%s:00Z\",\"latitude\":%s,\"longitude\":11.2,\"accuracyM\":8,\"valid\":true}"
                .formatted(time, receivedAt, latitude);
    }

    private int walk(String zones, List<String> fixes, String... more) throws IOException {
        Path zoneFile = Files.writeString(folder.resolve("zones.json"), zones);
        Path fixFile = Files.write(folder.resolve("fixes.jsonl"), fixes);
        List<String> arguments = new java.util.ArrayList<>(
                List.of("walk", "--zones", zoneFile.toString(), "--fixes", fixFile.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }
}
