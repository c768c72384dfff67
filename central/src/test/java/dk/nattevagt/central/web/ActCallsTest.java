package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handing over, putting right, and acts that come late or twice. */
class ActCallsTest {
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
    void an_alarm_is_handed_over_only_when_the_other_says_yes() {
        AlarmId id = taken();
        assertThat(act(mette, id, "offer", "{\"to\":\"vagt2\"}")).isEqualTo("200 accepted vagt");
        assertThat(mette.object("/api/alarms/" + id).getString("offeredToName")).isEqualTo("Jens Bak");
        assertThat(act(jens, id, "accept", "")).isEqualTo("200 accepted vagt2");
        assertThat(kinds(id)).containsSubsequence("accepted", "offered", "handed-over");
        assertThat(mette.object("/api/alarms/" + id).getValue("offeredTo")).isNull();
    }

    @Test
    void an_offer_can_be_declined_and_then_the_holder_has_it_still() {
        AlarmId id = taken();
        act(mette, id, "offer", "{\"to\":\"vagt2\"}");
        assertThat(act(jens, id, "decline", "")).isEqualTo("200 accepted vagt");
        assertThat(refusal(jens, id, "accept", "")).isEqualTo("409 Mette Holm har taget alarmen.");
    }

    @Test
    void an_alarm_can_only_be_offered_to_somebody_who_answers_alarms_here() {
        AlarmId id = taken();
        for (String nobody : List.of("nabovagt", "tekniker", "findes-ikke")) {
            assertThat(refusal(mette, id, "offer", "{\"to\":\"" + nobody + "\"}"))
                    .isEqualTo("400 Alarmen kan kun gives videre til en, der tager alarmer hos jer.");
        }
        assertThat(refusal(mette, id, "offer", "{\"to\":\"vagt\"}")).isEqualTo("400 Du har allerede alarmen selv.");
        assertThat(refusal(mette, id, "offer", "{}")).isEqualTo("400 Feltet »to« mangler.");
        assertThat(refusal(jens, id, "offer", "{\"to\":\"leder\"}")).isEqualTo("409 Mette Holm har taget alarmen.");
    }

    @Test
    void colleagues_are_named_with_those_on_shift_first_and_how_to_reach_them() {
        jens.post("/api/presence", "{}");
        assertThat(mette.array("/api/colleagues").stream().map(ActCallsTest::colleague))
                .containsExactly("Jens Bak true page", "Lone Vang false none");
    }

    private static String colleague(Object one) {
        JsonObject colleague = (JsonObject) one;
        return colleague.getString("name") + " " + colleague.getBoolean("onShift") + " " + colleague.getString("reach");
    }

    @Test
    void a_wrong_closing_is_put_right_by_whoever_closed_it_or_the_leader_and_stays_in_the_journal() {
        AlarmId id = taken();
        String right = "{\"outcome\":\"help-given\",\"note\":\"Hjulpet op.\",\"reason\":\"Trykkede forkert.\"}";
        assertThat(refusal(mette, id, "correct", right)).isEqualTo("409 Alarmen er ikke afsluttet endnu.");
        act(mette, id, "close", "{\"outcome\":\"accidental\"}");
        assertThat(refusal(jens, id, "correct", right))
                .isEqualTo("403 Kun den, der afsluttede alarmen, og vagtlederen kan rette afslutningen.");
        assertThat(refusal(mette, id, "correct", "{\"outcome\":\"help-given\"}"))
                .isEqualTo("400 Feltet »reason« mangler.");
        assertThat(act(mette, id, "correct", right)).isEqualTo("200 closed vagt");
        HttpUser leader = HttpUser.loggedIn(central, "leder");
        assertThat(act(leader, id, "correct", "{\"outcome\":\"test\",\"reason\":\"Aftalt prøve.\"}"))
                .isEqualTo("200 closed vagt");
        assertThat(mette.object("/api/alarms/" + id).getString("outcome")).isEqualTo("test");
        assertThat(kinds(id)).containsSubsequence("closed", "corrected", "corrected");
    }

    @Test
    void an_act_sent_again_is_answered_as_before_and_not_done_again() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        String first = "{\"key\":\"phone-1\"}";
        assertThat(act(mette, id, "accept", first)).isEqualTo("200 accepted vagt");
        assertThat(act(mette, id, "accept", first)).isEqualTo("200 accepted vagt");
        assertThat(refusal(mette, id, "accept", "{\"key\":\"phone-2\"}"))
                .isEqualTo("409 Du har allerede taget alarmen.");
        assertThat(kinds(id).stream().filter("accepted"::equals)).hasSize(1);
        act(mette, id, "close", "{\"outcome\":\"test\",\"key\":\"phone-3\"}");
        assertThat(act(mette, id, "accept", first)).as("what was answered then, as the alarm stands now")
                .isEqualTo("200 closed vagt");
    }

    @Test
    void a_refusal_sent_again_is_refused_again_although_it_would_be_allowed_by_now() {
        AlarmId id = taken();
        assertThat(refusal(jens, id, "accept", "{\"key\":\"phone-1\"}"))
                .isEqualTo("409 Mette Holm har taget alarmen.");
        act(mette, id, "offer", "{\"to\":\"vagt2\"}");
        assertThat(refusal(jens, id, "accept", "{\"key\":\"phone-1\"}"))
                .isEqualTo("409 Mette Holm har taget alarmen.");
        assertThat(act(jens, id, "accept", "{\"key\":\"phone-2\"}")).isEqualTo("200 accepted vagt2");
    }

    @Test
    void an_act_done_in_a_dead_spot_says_in_the_journal_when_it_was_done() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        Instant minutesAgo = central.clock.instant().minus(Duration.ofMinutes(3));
        act(mette, id, "accept", "{\"at\":\"" + minutesAgo + "\"}");
        act(mette, id, "on-the-way", "{\"at\":\"" + central.clock.instant().minusSeconds(2) + "\"}");
        act(mette, id, "arrived", "{\"at\":\"" + central.clock.instant().plus(Duration.ofHours(1)) + "\"}");
        act(mette, id, "close", "{\"outcome\":\"test\",\"at\":\"2020-01-01T00:00:00Z\"}");
        assertThat(doneAt(id, "accepted")).isEqualTo(minutesAgo.toString());
        assertThat(Stream.of("on-the-way", "arrived", "closed").map(kind -> doneAt(id, kind))).containsOnlyNulls();
        assertThat(refusal(mette, id, "accept", "{\"at\":\"i går\"}")).startsWith("400 »at« er et tidspunkt");
        assertThat(refusal(mette, id, "accept", "{\"key\":\"a b\"}")).startsWith("400 »key« er");
    }

    @Test
    void of_two_who_accept_at_the_same_moment_one_has_it_and_the_other_is_told_who() throws Exception {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = Stream.of(mette, jens)
                    .map(user -> both.submit(() -> {
                        go.await();
                        return user.post("/api/alarms/" + id + "/accept", "");
                    }))
                    .toList();
            go.countDown();
            HttpResponse<String> one = answers.getFirst().get();
            HttpResponse<String> other = answers.getLast().get();
            assertThat(List.of(one.statusCode(), other.statusCode())).containsExactlyInAnyOrder(200, 409);
            String holder = new JsonObject((one.statusCode() == 200 ? one : other).body()).getString("responderName");
            assertThat(new JsonObject((one.statusCode() == 409 ? one : other).body()).getString("title"))
                    .isEqualTo(holder + " har taget alarmen.");
        }
        assertThat(kinds(id).stream().filter("accepted"::equals)).hasSize(1);
    }

    private AlarmId taken() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        act(mette, id, "accept", "");
        return id;
    }

    private List<String> kinds(AlarmId id) {
        return entries(id).map(entry -> entry.getString("kind")).toList();
    }

    private @Nullable String doneAt(AlarmId id, String kind) {
        return entries(id).filter(entry -> kind.equals(entry.getString("kind")))
                .map(entry -> String.valueOf(entry.getJsonObject("details").getString("doneAt")))
                .filter(at -> !"null".equals(at))
                .findFirst().orElse(null);
    }

    private Stream<JsonObject> entries(AlarmId id) {
        return mette.array("/api/alarms/" + id + "/journal").stream().map(JsonObject.class::cast);
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
