package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outages, call rounds and the day's work over HTTP. */
class RoundCallsTest {
    @TempDir
    Path directory;
    private NightCentral central;
    private HttpUser mette;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        mette = HttpUser.loggedIn(central, "vagt");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private static JsonObject home(JsonArray homes, String id) {
        return homes.stream().map(JsonObject.class::cast)
                .filter(row -> row.getJsonObject("home").getString("id").equals(id)).findFirst().orElseThrow();
    }

    @Test
    void a_tick_is_told_to_every_open_page_and_stands_for_everybody() {
        new Blackout(central).fall();
        HttpUser jens = HttpUser.loggedIn(central, "vagt2");
        try (EventSource stream = jens.follow(null)) {
            stream.await("beat", 1);
            mette.post("/api/outages/1/homes/home-7", "{\"result\":\"called-ok\",\"note\":\" Alt vel \"}");
            assertThat(stream.await("round", 1).getFirst().data()).contains("\"round\":\"outage:1\"");
        }
        JsonObject row = home(jens.object("/api/outages/1").getJsonArray("homes"), "home-7");
        assertThat(row.getBoolean("settled")).isTrue();
        assertThat(row.getJsonObject("tick").getString("byName")).isEqualTo("Mette Holm");
        assertThat(row.getJsonObject("tick").getString("note")).isEqualTo("Alt vel");
    }

    @Test
    void whoever_ticks_without_having_seen_the_others_tick_gets_it_shown() {
        new Blackout(central).fall();
        mette.post("/api/outages/1/homes/home-7", "{\"result\":\"visit-needed\"}");
        JsonObject both = new JsonObject(HttpUser.loggedIn(central, "vagt2")
                .post("/api/outages/1/homes/home-7", "{\"result\":\"called-ok\",\"upon\":0}").body());
        assertThat(both.getJsonObject("tick").getString("result")).isEqualTo("called-ok");
        assertThat(both.getJsonObject("overruled").getString("byName")).isEqualTo("Mette Holm");
        long seen = both.getJsonObject("tick").getLong("number");
        JsonObject agreed = new JsonObject(mette.post("/api/outages/1/homes/home-7",
                "{\"result\":\"visit-needed\",\"upon\":" + seen + "}").body());
        assertThat(agreed.getValue("overruled")).isNull();
    }

    @Test
    void homes_that_are_heard_again_are_ticked_by_themselves_unless_somebody_asked_for_a_visit() {
        Blackout blackout = new Blackout(central).fall();
        mette.post("/api/outages/1/homes/home-8", "{\"result\":\"visit-needed\"}");
        blackout.back(7, 8);
        JsonArray homes = mette.object("/api/outages/1").getJsonArray("homes");
        assertThat(home(homes, "home-7").getBoolean("settled")).isTrue();
        assertThat(home(homes, "home-7").getString("backAt")).isNotNull();
        assertThat(home(homes, "home-8").getBoolean("settled")).isFalse();
        assertThat(home(homes, "home-9").getBoolean("settled")).isFalse();
    }

    @Test
    void a_single_home_without_contact_is_called_and_is_gone_from_the_list_when_it_is_heard() {
        Blackout blackout = new Blackout(central).alone(9);
        JsonArray homes = mette.object("/api/call-round").getJsonArray("homes");
        assertThat(homes).hasSize(1);
        JsonObject row = home(homes, "home-9");
        assertThat(row.getJsonArray("troubles").getJsonObject(0).getString("trouble")).isEqualTo("gateway-silent");
        assertThat(row.getJsonArray("reasons")).containsExactly("lives-alone");
        assertThat(mette.post("/api/call-round/home-9", "{\"result\":\"called-ok\"}").statusCode()).isEqualTo(200);
        blackout.back(9, 9);
        assertThat(mette.object("/api/call-round").getJsonArray("homes")).isEmpty();
        assertThat(mette.post("/api/call-round/home-9", "{\"result\":\"called-ok\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_understood_is_refused_with_a_sentence() {
        new Blackout(central).fall();
        assertThat(List.of(mette.post("/api/outages/1/homes/home-7", "{\"result\":\"asleep\"}").statusCode(),
                mette.post("/api/outages/1/homes/home-7", "{}").statusCode(),
                mette.post("/api/outages/1/homes/home-7", "{\"result\":\"visited\",\"upon\":\"x\"}").statusCode(),
                mette.get("/api/outages/first").statusCode())).containsOnly(400);
        assertThat(List.of(mette.get("/api/outages/99").statusCode(),
                mette.post("/api/outages/1/homes/home-1", "{\"result\":\"visited\"}").statusCode()))
                .containsOnly(404);
    }

    @Test
    void another_municipality_sees_neither_the_outage_nor_its_homes() {
        new Blackout(central).fall();
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovagt");
        assertThat(neighbour.array("/api/outages")).isEmpty();
        assertThat(neighbour.get("/api/outages/1").statusCode()).isEqualTo(404);
        assertThat(neighbour.post("/api/outages/1/homes/home-7", "{\"result\":\"visited\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_task_is_taken_handed_on_and_done_and_hides_nothing() {
        new Equipment(central).aWeek();
        HttpUser ib = HttpUser.loggedIn(central, "tekniker");
        JsonObject task = ib.object("/api/work-list").getJsonArray("alarms").getJsonObject(0);
        String path = "/api/work-list/" + task.getString("task").replace(":", "%3A");
        assertThat(new JsonObject(ib.post(path + "/take", "{}").body()).getJsonObject("work").getString("byName"))
                .isEqualTo("Ib Dam");
        mette = HttpUser.loggedIn(central, "vagt");
        var refused = mette.post(path + "/take", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Ib Dam er i gang med opgaven.");
        assertThat(mette.post(path + "/take", "{\"from\":\"tekniker\"}").statusCode()).isEqualTo(200);
        mette.post(path + "/done", "{\"note\":\"Stikket var ude\"}");
        JsonObject done = ib.object("/api/work-list").getJsonArray("alarms").getJsonObject(0);
        assertThat(done.getBoolean("unprotected")).isTrue();
        assertThat(done.getJsonObject("work").getString("note")).isEqualTo("Stikket var ude");
        assertThat(HttpUser.loggedIn(central, "nabovagt").post(path + "/take", "{}").statusCode()).isEqualTo(404);
    }
}
