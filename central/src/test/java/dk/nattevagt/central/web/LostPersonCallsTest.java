package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost person's case over HTTP, from the first worry to how it ended. */
class LostPersonCallsTest {
    private static final String GRETHE = "{\"citizen\":\"citizen-3\",\"how\":\"staff\",\"key\":\"open-1\"}";

    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @TempDir
    Path directory;
    private NightCentral central;
    private HttpUser mette;
    private HttpUser jens;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false);
        mette = HttpUser.loggedIn(central, "vagt");
        jens = HttpUser.loggedIn(central, "vagt2");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private String opened() {
        return ok(mette.post("/api/lost-persons", GRETHE)).getString("id");
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        fits("LostPerson", answer.body());
        return new JsonObject(answer.body());
    }

    private static void fits(String schema, String body) {
        try {
            assertThat(DOCUMENT.faults(schema, new ObjectMapper().readTree(body))).as(schema + " " + body).isEmpty();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + problem);
        fits("Problem", answer.body());
    }

    private static HttpResponse<String> act(HttpUser user, String id, String act, String body) {
        return user.post("/api/lost-persons/" + id + "/" + act, body);
    }

    @Test
    void a_case_from_the_first_worry_to_how_it_ended() {
        String id = opened();
        ok(act(jens, id, "join", "{\"where\":\"Skoven nord for hjemmet\"}"));
        ok(act(mette, id, "checklist", "{\"item\":\"clothes\",\"text\":\"Blå frakke\"}"));
        ok(act(mette, id, "checklist", "{\"lastSeenAt\":\"2026-11-21T01:50\"}"));
        ok(act(mette, id, "checklist", "{\"risks\":[\"weather\"]}"));
        JsonObject risky = ok(act(jens, id, "search", "{\"where\":\"Søen\"}"));
        assertThat(risky.getJsonObject("advice").getString("step")).isEqualTo("tell-police");
        ok(act(mette, id, "police", "{\"reference\":\"0700-123\"}"));
        ok(act(jens, id, "note", "{\"text\":\"Fodspor ved broen\"}"));
        central.clock.forward(Duration.ofMinutes(25));

        JsonObject closed = ok(act(jens, id, "close", "{\"how\":\"found-well\",\"where\":\"På bænken ved søen\"}"));

        assertThat(closed.getBoolean("open")).isFalse();
        assertThat(closed.getString("lastSeenAt")).isEqualTo("2026-11-21T00:50:00Z");
        assertThat(closed.getJsonObject("ending").getLong("secondsToFound")).isBetween(1500L, 1520L);
        assertThat(closed.getJsonArray("timeline").stream().map(line -> ((JsonObject) line).getString("kind")))
                .containsExactly("opened", "joined", "answered", "seen-at", "risks", "searches", "police-told", "noted",
                        "closed");
        assertThat(mette.array("/api/lost-persons?state=open")).isEmpty();
        refused(act(mette, id, "note", "{\"text\":\"For sent\"}"), 409, "case-closed");
        JsonObject figures = HttpUser.loggedIn(central, "koordinator").object("/api/lost-persons/figures");
        fits("FoundFigures", figures.encode());
        assertThat(figures.getInteger("cases")).isEqualTo(1);
        assertThat(figures.getJsonObject("fromOpening").getLong("medianSeconds")).isBetween(1500L, 1520L);
    }

    @Test
    void two_who_open_the_same_case_at_the_same_moment_are_led_to_one() {
        var answers = Stream.of(mette, jens)
                .map(user -> CompletableFuture.supplyAsync(
                        () -> user.post("/api/lost-persons", "{\"citizen\":\"citizen-3\",\"how\":\"staff\"}")))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        String id = mette.array("/api/lost-persons?state=open").getJsonObject(0).getString("id");
        HttpResponse<String> second = answers.stream().filter(one -> one.statusCode() == 409).findFirst().orElseThrow();
        assertThat(second.headers().firstValue("Location")).contains("/api/lost-persons/" + id);
        assertThat(second.body()).contains("Den ledes af");
    }

    @Test
    void an_act_sent_again_out_of_a_dead_spot_is_done_once_and_says_when_it_was_done() {
        String id = opened();
        assertThat(opened()).as("the same key opens the same case").isEqualTo(id);
        String note = "{\"text\":\"Set ved kirken\",\"key\":\"k1\",\"at\":\"%s\"}"
                .formatted(central.clock.instant());
        central.clock.forward(Duration.ofMinutes(9));
        ok(act(mette, id, "note", note));
        JsonObject twice = ok(act(mette, id, "note", note));
        assertThat(twice.getJsonArray("timeline").stream().map(line -> ((JsonObject) line).getString("text"))
                .filter(text -> text.startsWith("Set ved kirken"))).singleElement().asString()
                .contains("sendt senere");
    }

    @Test
    void who_is_not_on_the_case_sees_that_there_is_one_and_who_leads_and_no_more() {
        String id = opened();
        ok(act(mette, id, "note", "{\"text\":\"Fodspor\"}"));
        JsonObject seen = jens.object("/api/lost-persons/" + id);
        fits("LostPersonSummary", seen.encode());
        assertThat(seen.getString("leaderName")).isEqualTo("Mette Holm");
        assertThat(seen.getString("leaderPhone")).isEqualTo("20 11 22 33");
        assertThat(seen.encode()).doesNotContain("Fodspor", "Lindevej", "Anne Hansen");
        refused(act(jens, id, "note", "{\"text\":\"…\"}"), 403, "not-on-the-case");
        assertThat(jens.get("/api/lost-persons/" + id + "/police.pdf").statusCode()).isEqualTo(403);
    }

    @Test
    void another_municipality_has_no_such_case_and_no_such_citizen() {
        String id = opened();
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovagt");
        assertThat(neighbour.get("/api/lost-persons/" + id).statusCode()).isEqualTo(404);
        assertThat(neighbour.array("/api/lost-persons?state=open")).isEmpty();
        refused(act(neighbour, id, "join", "{}"), 404, "no-such-case");
        refused(neighbour.post("/api/lost-persons", GRETHE), 404, "no-such-case");
        assertThat(neighbour.get("/api/lost-persons/citizens?search=Grethe").body()).isEqualTo("[]");
    }

    @Test
    void fetching_is_refused_with_its_reason_until_the_relatives_have_been_asked_and_granted_once() {
        String id = opened();
        refused(act(mette, id, "fetching", "{}"), 409, "relatives-first");
        assertThat(act(mette, id, "fetching", "{}").body()).contains("Anne Hansen", "§13");
        ok(act(mette, id, "relative", "{\"number\":1,\"answer\":\"not-reached\"}"));
        assertThat(ok(act(mette, id, "fetching", "{}")).getJsonObject("fetching").getString("sentAt")).isNotNull();
        refused(act(mette, id, "fetching", "{}"), 409, "fetched-already");
        String kaj = ok(mette.post("/api/lost-persons", "{\"citizen\":\"citizen-6\",\"how\":\"staff\"}"))
                .getString("id");
        refused(act(mette, kaj, "fetching", "{\"key\":\"f1\"}"), 409, "not-nursing-home");
        refused(act(mette, kaj, "fetching", "{\"key\":\"f1\"}"), 409, "not-nursing-home");
    }

    @Test
    void what_cannot_be_used_is_said_in_words() {
        String id = opened();
        refused(act(mette, id, "note", new JsonObject().put("text", "x".repeat(10_000)).encode()), 400, "long-text");
        refused(act(mette, id, "note", new JsonObject().put("text", "x".repeat(20_000)).encode()), 413, "too-long");
        refused(act(mette, id, "note", "{\"text\":\"  \"}"), 400, "missing-text");
        refused(act(mette, id, "checklist", "{\"item\":\"nothing\",\"text\":\"x\"}"), 400, "bad-item");
        refused(act(mette, id, "checklist", "{\"lastSeenAt\":\"2027-01-01T00:00\"}"), 400, "in-the-future");
        refused(act(mette, id, "relative", "{\"number\":3,\"answer\":\"not-reached\"}"), 400, "bad-number");
        refused(act(mette, id, "close", "{\"how\":\"found-well\"}"), 400, "not-where");
        refused(act(mette, id, "close", "{\"how\":\"vanished\"}"), 400, "bad-how");
        refused(mette.post("/api/lost-persons", "{\"citizen\":\"citizen-4\",\"how\":\"gossip\"}"), 400, "bad-how");
        refused(mette.post("/api/lost-persons", "{\"citizen\":\"citizen-99\",\"how\":\"staff\"}"), 404, "no-such-case");
    }

    @Test
    void on_the_group_mobile_whoever_holds_it_says_so() {
        HttpUser mobile = HttpUser.loggedIn(central, "gruppemobil");
        refused(mobile.post("/api/lost-persons", GRETHE), 400, "who-are-you");
        String id = opened();
        refused(act(mobile, id, "join", "{}"), 400, "who-are-you");
        JsonObject joined = ok(act(mobile, id, "join", "{\"askedBy\":\"Bo\"}"));
        assertThat(joined.getJsonArray("people").getJsonObject(1).getString("inPerson")).isEqualTo("Bo");
    }

    @Test
    void an_alarm_from_a_tracker_opens_the_case_of_whoever_wears_it_and_one_from_a_button_does_not() {
        String left = central.raise("home-1", "tracker-1", Cause.ZONE_LEFT, Duration.ZERO).value();
        String press = central.raise("home-1", Cause.BUTTON).value();
        refused(mette.post("/api/lost-persons", "{\"how\":\"zone-alarm\",\"alarm\":\"" + press + "\"}"), 404,
                "no-such-wearer");
        JsonObject lost = ok(mette.post("/api/lost-persons", "{\"how\":\"zone-alarm\",\"alarm\":\"" + left + "\"}"));
        assertThat(lost.getString("citizenName")).isEqualTo("Grethe Hansen");
        assertThat(lost.getString("alarm")).isEqualTo(left);
        ok(act(mette, lost.getString("id"), "close", "{\"how\":\"came-home\"}"));
        assertThat(mette.object("/api/alarms/" + left).getString("state")).isEqualTo("raised");
    }

    @Test
    void a_page_that_asks_again_is_sent_only_what_is_new() throws IOException, InterruptedException {
        String path = "/api/lost-persons/" + opened();
        String tag = mette.get(path).headers().firstValue("ETag").orElseThrow();
        var asked = mette.request(path).header("If-None-Match", tag).GET();
        assertThat(HttpUser.send(asked).statusCode()).isEqualTo(304);
        ok(act(mette, path.substring(path.lastIndexOf('/') + 1), "note", "{\"text\":\"Nyt\"}"));
        assertThat(HttpUser.send(asked).statusCode()).isEqualTo(200);
    }

    @Test
    void the_police_sheet_has_what_they_need_no_cpr_number_and_its_printing_is_in_the_timeline()
            throws IOException, InterruptedException {
        String id = opened();
        new Walk(central, "gw-home-1").at(56.154, 11.206);
        ok(act(mette, id, "checklist", "{\"item\":\"looks\",\"text\":\"80 år, cpr 010146-1234, gråt hår\"}"));
        ok(act(mette, id, "note", "{\"text\":\"Sønnen var sur i telefonen\"}"));
        HttpResponse<byte[]> sheet = HttpClient.newHttpClient()
                .send(mette.request("/api/lost-persons/" + id + "/police.pdf").build(), BodyHandlers.ofByteArray());
        assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument document = Loader.loadPDF(sheet.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Grethe Hansen", "[CPR-nummer udeladt], gråt hår", "Lindevej 4", "tlf. 55 11 99 01",
                            "56.15400, 11.20600",
                            "Mette Holm, tlf. 20 11 22 33")
                    .doesNotContain("010146", "sur i telefonen");
        }
        assertThat(mette.get("/api/lost-persons/" + id).body()).contains("sheet-printed").doesNotContain("56.154");
        assertThat(HttpUser.loggedIn(central, "koordinator").get("/api/citizens/citizen-3/location-journal").body())
                .as("the look-up is in the citizen's journal").contains("lost-person");
    }

    @Test
    void an_objection_keeps_the_position_off_the_sheet_and_the_sheet_says_so()
            throws IOException, InterruptedException {
        String id = opened();
        new Walk(central, "gw-home-1").at(56.154, 11.206);
        assertThat(HttpUser.loggedIn(central, "koordinator").post("/api/citizens/citizen-3/objections",
                "{\"by\":\"guardian\",\"name\":\"Anne Hansen\"}").statusCode()).isEqualTo(201);
        HttpResponse<byte[]> sheet = HttpClient.newHttpClient()
                .send(mette.request("/api/lost-persons/" + id + "/police.pdf").build(), BodyHandlers.ofByteArray());
        try (PDDocument document = Loader.loadPDF(sheet.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("der er gjort indsigelse").doesNotContain("56.154");
        }
    }
}
