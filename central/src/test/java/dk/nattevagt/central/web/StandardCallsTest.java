package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.central.config.CatalogueKeys;
import dk.nattevagt.central.desk.SourceTexts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quality standards over HTTP. */
class StandardCallsTest {
    @TempDir
    Path directory;
    private NightCentral central;
    private HttpUser assessor;

    @BeforeEach
    void start() throws IOException {
        Path sources = Files.createDirectory(directory.resolve("sources"));
        Files.writeString(sources.resolve("003_lille.txt"),
                "x\n".repeat(213) + "  • Prøve et \n\nto \n" + "x\n".repeat(400));
        TestGrants.sources = new CatalogueKeys(null, sources).texts();
        central = new NightCentral(Files.createDirectory(directory.resolve("central")), true);
        assessor = HttpUser.loggedIn(central, "visitator");
    }

    @AfterEach
    void stop() {
        TestGrants.sources = SourceTexts.NONE;
        central.close();
    }

    private static String encoded(String rule) {
        return URLEncoder.encode(rule, StandardCharsets.UTF_8);
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject with(List<JsonObject> all, String key, String value) {
        return all.stream().filter(one -> value.equals(one.getString(key))).findFirst().orElseThrow();
    }

    @Test
    void all_standards_are_listed_and_ones_own_is_marked() {
        List<JsonObject> standards = objects(assessor.object("/api/standards").getJsonArray("standards"));
        assertThat(standards).extracting(one -> one.getString("id")).containsExactly("000", "horsens-2017",
                "herning-2022", "herlev", "greve-2022");
        assertThat(standards).filteredOn(one -> one.getBoolean("own")).singleElement()
                .isEqualTo(new JsonObject().put("id", "greve-2022").put("municipality", "Greve Kommune")
                        .put("title", "Kvalitetsstandarder 2022").put("document", "004").put("approved", "2022")
                        .put("own", true));
    }

    @Test
    void a_rule_is_told_with_its_counting_and_its_place() {
        List<JsonObject> services = objects(assessor.object("/api/standards/greve-2022").getJsonArray("services"));
        JsonObject alarm = with(services, "service", "nødkald");
        JsonObject rule = with(objects(alarm.getJsonArray("rules")), "id", "nødkald-6-months");
        assertThat(rule.getString("sentence")).startsWith("Har borgeren ikke haft et væsentligt behov for nødkald i");
        assertThat(rule.getString("period")).isEqualTo("6 måneder");
        assertThat(rule.getString("counting")).endsWith("Den sidste dag flytter sig ikke.");
        assertThat(rule.getJsonObject("source").getString("place")).isEqualTo(
                "dokument 004, afsnit 14, linje 5402-5404");
        assertThat(alarm.getJsonObject("complaint").getString("to"))
                .isEqualTo("Greve Kommune, Center for Sundhed og Pleje");
        assertThat(with(services, "service", "GPS").getJsonObject("complaint").getBoolean("right")).isFalse();
    }

    @Test
    void the_very_lines_are_shown_where_the_document_lies() {
        JsonObject lines = assessor.object("/api/standards/herlev/rules/"
                + encoded("genoptræning-kontakt") + "/source");
        assertThat(lines.getJsonArray("lines")).isEqualTo(new JsonArray()
                .add(new JsonObject().put("number", 214).put("text", "• Prøve et"))
                .add(new JsonObject().put("number", 216).put("text", "to")));
        assertThat(lines.getString("place")).isEqualTo("dokument 003, afsnit Genoptræning, linje 214-216");
    }

    @Test
    void where_it_does_not_lie_the_answer_says_where_to_look() {
        var answer = assessor.get("/api/standards/greve-2022/rules/" + encoded("nødkald-6-months")
                + "/source");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("detail"))
                .isEqualTo("Slå op i dokument 004, afsnit 14, linje 5402-5404.");
        assertThat(assessor.get("/api/standards/000/rules/klage-aktiverende-indsats/source").body())
                .contains("Det står ikke i kilden.");
        assertThat(assessor.get("/api/standards/greve-2022/rules/findes-ikke/source").statusCode()).isEqualTo(404);
        assertThat(assessor.get("/api/standards/findes-ikke").statusCode()).isEqualTo(404);
    }

    @Test
    void two_municipalities_stand_side_by_side_by_name_and_by_law() {
        JsonObject answer = assessor.object("/api/standards/compare?b=herlev");
        assertThat(answer.getJsonObject("a").getString("id")).isEqualTo("greve-2022");
        List<JsonObject> pairs = objects(answer.getJsonArray("services")).stream()
                .filter(pair -> pair.getJsonObject("b") != null).toList();
        assertThat(pairs).extracting(pair -> pair.getString("matchedBy")).containsExactly("name", "legal-basis");
        List<JsonObject> rows = objects(pairs.getFirst().getJsonArray("rows"));
        assertThat(with(rows, "kind", "DURATION").getString("difference")).isEqualTo("differs");
        assertThat(with(rows, "kind", "CASEWORK").getString("difference")).isEqualTo("only-b");
        assertThat(pairs.get(1).getJsonObject("a").getString("service")).isEqualTo("vedligeholdelsestræning");
    }

    @Test
    void a_standard_does_not_differ_from_itself() {
        List<JsonObject> pairs = objects(
                assessor.object("/api/standards/compare?a=greve-2022&b=greve-2022").getJsonArray("services"));
        assertThat(pairs).allSatisfy(pair -> assertThat(objects(pair.getJsonArray("rows")))
                .extracting(row -> row.getString("difference")).containsOnly("none"));
        assertThat(Collections.frequency(pairs.stream().map(pair -> pair.getString("matchedBy")).toList(), "name"))
                .isEqualTo(pairs.size());
    }

    @ParameterizedTest
    @CsvSource({"/api/standards/greve-2022, Standard", "/api/standards/000, Standard",
            "/api/standards/compare?b=herning-2022, StandardComparison",
            "/api/standards/herlev/rules/genoptr%C3%A6ning-kontakt/source, SourceLines"})
    void answers_are_as_the_document_says(String path, String schema) throws JsonProcessingException {
        assertThat(new OpenApiDocument().faults(schema, new ObjectMapper().readTree(assessor.get(path).body())))
                .isEmpty();
    }
}
