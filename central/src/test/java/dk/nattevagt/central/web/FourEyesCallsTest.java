package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.GrantSettings;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where the municipality wants a second person to agree before anything is refused or ended. */
class FourEyesCallsTest extends GrantCalls {

    @Override
    GrantSettings settings() {
        return new GrantSettings("greve-2022", true, Set.of(), 3, 7);
    }

    @Test
    void an_end_waits_for_another_person_and_until_then_nothing_has_ended() {
        String id = granted();
        JsonObject later = after(27, id);
        JsonObject waiting = ok(act(bo, id, "judge", judgement(later, "end", ",'endsOn':'2027-06-30'")));
        assertThat(waiting.getString("stage")).isEqualTo("granted");
        assertThat(flags(waiting)).contains("waiting-for-second");
        String about = "{'rule':'nødkald-6-months','due':'%s'}"
                .formatted(proposal(later, "nødkald-6-months").getString("due"));
        refused(act(bo, id, "confirm", about), 409, "same-person");
        refused(act(bo, id, "judge", judgement(waiting, "continue", "")), 409, "waits-for-second");
        assertThat(ok(bo.get("/api/grants/" + id)).getString("stage")).isEqualTo("granted");

        JsonObject ended = ok(act(dorte, id, "confirm", about));
        assertThat(ended.getString("stage")).isEqualTo("ended");
        JsonObject decision = ended.getJsonArray("decisions").getJsonObject(1);
        assertThat(decision.getString("byName")).isEqualTo("Bo Krag");
        assertThat(decision.getString("confirmedBy")).isEqualTo("Dorte Lund");
        refused(act(dorte, id, "confirm", about), 409, "nothing-waits");
    }

    @Test
    void a_rejected_end_is_a_proposal_again() {
        String id = granted();
        JsonObject later = after(27, id);
        ok(act(bo, id, "judge", judgement(later, "end", ",'endsOn':'2027-06-30'")));
        JsonObject rejected = ok(
                act(dorte, id, "reject", "{'rule':'nødkald-6-months','due':'%s','reasons':'Ring først'}"
                        .formatted(proposal(later, "nødkald-6-months").getString("due"))));
        assertThat(rejected.getString("stage")).isEqualTo("granted");
        assertThat(proposal(rejected, "nødkald-6-months").getValue("judgement")).isNull();
        assertThat(bo.object("/api/grants/due").getJsonArray("overdue").encode()).contains("nødkald-6-months");
    }

    @Test
    void a_refusal_waits_too_and_a_grant_does_not() {
        String id = applied();
        JsonObject waiting = ok(act(bo, id, "decide",
                "{'verdict':'refuse','day':'2026-11-20','reasons':'Kan bruge mobiltelefon'}"));
        assertThat(waiting.getString("stage")).isEqualTo("applied");
        refused(act(dorte, id, "decide",
                "{'verdict':'grant','day':'2026-11-20','reasons':'Nej','legalBasis':'§112'}"), 409,
                "waits-for-second");
        refused(act(bo, id, "confirm", "{'decision':true}"), 409, "same-person");
        JsonObject rejected = ok(act(dorte, id, "reject", "{'decision':true,'reasons':'Har ingen mobil'}"));
        assertThat(rejected.getString("stage")).isEqualTo("applied");
        ok(act(bo, id, "decide", "{'verdict':'refuse','day':'2026-11-20','reasons':'Kan lære det'}"));
        JsonObject refused = ok(act(dorte, id, "confirm", "{'decision':true}"));
        assertThat(refused.getString("stage")).isEqualTo("refused");
        assertThat(refused.getJsonArray("decisions").getJsonObject(1).getString("made")).isEqualTo("2026-11-21");
    }
}
