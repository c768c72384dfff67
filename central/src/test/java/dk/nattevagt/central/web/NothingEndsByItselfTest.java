package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.people.MunicipalityId;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules propose, a person decides: ten years of everything the central does by itself end, refuse and begin no grant. */
class NothingEndsByItselfTest extends GrantCalls {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");

    @Test
    void ten_years_pass_and_every_grant_stands_as_a_person_left_it() {
        granted();
        ok(bo.post("/api/grants", GRETHE.replace("nødkald", "kontant tilskud")));
        ok(bo.post("/api/grants", GRETHE.replace("nødkald", "rehabilitering")));
        String fast = ok(bo.post("/api/grants", GRETHE.replace("nødkald", "fast vagt"))).getString("id");
        ok(act(bo, fast, "decide", "{'verdict':'grant','day':'2026-11-19','reasons':'Døende'}"));
        ok(act(bo, fast, "deliver", "{'day':'2026-11-20'}"));
        List<GrantFile> before = central.stores().grants().lastingFiles(SOLBY);
        assertThat(before).hasSize(4);

        for (int month = 0; month < 122; month++) {
            central.forward(Duration.ofDays(30));
            central.lookAtTheShift();
        }
        bo = HttpUser.loggedIn(central, "visitator");
        JsonObject due = bo.object("/api/grants/due?days=400");
        assertThat(due.getJsonObject("counts").getInteger("overdue")).isGreaterThan(3);
        bo.object("/api/grants/month?month=2027-01");
        assertThat(central.stores().grants().lastingFiles(SOLBY)).isEqualTo(before);

        central.stopWeb();
        central.startWeb();
        assertThat(central.stores().grants().lastingFiles(SOLBY)).isEqualTo(before);
    }
}
