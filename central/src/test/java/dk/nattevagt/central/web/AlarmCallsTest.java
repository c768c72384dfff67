package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmCallsTest {
    @TempDir
    Path directory;

    NightCentral central;
    HttpUser mette;
    HttpUser jens;

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

    @Test
    void an_alarm_tells_what_happened_where_and_to_whom() {
        AlarmId id = central.raise("home-1", Cause.BUTTON, Duration.ofMinutes(23));
        JsonObject alarm = mette.object("/api/alarms/" + id);
        assertThat(alarm.getString("cause")).isEqualTo("button");
        assertThat(alarm.getString("state")).isEqualTo("raised");
        assertThat(alarm.getInteger("urgency")).isEqualTo(3);
        assertThat(alarm.getBoolean("late")).isTrue();
        assertThat(alarm.getString("device")).isEqualTo("button-1");
        assertThat(alarm.getJsonObject("home").getString("address")).isEqualTo("Lindevej 4, 2. tv, 2670 Solby");
        assertThat(alarm.getJsonArray("citizens").getJsonObject(0).getString("name")).isEqualTo("Grethe Hansen");
        assertThat(alarm.getValue("responder")).isNull();
        assertThat(alarm.getInstant("nextDeadline")).isAfter(alarm.getInstant("receivedAt"));
    }

    @Test
    void open_alarms_come_most_urgent_first() {
        central.raise("home-1", Cause.WATER);
        central.raise("home-2", Cause.SMOKE);
        central.raise("home-3", Cause.FALL);
        assertThat(causes("/api/alarms?state=open")).containsExactly("smoke", "fall", "water");
    }

    @Test
    void an_alarm_goes_from_raised_to_closed_and_its_journal_tells_the_story() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        assertThat(act(mette, id, "accept", "")).isEqualTo("200 accepted vagt");
        assertThat(act(mette, id, "on-the-way", "")).isEqualTo("200 on-the-way vagt");
        assertThat(act(mette, id, "arrived", "")).isEqualTo("200 arrived vagt");
        assertThat(act(mette, id, "close", "{\"outcome\":\"help-given\",\"note\":\"Hjulpet op.\"}"))
                .isEqualTo("200 closed vagt");
        assertThat(mette.array("/api/alarms")).isEmpty();
        assertThat(mette.array("/api/alarms?state=closed").getJsonObject(0).getString("outcome"))
                .isEqualTo("help-given");
        assertThat(mette.array("/api/alarms?state=all")).hasSize(1);
        await().until(() -> kinds(id).contains("screens-rang"));
        assertThat(kinds(id)).containsSubsequence("raised", "accepted", "on-the-way", "arrived", "closed");
    }

    @Test
    void what_the_state_does_not_allow_is_refused_with_a_sentence() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        assertThat(refusal(mette, id, "arrived", "")).isEqualTo("409 Alarmen skal tages, før du kan det.");
        act(mette, id, "accept", "");
        assertThat(refusal(jens, id, "accept", "")).isEqualTo("409 Mette Holm har taget alarmen.");
        assertThat(refusal(jens, id, "on-the-way", "")).isEqualTo("409 Mette Holm har taget alarmen.");
        assertThat(refusal(mette, id, "accept", "")).isEqualTo("409 Du har allerede taget alarmen.");
        assertThat(refusal(mette, id, "emergency-redial", "")).startsWith("409 Der er ikke noget opkald til 112");
        act(mette, id, "close", "{\"outcome\":\"test\"}");
        assertThat(refusal(mette, id, "arrived", "")).isEqualTo("409 Alarmen er afsluttet.");
    }

    @Test
    void an_overdue_alarm_can_be_taken_over() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        act(mette, id, "accept", "");
        central.forward(Duration.ofMinutes(11));
        await().until(() -> jens.object("/api/alarms/" + id).getBoolean("overdue"));
        assertThat(act(jens, id, "accept", "")).isEqualTo("200 accepted vagt2");
    }

    @Test
    void closing_needs_an_outcome_of_the_list() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        act(mette, id, "accept", "");
        assertThat(refusal(mette, id, "close", "")).isEqualTo("400 Feltet »outcome« mangler.");
        assertThat(refusal(mette, id, "close", "{\"outcome\":\"fine\"}")).startsWith("400 »outcome« er ikke");
        assertThat(refusal(mette, id, "close", "{\"outcome\":\"test\",\"note\":7}"))
                .startsWith("400 Feltet »note« skal");
        assertThat(mette.object("/api/alarms/" + id).getString("state")).isEqualTo("accepted");
    }

    @Test
    void another_municipalitys_alarm_does_not_exist() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovagt");
        assertThat(neighbour.array("/api/alarms?state=all")).isEmpty();
        for (String path : List.of("", "/journal")) {
            assertThat(neighbour.get("/api/alarms/" + id + path).statusCode()).isEqualTo(404);
        }
        assertThat(refusal(neighbour, id, "accept", "")).isEqualTo("404 Alarmen findes ikke.");
        assertThat(refusal(neighbour, id, "close", "{\"outcome\":\"test\"}")).isEqualTo("404 Alarmen findes ikke.");
        assertThat(mette.object("/api/alarms/" + id).getString("state")).isEqualTo("raised");
    }

    @Test
    void unknown_alarms_and_odd_questions_are_refused_by_name() {
        assertThat(mette.get("/api/alarms/none").statusCode()).isEqualTo(404);
        assertThat(mette.get("/api/alarms/a%20b").statusCode()).isEqualTo(404);
        assertThat(mette.get("/api/alarms?state=lost").body()).contains("bad-state");
        assertThat(mette.get("/api/alarms?state=closed&limit=0").body()).contains("bad-limit");
    }

    @Test
    void readiness_follows_its_checks() {
        assertThat(mette.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(mette.get("/health/ready").statusCode()).isEqualTo(200);
        central.ready.set(false);
        assertThat(mette.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(mette.object("/health/ready").getJsonObject("checks").getString("database")).isEqualTo("down");
        assertThat(mette.get("/metrics").body()).isEqualTo("up 1\n");
    }

    private List<String> causes(String path) {
        return mette.array(path).stream().map(alarm -> ((JsonObject) alarm).getString("cause")).toList();
    }

    private List<String> kinds(AlarmId id) {
        return mette.array("/api/alarms/" + id + "/journal").stream()
                .map(entry -> ((JsonObject) entry).getString("kind")).toList();
    }

    private static String act(HttpUser user, AlarmId id, String act, String body) {
        HttpResponse<String> answer = user.post("/api/alarms/" + id + "/" + act, body);
        JsonObject alarm = new JsonObject(answer.body());
        return answer.statusCode() + " " + alarm.getString("state") + " " + alarm.getString("responder");
    }

    private static String refusal(HttpUser user, AlarmId id, String act, String body) {
        HttpResponse<String> answer = user.post("/api/alarms/" + id + "/" + act, body);
        return answer.statusCode() + " " + new JsonObject(answer.body()).getString("title");
    }
}
