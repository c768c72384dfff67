package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Letters and ledgers over HTTP, with the real desk and database. */
class LetterCallsTest extends LetterCalls {
    private final OpenApiDocument document = new OpenApiDocument();

    private String refused(String service) {
        String id = grants.applied("citizen-3", service, LocalDate.parse("2026-11-02"));
        grants.act(id, "decide", new JsonObject().put("verdict", "refuse").put("day", "2026-11-20").put("reasons",
                "Du kan bruge din telefon (CPR 010140-1234)."));
        return id;
    }

    /** Four weeks of clips in a municipality that decides by Herning's standard. */
    private String clips() {
        startBy("herning-2022");
        String id = grants.applied("citizen-3", "klippekort", LocalDate.parse("2026-10-20"));
        grants.act(id, "decide", new JsonObject().put("verdict", "grant").put("day", "2026-10-26").put("reasons",
                "Er meget alene.").put("legalBasis", "§83"));
        grants.act(id, "deliver", new JsonObject().put("day", "2026-10-28"));
        return id;
    }

    private JsonObject draft(String grant, String kind) {
        HttpResponse<String> answer = assessor.post("/api/grants/" + grant + "/letters",
                "{\"kind\":\"" + kind + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return fits("Letter", new JsonObject(answer.body()));
    }

    private JsonObject fits(String schema, JsonObject json) {
        try {
            assertThat(
                    document.faults(schema, new com.fasterxml.jackson.databind.ObjectMapper().readTree(json.encode())))
                    .as(schema + " " + json).isEmpty();
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
        return json;
    }

    private HttpResponse<String> put(String path, JsonObject body) {
        return HttpUser.send(assessor.request(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.encode())));
    }

    private static JsonObject paragraphs(String... texts) {
        JsonArray array = new JsonArray();
        for (String text : texts) {
            array.add(new JsonObject().put("text", text));
        }
        return new JsonObject().put("paragraphs", array);
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + new JsonObject(answer.body()).getString("type");
    }

    @Test
    void a_letter_is_drafted_rewritten_printed_and_marked_as_sent_and_then_stands() {
        String alarm = refused("nødkald");
        JsonObject letters = fits("Letters", assessor.object("/api/grants/" + alarm + "/letters"));
        assertThat(letters.getJsonArray("letters")).isEmpty();
        assertThat(letters.getJsonArray("kinds")).containsExactly("decision-refused");
        JsonObject letter = draft(alarm, "decision-refused");
        String path = "/api/grants/" + alarm + "/letters/" + letter.getInteger("number");
        assertThat(letter.getJsonObject("addressee").getJsonArray("address")).containsExactly("Lindevej 4, 2. tv",
                "2670 Solby");
        assertThat(letter.encode()).contains("Kære Grethe Hansen", "servicelovens § 112, stk. 1",
                "Du kan klage over afgørelsen", "[CPR-nummer udeladt]", "Bo Krag").doesNotContain("1234");
        assertThat(assessor.get(path + ".txt").body()).contains("Du får ikke bevilget nødkald.");
        HttpResponse<String> paper = assessor.get(path + ".pdf");
        assertThat(paper.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(paper.body()).startsWith("%PDF");

        JsonObject rewritten = fits("Letter",
                new JsonObject(put(path, paragraphs("Kære Grethe", "Du kan klage inden 4 uger. 010140-1234")).body()));
        assertThat(rewritten.getJsonArray("paragraphs")).hasSize(2);
        assertThat(rewritten.encode()).doesNotContain("1234");
        assertThat(rewritten.containsKey("warning")).isFalse();

        JsonObject sent = fits("Letter", new JsonObject(
                assessor.post(path + "/sent", "{\"on\":\"2026-11-21\",\"how\":\"digital-post\"}").body()));
        assertThat(sent.getString("sentOn")).isEqualTo("2026-11-21");
        assertThat(problem(put(path, paragraphs("Noget andet, klag inden 4 uger"))))
                .isEqualTo("409 /problems/sent-already");
        assertThat(problem(assessor.post(path + "/sent", "{\"on\":\"2026-11-21\",\"how\":\"letter\"}")))
                .isEqualTo("409 /problems/sent-already");
        assertThat(assessor.object(path).getJsonArray("paragraphs")).isEqualTo(rewritten.getJsonArray("paragraphs"));
        assertThat(fits("Letters", assessor.object("/api/grants/" + alarm + "/letters")).getJsonArray("letters")
                .getJsonObject(0).getString("how")).isEqualTo("digital-post");
    }

    @Test
    void complaint_guidance_that_is_missing_is_warned_of_and_not_sent_unseen() {
        String alarm = refused("nødkald");
        String tracker = refused("GPS");
        String path = "/api/grants/" + alarm + "/letters/" + draft(alarm, "decision-refused").getInteger("number");
        JsonObject bare = new JsonObject(put(path, paragraphs("Du får ikke nødkald.")).body());
        assertThat(fits("Letter", bare).getJsonObject("warning").getString("code")).isEqualTo("guidance-missing");
        String sent = "{\"on\":\"2026-11-21\",\"how\":\"letter\"}";
        assertThat(problem(assessor.post(path + "/sent", sent))).isEqualTo("409 /problems/guidance-missing");
        assertThat(assessor.post(path + "/sent", sent.replace("}", ",\"despite\":true}")).statusCode()).isEqualTo(200);

        String gps = "/api/grants/" + tracker + "/letters/" + draft(tracker, "decision-refused").getInteger("number");
        JsonObject promising = new JsonObject(put(gps, paragraphs("Du kan klage inden 4 uger.")).body());
        assertThat(promising.getJsonObject("warning").getString("code")).isEqualTo("guidance-not-due");
    }

    @Test
    void what_cannot_be_written_or_sent_is_refused_with_its_name() {
        String alarm = refused("nødkald");
        String noted = grants.applied("citizen-6", "nødkald", LocalDate.parse("2026-11-02"));
        grants.act(noted, "decide", new JsonObject().put("verdict", "grant").put("day", "2026-11-20")
                .put("reasons", "Faldet.").put("legalBasis", "§112 stk. 1").put("journalNoteOnly", true));
        assertThat(problem(assessor.post("/api/grants/" + alarm + "/letters", "{\"kind\":\"decision-ended\"}")))
                .isEqualTo("409 /problems/nothing-to-tell");
        assertThat(problem(assessor.post("/api/grants/" + alarm + "/letters", "{\"kind\":\"postcard\"}")))
                .isEqualTo("400 /problems/bad-kind");
        assertThat(problem(assessor.post("/api/grants/" + noted + "/letters", "{\"kind\":\"decision-granted\"}")))
                .isEqualTo("409 /problems/journal-note-only");
        assertThat(fits("Letters", assessor.object("/api/grants/" + noted + "/letters")).getString("journalNote"))
                .startsWith("Kaj Sørensen er den 20. november 2026 bevilget nødkald fuldt ud.");
        String path = "/api/grants/" + alarm + "/letters/" + draft(alarm, "decision-refused").getInteger("number");
        assertThat(problem(assessor.post(path + "/sent", "{\"on\":\"2026-11-22\",\"how\":\"letter\"}")))
                .isEqualTo("409 /problems/sent-in-the-future");
        assertThat(problem(assessor.post(path + "/sent", "{\"on\":\"2026-11-20\",\"how\":\"letter\"}")))
                .isEqualTo("409 /problems/sent-before-written");
        assertThat(problem(put(path, paragraphs(" ")))).isEqualTo("409 /problems/empty-letter");
    }

    @Test
    void another_municipalitys_grant_is_none() {
        String alarm = refused("nødkald");
        String tracker = refused("GPS");
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovisitator");
        assertThat(neighbour.get("/api/grants/" + alarm + "/letters").statusCode()).isEqualTo(404);
        assertThat(neighbour.post("/api/grants/" + alarm + "/letters", "{\"kind\":\"decision-refused\"}").statusCode())
                .isEqualTo(404);
        for (String path : new String[]{"/api/grants/none/letters", "/api/grants/none/letters/1",
                "/api/grants/none/letters/1.pdf", "/api/grants/none/units",
                "/api/grants/caps?citizen=citizen-7"}) {
            assertThat(assessor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        int number = draft(alarm, "decision-refused").getInteger("number");
        assertThat(assessor.get("/api/grants/" + tracker + "/letters/" + number).statusCode())
                .as("another grant's letter")
                .isEqualTo(404);
    }

    @Test
    void clips_are_used_and_corrected_and_never_more_than_there_are() {
        String clips = clips();
        String units = "/api/grants/" + clips + "/units";
        JsonObject ledger = fits("UnitLedger", assessor.object(units));
        assertThat(ledger.getDouble("balance")).isEqualTo(4);
        assertThat(ledger.getDouble("cap")).isEqualTo(13);
        assertThat(ledger.getInteger("minutesEach")).isEqualTo(30);
        assertThat(ledger.getJsonObject("nextLapse").getString("lastDay")).isEqualTo("2027-01-26");
        JsonObject used = fits("UnitLedger", new JsonObject(assessor.post(units,
                "{\"act\":\"use\",\"amount\":3,\"unit\":\"clips\",\"date\":\"2026-11-20\",\"note\":\"Frisør\"}")
                .body()));
        assertThat(used.getDouble("balance")).isEqualTo(1);
        assertThat(used.getJsonArray("entries").getJsonObject(0).getString("note")).isEqualTo("Frisør");
        assertThat(problem(assessor.post(units,
                "{\"act\":\"use\",\"amount\":2,\"date\":\"2026-11-21\"}")))
                .isEqualTo("409 /problems/more-than-the-balance");
        JsonObject back = new JsonObject(assessor.post(units,
                "{\"act\":\"correct\",\"amount\":1,\"date\":\"2026-11-20\",\"note\":\"Det var to\"}").body());
        assertThat(back.getDouble("balance")).isEqualTo(2);
        for (String wrong : new String[]{"{\"act\":\"use\",\"amount\":0.5,\"date\":\"2026-11-20\"}",
                "{\"act\":\"use\",\"amount\":-1,\"date\":\"2026-11-20\"}"}) {
            assertThat(problem(assessor.post(units, wrong)))
                    .isEqualTo("409 /problems/bad-amount");
        }
        assertThat(assessor.post(units,
                "{\"act\":\"use\",\"amount\":1,\"unit\":\"hours\",\"date\":\"2026-11-20\"}").statusCode())
                .isEqualTo(400);

    }

    @Test
    void caps_say_how_far_they_are_used() {
        new Equipment(central).aWeek();
        assessor = HttpUser.loggedIn(central, "visitator");
        grants = new MadeGrants(central);
        String relief = grants.granted("citizen-4", "aflastning til pårørende", LocalDate.parse("2026-03-02"));
        grants.granted("citizen-6", "aflastning til pårørende", LocalDate.parse("2025-12-31"));
        refused("aflastning til pårørende");
        assertThat(assessor.get("/api/grants/" + relief + "/units").statusCode()).as("nothing is saved there")
                .isEqualTo(404);
        JsonArray caps = assessor.array("/api/grants/caps?citizen=citizen-3");
        caps.forEach(cap -> fits("Cap", (JsonObject) cap));
        JsonObject smoke = cap(caps, "røgalarm-antal");
        assertThat(smoke.getString("text")).isEqualTo("3 røgalarmer pr. bolig");
        assertThat(smoke.getInteger("used")).isNotNull();
        assertThat(smoke.getBoolean("full")).isFalse();
        JsonObject courses = cap(caps, "aflastning-forløb");
        assertThat(courses.getInteger("used")).as("last year's is last year's, and a refusal is none").isEqualTo(1);
        assertThat(cap(caps, "gps-håndtering").containsKey("used")).as("counted where it is done").isFalse();
    }

    private static JsonObject cap(JsonArray caps, String rule) {
        return caps.stream().map(cap -> (JsonObject) cap).filter(cap -> cap.getString("rule").equals(rule)).findFirst()
                .orElseThrow();
    }
}
