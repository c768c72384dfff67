package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Safe zones and the map's ground over HTTP. */
class ZoneCallsTest {
    private static final String GRETHES = "/api/citizens/citizen-3/zones";
    private static final String CIRCLE = """
            {"type":"Feature","id":"hjemme","properties":{"name":"Hjemme","radiusM":%s,
             "schedule":[{"days":["mon","sun"],"from":"20:00","to":"07:00"}]},
             "geometry":{"type":"Point","coordinates":[11.2,56.15]}}""";
    private static final String POLYGON = """
            {"type":"Feature","id":"haven","properties":{"name":"Haven"},"geometry":{"type":"Polygon","coordinates":[%s]}}""";

    @TempDir
    Path directory;
    private NightCentral central;
    private HttpUser ulla;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        ulla = HttpUser.loggedIn(central, "koordinator");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private HttpResponse<String> save(String path, long revision, String... features) {
        String body = "{\"type\":\"FeatureCollection\",\"revision\":%d,\"features\":[%s]}".formatted(revision,
                String.join(",", features));
        return HttpUser.send(ulla.request(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    @Test
    void zones_are_saved_as_a_whole_and_read_by_leaders() {
        assertThat(ulla.object(GRETHES).getJsonArray("features")).isEmpty();
        var saved = save(GRETHES, 0, CIRCLE.formatted("150"),
                POLYGON.formatted("[[11.193,56.1475],[11.1935,56.154],[11.2085,56.1535],[11.193,56.1475]]"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        JsonObject read = HttpUser.loggedIn(central, "leder").object(GRETHES);
        assertThat(read).isEqualTo(new JsonObject(saved.body()));
        assertThat(read.getJsonArray("features").getJsonObject(0).getJsonObject("properties").getJsonArray("schedule")
                .getJsonObject(0).getString("to")).isEqualTo("07:00");
        JsonArray history = ulla.array(GRETHES + "/history");
        assertThat(history.getJsonObject(0).getString("byName")).isEqualTo("Ulla Friis");
        assertThat(history.getJsonObject(0).getJsonArray("zones")).containsExactly("Hjemme", "Haven");
        assertThat(save(GRETHES, 0, CIRCLE.formatted("150")).statusCode()).as("changed since").isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[[11.20,56.15],[11.21,56.16],[11.20,56.16],[11.21,56.15],[11.20,56.15]] | Området »Haven« har kanter, der krydser",
            "[[11.20,56.15],[11.21,56.16],[11.20,56.15]] | Området »Haven« har for få hjørner",
            "[[11.20,56.15],[11.21,56.16],[11.21,56.15]] | Området »Haven«",
            "[[11.20,56.15],[11.21,56.16],[\"x\",56.15],[11.20,56.15]] | Området »Haven« kan ikke læses",
            "[[11.20,56.15],[14.21,56.16],[11.21,56.10],[11.20,56.15]] | Området »Haven« er større end 50 km"})
    void a_zone_that_cannot_be_is_refused_by_name(String ring, String why) {
        var refused = save(GRETHES, 0, CIRCLE.formatted("150"), POLYGON.formatted(ring));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(new JsonObject(refused.body()).getString("detail")).startsWith(why);
        assertThat(ulla.object(GRETHES).getJsonArray("features")).as("nothing is saved").isEmpty();
    }

    @Test
    void nonsense_is_refused_and_others_citizens_do_not_exist() {
        assertThat(save(GRETHES, 0, CIRCLE.formatted("-5")).statusCode()).isEqualTo(422);
        assertThat(save(GRETHES, 0, CIRCLE.formatted("150"), CIRCLE.formatted("20")).statusCode())
                .as("twice the same id").isEqualTo(422);
        assertThat(save(GRETHES, 0, "7").statusCode()).isEqualTo(422);
        assertThat(HttpUser.send(ulla.request(GRETHES).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(422);
        assertThat(save("/api/citizens/citizen-7/zones", 0).statusCode()).isEqualTo(404);
        assertThat(ulla.get("/api/citizens/citizen-4/zones").statusCode()).as("wears nothing").isEqualTo(404);
        assertThat(HttpUser.loggedIn(central, "nabovagt").get("/api/citizens/citizen-3/home").statusCode())
                .isEqualTo(404);
    }

    @Test
    void homes_and_the_maps_ground_are_told_without_any_source_of_pictures() {
        HttpUser mobile = HttpUser.loggedIn(central, "gruppemobil");
        assertThat(mobile.object("/api/citizens/citizen-3/home").getDouble("latitude")).isEqualTo(56.15);
        assertThat(mobile.object("/api/citizens/citizen-6/home").getValue("latitude")).isNull();
        JsonObject map = mobile.object("/api/map");
        assertThat(map.getJsonObject("tiles").getBoolean("available")).isFalse();
        assertThat(map.getBoolean("area")).isTrue();
        assertThat(mobile.get("/api/map/area").headers().firstValue("Content-Type")).contains("application/geo+json");
        for (String tile : new String[]{"1/0/0", "x/0/0", "1/-1/0", "99999999999/0/0"}) {
            assertThat(mobile.get("/api/map/tiles/" + tile).statusCode()).as(tile).isEqualTo(404);
        }
    }
}
