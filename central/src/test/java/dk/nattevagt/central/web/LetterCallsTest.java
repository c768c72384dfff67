package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.Stage;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.letter.Matter;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters and ledgers over HTTP, with the real desk and database. */
class LetterCallsTest {
    private static final LocalDate DECIDED = LocalDate.parse("2026-11-20");

    @TempDir
    Path directory;
    private final OpenApiDocument document = new OpenApiDocument();
    private NightCentral central;
    private HttpUser assessor;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false);
        assessor = HttpUser.loggedIn(central, "visitator");
        TestGrantLetters.give(grant("alarm-1", "solby", "greve-2022", "nødkald", DECIDED),
                new Matter.Decided(Matter.Outcome.REFUSED, LocalDate.parse("2026-11-02"), DECIDED, null,
                        "Du kan bruge din telefon (CPR 010140-1234).", "§112 stk. 1", null, null, false));
        TestGrantLetters.give(grant("gps-1", "solby", "greve-2022", "GPS", DECIDED), new Matter.Decided(
                Matter.Outcome.REFUSED, null, DECIDED, null, "Ikke nødvendig.", null, null, null, false));
        TestGrantLetters.give(grant("noted", "solby", "greve-2022", "nødkald", DECIDED), new Matter.Decided(
                Matter.Outcome.GRANTED, null, DECIDED, null, "Faldet.", "§112 stk. 1", null, null, true));
        TestGrantLetters.give(grant("abroad", "nabo", "greve-2022", "nødkald", DECIDED));
        TestGrantLetters.give(grant("clips", "solby", "herning-2022", "klippekort", LocalDate.parse("2026-10-28")));
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private static GrantCase grant(String id, String municipality, String standard, String service,
            @Nullable LocalDate decided) {
        return new GrantCase(new GrantId(id), new CitizenId("citizen-3"), new MunicipalityId(municipality), standard,
                new Grant(service, null, null, decided, null, null, null), Stage.GRANTED, null, 1);
    }

    private JsonObject draft(String grant, String kind) {
        HttpResponse<String> answer = assessor.post("/api/grants/" + grant + "/letters",
                "{\"kind\":\"" + kind + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return fits("Letter", new JsonObject(answer.body()));
    }

    private JsonObject fits(String schema, JsonObject json) {
        try {
            assertThat(document.faults(schema, new com.fasterxml.jackson.databind.ObjectMapper().readTree(json.encode())))
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
        JsonObject letters = fits("Letters", assessor.object("/api/grants/alarm-1/letters"));
        assertThat(letters.getJsonArray("letters")).isEmpty();
        assertThat(letters.getJsonArray("kinds")).containsExactly("decision-refused");
        JsonObject letter = draft("alarm-1", "decision-refused");
        String path = "/api/grants/alarm-1/letters/" + letter.getInteger("number");
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
        assertThat(fits("Letters", assessor.object("/api/grants/alarm-1/letters")).getJsonArray("letters")
                .getJsonObject(0).getString("how")).isEqualTo("digital-post");
    }

    @Test
    void complaint_guidance_that_is_missing_is_warned_of_and_not_sent_unseen() {
        String path = "/api/grants/alarm-1/letters/" + draft("alarm-1", "decision-refused").getInteger("number");
        JsonObject bare = new JsonObject(put(path, paragraphs("Du får ikke nødkald.")).body());
        assertThat(fits("Letter", bare).getJsonObject("warning").getString("code")).isEqualTo("guidance-missing");
        String sent = "{\"on\":\"2026-11-21\",\"how\":\"letter\"}";
        assertThat(problem(assessor.post(path + "/sent", sent))).isEqualTo("409 /problems/guidance-missing");
        assertThat(assessor.post(path + "/sent", sent.replace("}", ",\"despite\":true}")).statusCode()).isEqualTo(200);

        String gps = "/api/grants/gps-1/letters/" + draft("gps-1", "decision-refused").getInteger("number");
        JsonObject promising = new JsonObject(put(gps, paragraphs("Du kan klage inden 4 uger.")).body());
        assertThat(promising.getJsonObject("warning").getString("code")).isEqualTo("guidance-not-due");
    }

    @Test
    void what_cannot_be_written_or_sent_is_refused_with_its_name() {
        assertThat(problem(assessor.post("/api/grants/alarm-1/letters", "{\"kind\":\"decision-ended\"}")))
                .isEqualTo("409 /problems/nothing-to-tell");
        assertThat(problem(assessor.post("/api/grants/alarm-1/letters", "{\"kind\":\"postcard\"}")))
                .isEqualTo("400 /problems/bad-kind");
        assertThat(problem(assessor.post("/api/grants/noted/letters", "{\"kind\":\"decision-granted\"}")))
                .isEqualTo("409 /problems/journal-note-only");
        assertThat(fits("Letters", assessor.object("/api/grants/noted/letters")).getString("journalNote"))
                .startsWith("Grethe Hansen er den 20. november 2026 bevilget nødkald fuldt ud.");
        String path = "/api/grants/alarm-1/letters/" + draft("alarm-1", "decision-refused").getInteger("number");
        assertThat(problem(assessor.post(path + "/sent", "{\"on\":\"2026-11-22\",\"how\":\"letter\"}")))
                .isEqualTo("409 /problems/sent-in-the-future");
        assertThat(problem(assessor.post(path + "/sent", "{\"on\":\"2026-11-20\",\"how\":\"letter\"}")))
                .isEqualTo("409 /problems/sent-before-written");
        assertThat(problem(put(path, paragraphs(" ")))).isEqualTo("409 /problems/empty-letter");
    }

    @Test
    void another_municipalitys_grant_is_none() {
        for (String path : new String[]{"/api/grants/abroad/letters", "/api/grants/abroad/letters/1",
                "/api/grants/abroad/letters/1.pdf", "/api/grants/none/letters", "/api/grants/abroad/units",
                "/api/grants/caps?citizen=citizen-7"}) {
            assertThat(assessor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        int number = draft("alarm-1", "decision-refused").getInteger("number");
        assertThat(assessor.get("/api/grants/gps-1/letters/" + number).statusCode()).as("another grant's letter")
                .isEqualTo(404);
    }

    @Test
    void clips_are_used_and_corrected_and_never_more_than_there_are() {
        JsonObject ledger = fits("UnitLedger", assessor.object("/api/grants/clips/units"));
        assertThat(ledger.getDouble("balance")).isEqualTo(4);
        assertThat(ledger.getDouble("cap")).isEqualTo(13);
        assertThat(ledger.getInteger("minutesEach")).isEqualTo(30);
        assertThat(ledger.getJsonObject("nextLapse").getString("lastDay")).isEqualTo("2027-01-26");
        JsonObject used = fits("UnitLedger", new JsonObject(assessor.post("/api/grants/clips/units",
                "{\"act\":\"use\",\"amount\":3,\"unit\":\"clips\",\"date\":\"2026-11-20\",\"note\":\"Frisør\"}")
                .body()));
        assertThat(used.getDouble("balance")).isEqualTo(1);
        assertThat(used.getJsonArray("entries").getJsonObject(0).getString("note")).isEqualTo("Frisør");
        assertThat(problem(assessor.post("/api/grants/clips/units",
                "{\"act\":\"use\",\"amount\":2,\"date\":\"2026-11-21\"}")))
                .isEqualTo("409 /problems/more-than-the-balance");
        JsonObject back = new JsonObject(assessor.post("/api/grants/clips/units",
                "{\"act\":\"correct\",\"amount\":1,\"date\":\"2026-11-20\",\"note\":\"Det var to\"}").body());
        assertThat(back.getDouble("balance")).isEqualTo(2);
        for (String wrong : new String[]{"{\"act\":\"use\",\"amount\":0.5,\"date\":\"2026-11-20\"}",
                "{\"act\":\"use\",\"amount\":-1,\"date\":\"2026-11-20\"}"}) {
            assertThat(problem(assessor.post("/api/grants/clips/units", wrong)))
                    .isEqualTo("409 /problems/bad-amount");
        }
        assertThat(assessor.post("/api/grants/clips/units",
                "{\"act\":\"use\",\"amount\":1,\"unit\":\"hours\",\"date\":\"2026-11-20\"}").statusCode())
                .isEqualTo(400);
        assertThat(assessor.get("/api/grants/alarm-1/units").statusCode()).as("nothing is saved there").isEqualTo(404);
    }

    @Test
    void caps_say_how_far_they_are_used() {
        JsonArray caps = assessor.array("/api/grants/caps?citizen=citizen-3");
        caps.forEach(cap -> fits("Cap", (JsonObject) cap));
        JsonObject smoke = caps.stream().map(cap -> (JsonObject) cap)
                .filter(cap -> cap.getString("rule").equals("røgalarm-antal")).findFirst().orElseThrow();
        assertThat(smoke.getString("text")).isEqualTo("3 røgalarmer pr. bolig");
        assertThat(smoke.getInteger("used")).isEqualTo(2);
        assertThat(smoke.getBoolean("full")).isFalse();
        for (int i = 0; i < 70; i++) {
            TestGrantLetters.give(grant("relief-" + i, "solby", "greve-2022", "aflastning til pårørende",
                    LocalDate.parse(i < 69 ? "2026-03-01" : "2025-12-31")));
        }
        JsonObject courses = assessor.array("/api/grants/caps?citizen=citizen-3").stream()
                .map(cap -> (JsonObject) cap).filter(cap -> cap.getString("rule").equals("aflastning-forløb")).findFirst()
                .orElseThrow();
        assertThat(courses.getInteger("used")).as("those of last year are last year's").isEqualTo(69);
        assertThat(courses.getBoolean("full")).isFalse();
    }
}
