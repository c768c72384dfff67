package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.desk.CallBackLine;
import dk.nattevagt.central.desk.KeyPress.Said;
import dk.nattevagt.central.desk.KeyPresses;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done by telephone, at a desk with its real database: calling the citizen back, and taking an alarm by a key. */
class CallBackCallsTest {
    @TempDir
    Path directory;

    private final Line line = new Line();
    private NightCentral central;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false, line);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void a_citizen_is_called_back_on_the_responders_own_phone_and_the_journal_tells_how_it_went() {
        HttpUser mette = HttpUser.loggedIn(central, "vagt");
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        assertThat(callBack(mette, id)).isEqualTo("202 null");
        assertThat(line.calls).containsExactly("20 11 22 33 -> 55112233");
        assertThat(callBack(mette, id)).isEqualTo("409 Centralen er allerede ved at ringe for dig.");
        line.outcome.complete(new CallBackLine.Outcome.CitizenNotReached());
        await().until(() -> calledBack(mette, id).isPresent());
        JsonObject entry = calledBack(mette, id).orElseThrow();
        assertThat(entry.getString("by")).isEqualTo("vagt");
        assertThat(entry.getJsonObject("details").getString("result")).isEqualTo("citizen-not-reached");
        assertThat(callBack(mette, id)).as("again").startsWith("202");
    }

    @Test
    void what_stands_in_the_way_is_said_in_a_sentence() {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        HttpUser mette = HttpUser.loggedIn(central, "vagt");
        HttpUser jens = HttpUser.loggedIn(central, "vagt2");
        assertThat(callBack(jens, id)).startsWith("409 Du har ikke et telefonnummer");
        assertThat(callBack(mette, central.raise("home-3", Cause.BUTTON))).startsWith("409 Hjemmet har ikke et");
        assertThat(callBack(mette, new AlarmId("none"))).isEqualTo("404 Alarmen findes ikke.");
        assertThat(callBack(HttpUser.loggedIn(central, "nabovagt"), id)).isEqualTo("404 Alarmen findes ikke.");
        mette.post("/api/alarms/" + id + "/accept", "");
        mette.post("/api/alarms/" + id + "/close", "{\"outcome\":\"test\"}");
        assertThat(callBack(mette, id)).isEqualTo("409 Alarmen er afsluttet.");
    }

    @Test
    void without_a_telephone_the_responder_is_told_to_call(@TempDir Path another) {
        try (NightCentral quiet = new NightCentral(another, false)) {
            AlarmId id = quiet.raise("home-1", Cause.BUTTON);
            assertThat(callBack(HttpUser.loggedIn(quiet, "vagt"), id))
                    .isEqualTo("409 Centralen har ingen telefon. Ring selv til borgeren.");
        }
    }

    @Test
    void a_key_takes_the_alarm_as_the_page_would_and_says_so_in_the_journal() throws Exception {
        AlarmId id = central.raise("home-1", Cause.BUTTON);
        KeyPresses keys = keys(true);
        assertThat(pressed(keys, id, "vagt")).isEqualTo(new Said.Yours());
        assertThat(pressed(keys, id, "vagt")).as("pressed twice").isEqualTo(new Said.Yours());
        assertThat(pressed(keys, id, "vagt2")).isEqualTo(new Said.Taken("Mette Holm"));
        HttpUser mette = HttpUser.loggedIn(central, "vagt");
        assertThat(mette.object("/api/alarms/" + id).getString("responder")).isEqualTo("vagt");
        mette.post("/api/alarms/" + id + "/close", "{\"outcome\":\"test\"}");
        assertThat(pressed(keys, id, "vagt2")).isEqualTo(new Said.Over());
        assertThat(pressed(keys, new AlarmId("none"), "vagt")).isEqualTo(new Said.Over());
    }

    @Test
    void a_key_acknowledges_a_notice() throws Exception {
        Subject notice = new Subject.OfNotice(new NoticeId("rota-gap.solby"));
        NotificationKey key = new NotificationKey(notice, 1, new UserId("leder"), Channel.VOICE);
        assertThat(keys(true).pressed(key).get(5, TimeUnit.SECONDS)).isEqualTo(new Said.Acknowledged());
        assertThat(keys(false).pressed(key).get(5, TimeUnit.SECONDS)).isEqualTo(new Said.NotNow());
    }

    private KeyPresses keys(boolean stored) {
        return central.keyPresses((notice, person) -> CompletableFuture.completedFuture(stored));
    }

    private static Said pressed(KeyPresses keys, AlarmId alarm, String person) throws Exception {
        return keys.pressed(new NotificationKey(new Subject.OfAlarm(alarm), 1, new UserId(person), Channel.VOICE))
                .get(5, TimeUnit.SECONDS);
    }

    private static Optional<JsonObject> calledBack(HttpUser user, AlarmId id) {
        return user.array("/api/alarms/" + id + "/journal").stream().map(JsonObject.class::cast)
                .filter(entry -> entry.getString("kind").equals("called-back")).findFirst();
    }

    private static String callBack(HttpUser user, AlarmId id) {
        HttpResponse<String> answer = user.post("/api/alarms/" + id + "/call-back", "");
        return answer.statusCode() + " " + new JsonObject(answer.body()).getString("title");
    }

    private static final class Line implements CallBackLine {
        final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        final List<String> calls = new CopyOnWriteArrayList<>();

        @Override
        public Optional<Unfit> unfit(String responderPhone, String citizenPhone) {
            return Optional.empty();
        }

        @Override
        public CompletableFuture<Outcome> connect(String responderPhone, String citizenPhone) {
            calls.add(responderPhone + " -> " + citizenPhone);
            return outcome;
        }
    }
}
