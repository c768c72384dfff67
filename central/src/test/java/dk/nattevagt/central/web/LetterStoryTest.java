package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to a grant, and the letters that tell of it. */
class LetterStoryTest extends LetterCalls {
    /** The words of a letter of this kind, on one line. */
    private String letter(String grant, String kind) {
        HttpResponse<String> answer = assessor.post("/api/grants/" + grant + "/letters",
                new JsonObject().put("kind", kind).encode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return assessor.get("/api/grants/%s/letters/%d.txt".formatted(grant,
                new JsonObject(answer.body()).getInteger("number"))).body().replaceAll("\\s+", " ");
    }

    private List<?> kinds(String grant) {
        return assessor.object("/api/grants/" + grant + "/letters").getJsonArray("kinds").getList();
    }

    @Test
    void a_grant_that_a_person_ended_is_told_with_what_was_looked_at() {
        String id = grants.granted("citizen-3", "nødkald", LocalDate.parse("2026-05-20"));
        assertThat(kinds(id)).isEqualTo(List.of("decision-granted"));
        assertThat(letter(id, "decision-granted")).contains("Du får bevilget nødkald.",
                "Hjælpen begynder den 20. maj 2026.", "væsentligt behov for det i 6 måneder");
        JsonObject proposal = grants.of(id).getJsonArray("proposals").stream().map(one -> (JsonObject) one)
                .filter(one -> one.getString("rule").equals("nødkald-6-months")).findFirst().orElseThrow();
        grants.act(id, "judge", new JsonObject().put("rule", "nødkald-6-months").put("due", proposal.getString("due"))
                .put("verdict", "end").put("reasons", "Du har ikke kaldt, og din datter er flyttet ind.")
                .put("endsOn", "2026-12-20").put("revision", grants.of(id).getLong("revision")));
        assertThat(kinds(id)).isEqualTo(List.of("decision-ended"));
        assertThat(letter(id, "decision-ended")).contains("Den sidste dag er den 20. december 2026.",
                "når der ikke har været et væsentligt behov for at tilkalde hjælp i 6 måneder",
                "Jeg har set på tiden fra den 20. maj 2026 til den 20. november 2026.",
                "I den tid er der ikke registreret nogen kald.", "din datter er flyttet ind.",
                "efter servicelovens § 112, stk. 1", "Du kan klage over afgørelsen", "Ankestyrelsen");
    }

    @Test
    void a_complaint_is_answered_step_by_step() {
        String id = grants.applied("citizen-3", "nødkald", LocalDate.parse("2026-11-02"));
        grants.act(id, "decide", new JsonObject().put("verdict", "refuse").put("day", "2026-11-16").put("reasons",
                "Du kan bruge din telefon."));
        grants.act(id, "complain", new JsonObject().put("received", "2026-11-19").put("text", "Jeg ser dårligt."));
        assertThat(kinds(id)).isEqualTo(List.of("decision-refused", "complaint-received"));
        assertThat(letter(id, "complaint-received")).contains(
                "Vi modtog den 19. november 2026 din klage over afgørelsen af 16. november 2026 om nødkald.",
                "skriver til dig senest den 17. december 2026");
        grants.act(id, "reassess", new JsonObject().put("complaint", 1).put("outcome", "upheld").put("reasons",
                "Din telefon har store taster."));
        assertThat(letter(id, "complaint-upheld")).contains("afgørelsen ikke bliver ændret",
                "Din telefon har store taster.").doesNotContain("Du kan klage");
        grants.act(id, "pass-on", new JsonObject().put("complaint", 1).put("day", "2026-11-21"));
        assertThat(letter(id, "passed-on"))
                .contains("Vi sendte klagen videre til Ankestyrelsen den 21. november 2026.");
    }

    @Test
    void a_delay_is_told_with_the_new_date_and_the_promise_that_is_not_kept() {
        startBy("horsens-2017");
        String id = grants.applied("citizen-3", "aktivitets- og samværstilbud", LocalDate.parse("2026-09-24"));
        grants.act(id, "delay", new JsonObject().put("expected", "2026-12-11").put("reason",
                "Vi venter på svar fra din læge."));
        assertThat(kinds(id)).isEqualTo(List.of("delay"));
        assertThat(letter(id, "delay")).contains("Du skulle have haft svar senest den 24. november 2026.",
                "det tager højst 2 måneder", "Vi venter på svar fra din læge.",
                "en afgørelse senest den 11. december 2026").doesNotContain("kan klage", "Ankestyrelsen");
    }
}
