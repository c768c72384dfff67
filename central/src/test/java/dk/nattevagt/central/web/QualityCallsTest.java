package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quality and replay over HTTP. The night is that of 21 November. */
class QualityCallsTest {
    private static final String NIGHT = "/api/quality?from=2026-11-21&to=2026-11-21";

    @TempDir
    Path directory;
    private NightCentral central;
    private HttpUser mette;
    private HttpUser leader;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        mette = HttpUser.loggedIn(central, "vagt");
        leader = HttpUser.loggedIn(central, "leder");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private AlarmId answered(String home, Cause cause, Duration after) {
        AlarmId alarm = central.raise(home, cause);
        central.forward(after);
        for (String act : List.of("accept", "on-the-way", "arrived")) {
            mette.post("/api/alarms/" + alarm + "/" + act, "{}");
            central.forward(Duration.ofSeconds(30));
        }
        mette.post("/api/alarms/" + alarm + "/close", "{\"outcome\":\"help-given\"}");
        return alarm;
    }

    @Test
    void figures_stand_beside_the_fields_with_every_breach_and_its_reason() {
        answered("home-1", Cause.BUTTON, Duration.ofSeconds(20));
        AlarmId slow = answered("home-3", Cause.FALL, Duration.ofSeconds(200));
        JsonObject report = leader.object(NIGHT);
        JsonObject all = report.getJsonObject("all");
        assertThat(all.getInteger("alarms")).isEqualTo(2);
        assertThat(all.getJsonObject("promises").getJsonObject("answered-60")).isEqualTo(new JsonObject()
                .put("kept", 1).put("of", 2).put("percent", 50.0).put("target", 97.5));
        assertThat(report.getJsonArray("byHour").getJsonObject(0).getInteger("hour")).isEqualTo(2);
        JsonObject breach = report.getJsonArray("breaches").getJsonObject(0);
        assertThat(breach.getString("alarm")).isEqualTo(slow.value());
        assertThat(breach.getJsonArray("broken")).containsExactly("answered-60", "answered-180");
        assertThat(breach.getString("reason")).startsWith("Der gik 3 min 2").contains("før nogen tog alarmen");
        assertThat(breach.getString("address")).startsWith("Åvænget 31");
        assertThat(leader.object("/api/quality?from=2026-11-22&to=2026-11-22").getJsonObject("all")
                .getInteger("alarms")).isZero();
    }

    @Test
    void the_table_for_a_spreadsheet_names_nobody_and_no_address() {
        AlarmId alarm = answered("home-1", Cause.BUTTON, Duration.ofSeconds(90));
        var answer = leader.get(NIGHT.replace("quality?", "quality.csv?"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"kvalitet-2026-11-21-2026-11-21.csv\"");
        assertThat(answer.body()).startsWith("\uFEFFAlarm;").contains("\r\n" + alarm + ";").doesNotContain("Mette",
                "Grethe", "Lindevej", "home-1", "vagt;");
    }

    @Test
    void a_night_is_stepped_through_with_the_names_of_those_who_did_it() {
        AlarmId alarm = answered("home-1", Cause.BUTTON, Duration.ofSeconds(90));
        JsonObject replay = mette.object("/api/alarms/" + alarm + "/replay");
        assertThat(replay.getString("slow")).isEqualTo("answering");
        List<String> steps = replay.getJsonArray("moments").stream().map(JsonObject.class::cast)
                .map(moment -> moment.getString("what")).filter(what -> !what.startsWith("message")).toList();
        assertThat(steps).contains("screens-rang").containsSubsequence("pressed", "raised", "not-answered", "accepted",
                "on-the-way", "arrived", "closed");
        assertThat(replay.getJsonArray("moments").stream().map(JsonObject.class::cast)
                .filter(moment -> moment.getString("what").equals("accepted"))
                .map(moment -> moment.getString("holderName"))).containsExactly("Mette Holm");
    }

    @Test
    void days_that_are_none_or_too_many_are_refused() {
        for (String query : List.of("?from=yesterday", "?from=2026-11-22&to=2026-11-21", "?from=2020-01-01",
                "?to=2026-13-01")) {
            assertThat(leader.get("/api/quality" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void another_municipalitys_alarms_are_neither_counted_nor_replayed() {
        AlarmId alarm = answered("home-1", Cause.BUTTON, Duration.ofSeconds(20));
        assertThat(HttpUser.loggedIn(central, "nabovagt").get("/api/alarms/" + alarm + "/replay").statusCode())
                .isEqualTo(404);
        central.raise("nabo-1", Cause.BUTTON);
        assertThat(leader.object(NIGHT).getJsonObject("all").getInteger("alarms")).isEqualTo(1);
    }
}
