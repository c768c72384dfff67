package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants over HTTP, from the application to the end and the complaint. */
class GrantCallsTest extends GrantCalls {

    @Test
    void a_grant_from_the_application_to_the_end_and_the_complaint() {
        String id = granted();
        JsonObject delivered = ok(act(bo, id, "deliver", "{'day':'2026-11-20'}"));
        assertThat(delivered.getString("legalBasis")).isEqualTo("§112 stk. 1");
        assertThat(delivered.getJsonArray("may")).contains("judge", "complain").doesNotContain("decide", "deliver");

        JsonObject later = after(28, id);
        assertThat(proposal(later, "nødkald-6-months").getString("state")).isEqualTo("overdue");
        assertThat(proposal(later, "nødkald-6-months").getJsonObject("source").getString("lines"))
                .isEqualTo("5402-5404");
        assertThat(later.getString("stage")).as("nothing ends by itself").isEqualTo("granted");
        JsonObject due = bo.object("/api/grants/due");
        fits("GrantsDue", due.encode());
        assertThat(due.getJsonArray("overdue").encode()).contains("nødkald-6-months");

        JsonObject ended = ok(act(bo, id, "judge", judgement(later, "end", ",'endsOn':'2027-06-30'")));
        assertThat(ended.getString("stage")).isEqualTo("ended");
        assertThat(ended.getString("ended")).isEqualTo("2027-06-30");
        assertThat(bo.object("/api/grants/due?days=400").encode()).doesNotContain("nødkald-6-months");

        JsonObject complained = ok(act(bo, id, "complain", "{'received':'2027-06-05','text':'Jeg er stadig syg'}"));
        assertThat(complained.getJsonArray("deadlines").getJsonObject(0).getString("due")).isEqualTo("2027-07-05");
        assertThat(complained.getJsonObject("next").getString("act")).isEqualTo("reassess");
        ok(act(bo, id, "reassess", "{'complaint':1,'outcome':'upheld','reasons':'Intet nyt'}"));
        JsonObject passed = ok(act(bo, id, "pass-on", "{'complaint':1,'day':'2027-06-05'}"));
        assertThat(passed.getJsonArray("complaints").getJsonObject(0).getString("state")).isEqualTo("passed-on");
        assertThat(passed.getJsonArray("journal").stream().map(line -> ((JsonObject) line).getString("kind")))
                .containsExactly("applied", "decided", "delivered", "judged", "complained", "reassessed",
                        "passed-on");
        assertThat(passed.getValue("next")).isNull();
    }

    @Test
    void a_proposal_that_was_judged_is_gone_until_an_outcome_is_corrected_and_then_is_back_marked() {
        String id = granted();
        ok(act(bo, id, "deliver", "{'day':'2026-11-20'}"));
        JsonObject later = after(27, id);
        JsonObject goesOn = ok(act(bo, id, "judge", judgement(later, "continue", "")));
        assertThat(proposal(goesOn, "nødkald-6-months").getBoolean("setAside")).isTrue();
        assertThat(bo.object("/api/grants/due").encode()).doesNotContain("nødkald-6-months");

        String lastTest = HttpUser.loggedIn(central, "vagt").array("/api/alarms?state=closed").stream()
                .map(one -> (JsonObject) one)
                .filter(one -> one.getJsonObject("home").getString("id").equals("home-1"))
                .filter(one -> one.getString("cause").equals("button")).map(one -> one.getString("id"))
                .skip(2).findFirst().orElseThrow();
        HttpResponse<String> corrected = HttpUser.loggedIn(central, "vagt").post(
                "/api/alarms/" + lastTest + "/correct",
                "{\"outcome\":\"accidental\",\"reason\":\"Det var ikke en prøve\"}");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        JsonObject back = ok(bo.get("/api/grants/" + id));
        assertThat(proposal(back, "nødkald-6-months").getBoolean("setAside")).isFalse();
        assertThat(proposal(back, "nødkald-6-months").getJsonObject("judgement").getBoolean("factsChanged")).isTrue();
        assertThat(flags(back)).containsExactly("outcome-corrected");
        assertThat(bo.object("/api/grants/due").getJsonArray("flagged").encode()).contains("outcome-corrected");
    }

    @Test
    void another_municipalitys_grants_and_citizens_do_not_exist() {
        String id = granted();
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovisitator");
        refused(neighbour.get("/api/grants/" + id), 404, "no-such-grant");
        refused(act(neighbour, id, "deliver", "{'day':'2026-11-20'}"), 404, "no-such-grant");
        refused(neighbour.get("/api/grants/citizens/citizen-3"), 404, "no-such-citizen");
        refused(neighbour.post("/api/grants", GRETHE), 404, "no-such-grant");
        assertThat(neighbour.array("/api/grants/citizens")).isEmpty();
        assertThat(neighbour.array("/api/grants/citizens?search=grethe")).isEmpty();
        assertThat(neighbour.object("/api/grants/due?days=400").encode()).doesNotContain("citizen-3");
        assertThat(neighbour.object("/api/grants/month?month=2027-05").getJsonArray("items")).isEmpty();
    }

    @Test
    void a_judgement_of_what_one_has_not_seen_is_refused_and_two_at_once_leave_one() {
        String id = granted();
        JsonObject seen = ok(bo.get("/api/grants/" + id));
        ok(act(dorte, id, "happened", "{'kind':'condition-changed','date':'2026-11-20'}"));
        refused(act(bo, id, "judge", judgement(seen, "continue", "")), 409, "changed");

        JsonObject now = ok(bo.get("/api/grants/" + id));
        var answers = Stream.of(bo, dorte).parallel()
                .map(user -> act(user, id, "judge", judgement(now, "continue", "")).statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            decide;{'verdict':'maybe','day':'2026-11-20','reasons':'x'};bad-verdict
            decide;{'verdict':'grant','day':'20/11','reasons':'x'};bad-day
            decide;{'verdict':'grant','reasons':'x'};missing-day
            decide;{'verdict':'grant','day':'2026-11-20','reasons':7};bad-reasons
            decide;{'verdict':'grant','day':'2026-11-20','reasons':'x','journalNoteOnly':'ja'};bad-journalNoteOnly
            decide;{'verdict':'grant','day':'2026-11-20','reasons':'x','duration':'forever'};bad-duration
            decide;[];bad-json
            happened;{'kind':'weather','date':'2026-11-20'};bad-kind
            happened;{'kind':'stay','date':'2026-11-20','to':'2026-11-19'};bad-to
            judge;{'rule':'x','due':'2026-11-20','verdict':'end','reasons':'x'};bad-revision
            judge;{'rule':'x','due':'2026-02-30','verdict':'end','reasons':'x','revision':1};bad-due
            confirm;{};missing-rule
            reassess;{'complaint':'one','outcome':'upheld','reasons':'x'};bad-complaint
            reassess;{'complaint':1,'outcome':'maybe','reasons':'x'};bad-outcome
            move;{'day':'2026-12-01'};missing-to
            """)
    void a_body_that_cannot_be_read_changes_nothing(String act, String body, String problem) {
        String id = applied();
        refused(act(bo, id, act, body), 400, problem);
        assertThat(ok(bo.get("/api/grants/" + id)).getLong("revision")).isEqualTo(1);
    }

    @Test
    void a_citizens_file_tells_of_the_home_the_equipment_and_what_can_be_applied_for() {
        String id = granted();
        JsonObject file = bo.object("/api/grants/citizens/citizen-3");
        fits("CitizenFile", file.encode());
        assertThat(file.getJsonArray("grants").getJsonObject(0).getString("id")).isEqualTo(id);
        assertThat(file.getJsonArray("equipment").encode()).contains("button-1");
        assertThat(file.getJsonArray("services")).contains("nødkald", "GPS");
        JsonObject couple = bo.object("/api/grants/citizens/citizen-4");
        assertThat(couple.getJsonArray("sharesHomeWith").encode()).contains("Else Mikkelsen");
        bo.array("/api/grants/citizens").forEach(one -> fits("GrantCitizen", one.toString()));
        assertThat(bo.array("/api/grants/citizens?search=poul")).hasSize(1);
        assertThat(bo.array("/api/grants/citizens")).hasSize(1);
        refused(bo.get("/api/grants/citizens/nobody"), 404, "no-such-citizen");
        refused(bo.get("/api/grants/none"), 404, "no-such-grant");
        refused(bo.get("/api/grants/due?days=many"), 400, "bad-days");
        refused(bo.get("/api/grants/month?month=maj"), 400, "bad-month");
    }

    @Test
    void a_month_is_gone_through_with_what_was_decided_and_leaves_on_paper_and_as_a_table_no_spreadsheet_runs()
            throws Exception {
        String id = granted();
        ok(act(bo, id, "deliver", "{'day':'2026-11-20'}"));
        JsonObject later = after(26, id);
        JsonObject month = bo.object("/api/grants/month?month=2027-05");
        fits("GrantMonth", month.encode());
        assertThat(month.getInteger("undecided")).isPositive();
        ok(act(bo, id, "judge", judgement(later, "continue", "").replace("Ingen kald", "=HYPERLINK(1)")));
        JsonObject decided = bo.object("/api/grants/month?month=2027-05");
        assertThat(decided.getInteger("decided")).isEqualTo(1);
        assertThat(decided.getInteger("undecided")).isEqualTo(month.getInteger("undecided") - 1);
        HttpResponse<String> table = bo.get("/api/grants/month.csv?month=2027-05");
        assertThat(table.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        assertThat(table.body()).contains("Grethe Hansen;nødkald;2026-11-19").contains(";'=HYPERLINK(1);Bo Krag;");
        assertThat(onPaper("/api/grants/month.pdf?month=2027-05")).contains("Bevillinger i maj 2027",
                "Grethe Hansen: nødkald", "fortsætter", "(Bo Krag)", "004 §14, linje", "Side 1 af");
    }

    private String onPaper(String path) throws Exception {
        byte[] paper = HttpClient.newHttpClient().send(bo.request(path).build(), BodyHandlers.ofByteArray()).body();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
