package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rota, plans and handover over HTTP. It is the night to Saturday the 21st of November 2026. */
class StaffingCallsTest {
    private static final String NIGHT = "2026-11-21/night";
    private static final String SUNDAY = "2026-11-22/night";
    private static final String REACHES_NOBODY = """
            {"name":"Sygeplejerske","steps":[{"targets":["on-shift:nurse"],"channels":["page"],"nextAfterSeconds":60}]}""";
    private static final String FIRE = """
            {"name":"Brand","causes":["smoke","heat"],"steps":[
             {"targets":["on-shift"],"channels":["page","sms"],"nextAfterSeconds":30},
             {"targets":["everyone"],"channels":["page","push","sms","voice","email"],"nextAfterSeconds":60}]}""";

    private final OpenApiDocument document = new OpenApiDocument();

    @TempDir
    Path directory;

    private NightCentral central;
    private HttpUser leader;
    private HttpUser mette;
    private HttpUser jens;

    @BeforeEach
    void start() {
        central = RotaTown.central(directory);
        leader = HttpUser.loggedIn(central, "leder");
        mette = HttpUser.loggedIn(central, "vagt");
        jens = HttpUser.loggedIn(central, "vagt2");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private static HttpResponse<String> put(HttpUser user, String path, String json) {
        return HttpUser.send(user.request(path).header("Content-Type", "application/json").PUT(
                java.net.http.HttpRequest.BodyPublishers.ofString(json)));
    }

    private String onShift(String shift) {
        return mette.object("/api/rota?from=2026-11-20&to=2026-11-29").getJsonArray("shifts").stream()
                .map(JsonObject.class::cast).filter(one -> one.getString("shift").equals(shift)).findFirst()
                .orElseThrow()
                .getJsonArray("teams").getJsonObject(0).getJsonArray("people").stream()
                .map(person -> ((JsonObject) person).getString("user")).toList().toString();
    }

    private void fits(String schema, String json) {
        try {
            assertThat(document.faults(schema, new ObjectMapper().readTree(json))).as(json).isEmpty();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(json, notJson);
        }
    }

    @Test
    void the_week_is_read_with_who_is_on_now() {
        JsonObject rota = mette.object("/api/rota");
        fits("Rota", rota.encode());
        assertThat(rota.getJsonObject("now").getString("shift")).isEqualTo("2026-11-20/night");
        assertThat(rota.getJsonObject("now").getString("words")).isEqualTo("natten til lørdag den 21. november");
        assertThat(rota.getJsonArray("shifts")).hasSize(21);
        mette.array("/api/teams").forEach(team -> fits("Team", team.toString()));
        assertThat(mette.get("/api/rota?from=2026-11-20&to=2027-11-20").statusCode()).isEqualTo(400);
        assertThat(mette.get("/api/rota?from=fredag").statusCode()).isEqualTo(400);
    }

    @Test
    void a_leader_takes_somebody_off_a_shift_and_the_history_says_who_and_why() {
        String override = new JsonObject().put("shift", NIGHT).put("kind", "remove").put("person", "vagt")
                .put("reason", "syg").encode();
        HttpResponse<String> done = leader.post("/api/teams/nord/overrides", override);
        fits("Shift", done.body());
        assertThat(onShift(NIGHT)).isEqualTo("[]");
        HttpResponse<String> again = leader.post("/api/teams/nord/overrides", override);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Mette Holm er ikke på vagt natten til søndag den 22. november.");
        leader.array("/api/rota/history").forEach(entry -> fits("RotaEntry", entry.toString()));
        assertThat(leader.array("/api/rota/history").getJsonObject(0).getString("text"))
                .isEqualTo("Mette Holm taget af natten til søndag den 22. november (syg).");
        assertThat(mette.post("/api/teams/nord/overrides", override).statusCode()).isEqualTo(403);
        assertThat(leader.post("/api/teams/syd/overrides", override).statusCode()).isEqualTo(404);
    }

    @Test
    void two_people_swap_shifts_when_the_other_says_yes() {
        String proposal = new JsonObject().put("team", "nord").put("gives", NIGHT).put("other", "vagt2")
                .put("takes", SUNDAY).encode();
        HttpResponse<String> proposed = mette.post("/api/swaps", proposal);
        fits("Swap", proposed.body());
        String id = new JsonObject(proposed.body()).getString("id");
        assertThat(onShift(NIGHT)).isEqualTo("[vagt]");
        HttpResponse<String> byMyself = mette.post("/api/swaps/" + id + "/accept", "");
        assertThat(byMyself.statusCode()).isEqualTo(403);
        assertThat(byMyself.body()).contains("kun den, der er spurgt");
        fits("Swap", jens.post("/api/swaps/" + id + "/accept", "").body());
        assertThat(onShift(NIGHT)).isEqualTo("[vagt2]");
        assertThat(onShift(SUNDAY)).isEqualTo("[vagt]");
        assertThat(jens.post("/api/swaps/" + id + "/decline", "").body()).contains("Byttet er allerede aftalt.");
        assertThat(jens.post("/api/swaps/other/accept", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_rotation_stands_from_its_day_and_a_wrong_one_is_refused_in_sentences() {
        String right = """
                {"from":"2026-11-22","weeks":[[{"days":["sun"],"shifts":["night"],"people":["vagt","vagt2"]}]]}""";
        fits("Team", put(leader, "/api/teams/nord/rotation", right).body());
        assertThat(onShift(SUNDAY)).isEqualTo("[vagt, vagt2]");
        assertThat(onShift(NIGHT)).isEqualTo("[vagt]");
        String wrong = """
                {"from":"2026-11-01","weeks":[[{"shifts":["dawn"],"people":["leder"]}]]}""";
        HttpResponse<String> refused = put(leader, "/api/teams/nord/rotation", wrong);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("den dag er gået", "Lone Vang er ikke med i Team Nord.",
                "Der er ikke nogen vagt »dawn«.");
        assertThat(put(leader, "/api/teams/nord/rotation", "{\"from\":\"2026-12-01\",\"weeks\":[]}").statusCode())
                .isEqualTo(400);
        assertThat(put(leader, "/api/teams/nord/rotation", "{\"from\":\"2026-12-01\",\"weeks\":[7]}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_coming_night_is_checked() {
        JsonArray shifts = leader.array("/api/rota/check");
        shifts.forEach(shift -> fits("CheckedShift", shift.toString()));
        assertThat(shifts.getJsonObject(0).getJsonArray("gaps").encode()).contains(
                "Team Nord: Mette Holm er alene på vagt.",
                "Team Nord: telefonen hos Mette Holm har aldrig givet lyd fra sig.");
        assertThat(shifts.getJsonObject(1).getJsonArray("gaps").encode()).contains("Team Nord: ingen er på vagt.");
        mette.post("/api/presence", "{}");
        assertThat(leader.array("/api/rota/check").getJsonObject(0).getJsonArray("gaps").encode())
                .doesNotContain("telefonen hos Mette");
    }

    @Test
    void a_plan_that_reaches_nobody_is_refused_with_the_first_hours_it_does_not() {
        HttpResponse<String> refused = put(leader, "/api/plans/syge", REACHES_NOBODY);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Team Nord: planen når ingen natten til lørdag den 21. november, kl. 23.00-07.00 og i");
        assertThat(leader.object("/api/plans").getJsonArray("plans")).isEmpty();
        HttpResponse<String> checked = leader.post("/api/plans/check", REACHES_NOBODY);
        fits("PlanVerdict", checked.body());
        assertThat(new JsonObject(checked.body()).getJsonArray("faults")).hasSize(1);
        assertThat(put(leader, "/api/plans/syge", REACHES_NOBODY.replace("on-shift:nurse", "on-shift:cook")).body())
                .contains("»on-shift:cook« kan ikke bruges");
        assertThat(put(mette, "/api/plans/syge", FIRE).statusCode()).isEqualTo(403);
    }

    @Test
    void a_saved_plan_stands_warns_of_empty_steps_and_is_previewed() {
        HttpResponse<String> saved = put(leader, "/api/plans/brand", FIRE);
        fits("SavedPlan", saved.body());
        assertThat(new JsonObject(saved.body()).getJsonArray("warnings").getString(0)).contains("trin 1 når ingen",
                "og springes over");
        fits("Plans", mette.get("/api/plans").body());
        JsonObject day = mette.object("/api/plans/preview?home=home-1&cause=smoke&at=2026-11-21T10:00:00Z");
        fits("PlanPreview", day.encode());
        assertThat(day.getString("planName")).isEqualTo("Brand");
        JsonObject first = day.getJsonArray("steps").getJsonObject(0);
        assertThat(first.getBoolean("skipped")).isTrue();
        assertThat(first.getString("why")).isEqualTo("Ingen er på vagt.");
        assertThat(day.getJsonArray("steps").getJsonObject(1).getJsonArray("people")).hasSize(3);
        JsonObject night = mette.object("/api/plans/preview?team=nord&at=2026-11-22T03:10");
        assertThat(night.getString("at")).isEqualTo("2026-11-22T02:10:00Z");
        assertThat(night.getString("planName")).isEqualTo("Standardplanen");
        assertThat(night.getJsonArray("steps").getJsonObject(0).getJsonArray("people").encode()).contains("Mette Holm");
        assertThat(mette.get("/api/plans/preview?at=2026-11-22T3:10").statusCode()).isEqualTo(400);
        assertThat(mette.get("/api/plans/preview?home=nabo-1").statusCode()).isEqualTo(404);
        assertThat(HttpUser.send(leader.request("/api/plans/brand").DELETE()).statusCode()).isEqualTo(204);
        assertThat(HttpUser.send(leader.request("/api/plans/brand").DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void an_alarm_rings_those_who_have_come_on_shift() {
        central.raise("home-1", Cause.BUTTON);
        assertThat(mette.array("/api/alarms").getJsonObject(0).getJsonArray("called")).containsExactly("vagt");
        assertThat(mette.array("/api/alarms").getJsonObject(0).getString("team")).isEqualTo("nord");
    }

    @Test
    void the_handover_lists_what_is_open_and_who_has_read_it() {
        central.raise("home-1", Cause.BUTTON);
        JsonObject handover = mette.object("/api/handover");
        fits("Handover", handover.encode());
        assertThat(handover.getJsonArray("alarms")).hasSize(1);
        assertThat(handover.getJsonArray("unread").getJsonObject(0).getString("user")).isEqualTo("vagt");
        HttpResponse<String> read = mette.post("/api/handover/read", "{\"shift\":\"2026-11-20/night\"}");
        fits("Handover", read.body());
        assertThat(new JsonObject(read.body()).getBoolean("readByMe")).isTrue();
        assertThat(leader.object("/api/handover").getJsonArray("readers").getJsonObject(0).getString("at"))
                .startsWith("2026-11-21T01:1");
        assertThat(leader.object("/api/handover").getJsonArray("unread")).isEmpty();
        assertThat(mette.post("/api/handover/read", "{\"shift\":\"2026-11-20/day\"}").body())
                .contains("Vagten har skiftet.");
    }

    @Test
    void a_neighbour_sees_nothing_of_it() {
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovagt");
        assertThat(neighbour.array("/api/teams")).isEmpty();
        assertThat(
                neighbour.post("/api/swaps", "{\"team\":\"nord\",\"gives\":\"%s\",\"other\":\"vagt\",\"takes\":\"%s\"}"
                        .formatted(NIGHT, SUNDAY)).statusCode())
                .isEqualTo(404);
    }
}
