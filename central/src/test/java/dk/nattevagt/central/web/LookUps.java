package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Asking where Grethe is, over HTTP. */
abstract class LookUps {
    static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    static final String GRETHE = "citizen-3";
    static final String FEARED = """
            {"purpose":"suspected-lost","reason":"Hun er ikke i sin stue","askedBy":"MH"}""";
    static final double NORTH = 56.15432;

    @TempDir
    Path directory;
    NightCentral central;
    Walk walk;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        walk = new Walk(central, "gw-home-1");
        walk.at(NORTH, 11.21);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    HttpUser user(String name) {
        return HttpUser.loggedIn(central, name);
    }

    static HttpResponse<String> ask(HttpUser user, String body) {
        return user.post("/api/trackers/" + GRETHE + "/look-up", body);
    }

    static JsonObject shown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        fits("LookUp", answer.body());
        return new JsonObject(answer.body());
    }

    static void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"/problems/" + why + "\"").doesNotContain("56.15");
        fits("Problem", answer.body());
    }

    static void fits(String schema, String body) {
        try {
            assertThat(DOCUMENT.faults(schema, new ObjectMapper().readTree(body))).as(schema + " " + body).isEmpty();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    JsonArray journal() {
        String body = user("koordinator").get("/api/citizens/" + GRETHE + "/location-journal").body();
        fits("LocationJournal", body);
        assertThat(body).as("the journal never holds a position").doesNotContain("56.15");
        return new JsonObject(body).getJsonArray("lookUps");
    }
}
