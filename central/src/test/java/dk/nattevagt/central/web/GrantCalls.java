package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two assessors of one municipality who work over HTTP. The day is 21 November 2026, a Saturday. */
abstract class GrantCalls {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();
    static final String GRETHE = "{\"citizen\":\"citizen-3\",\"service\":\"nødkald\",\"applied\":\"2026-11-18\"}";

    @TempDir
    Path directory;
    NightCentral central;
    HttpUser bo;
    HttpUser dorte;

    @BeforeEach
    void start() {
        begin(settings());
    }

    /** How the municipality handles grants. */
    GrantSettings settings() {
        return GrantSettings.STANDARD;
    }

    private void begin(GrantSettings settings) {
        TestGrants.settings = Map.of(new MunicipalityId("solby"), settings);
        central = new NightCentral(directory, false);
        bo = HttpUser.loggedIn(central, "visitator");
        dorte = HttpUser.loggedIn(central, "visitator2");
    }

    @AfterEach
    void stop() {
        TestGrants.settings = Map.of();
        central.close();
    }

    static JsonObject ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        fits("Grant", answer.body());
        return new JsonObject(answer.body());
    }

    static void fits(String schema, String body) {
        try {
            assertThat(DOCUMENT.faults(schema, new ObjectMapper().readTree(body))).as(schema + " " + body).isEmpty();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    static String refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + problem + "\"");
        fits("Problem", answer.body());
        return new JsonObject(answer.body()).getString("title");
    }

    static HttpResponse<String> act(HttpUser user, String id, String act, String body) {
        return user.post("/api/grants/" + id + "/" + act, body.replace('\'', '"'));
    }

    String applied() {
        return ok(bo.post("/api/grants", GRETHE)).getString("id");
    }

    String granted() {
        String id = applied();
        ok(act(bo, id, "decide",
                "{'verdict':'grant','day':'2026-11-19','reasons':'Falder ofte','legalBasis':'§112'}"));
        return id;
    }

    /** Some weeks later; the button was pressed as a test in each of them, so that it is known to work. */
    JsonObject after(int weeks, String id) {
        for (int week = 0; week < weeks; week++) {
            central.clock.forward(Duration.ofDays(7));
            closed(central.raise("home-1", Cause.BUTTON).value(), "test");
        }
        bo = HttpUser.loggedIn(central, "visitator");
        dorte = HttpUser.loggedIn(central, "visitator2");
        return ok(bo.get("/api/grants/" + id));
    }

    void closed(String alarm, String outcome) {
        HttpUser night = HttpUser.loggedIn(central, "vagt");
        for (String act : List.of("accept", "on-the-way", "arrived")) {
            night.post("/api/alarms/" + alarm + "/" + act, "");
        }
        HttpResponse<String> answer = night.post("/api/alarms/" + alarm + "/close",
                "{\"outcome\":\"%s\",\"note\":\"Prøve\"}".formatted(outcome));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static JsonObject proposal(JsonObject grant, String rule) {
        return grant.getJsonArray("proposals").stream().map(one -> (JsonObject) one)
                .filter(one -> one.getString("rule").equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError(rule + " proposes nothing: " + grant.encode()));
    }

    /**
     * About the six months without a need.
     *
     * @param more further fields, beginning with a comma
     */
    static String judgement(JsonObject grant, String verdict, String more) {
        return "{'rule':'nødkald-6-months','due':'%s','verdict':'%s','reasons':'Ingen kald','revision':%d%s}".formatted(
                proposal(grant, "nødkald-6-months").getString("due"), verdict, grant.getLong("revision"), more);
    }

    static List<String> flags(JsonObject grant) {
        return grant.getJsonArray("flags").stream().map(one -> ((JsonObject) one).getString("kind")).toList();
    }
}
