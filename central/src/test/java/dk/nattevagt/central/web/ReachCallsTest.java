package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phones that subscribe and tell what they have shown, and a carrier that tells what it has delivered. */
class ReachCallsTest {
    private static final String PHONE = "http://127.0.0.1:9/phone-1";
    private static final long ROUND = 77;
    private static final UserId METTE = new UserId("vagt");

    @TempDir
    Path directory;

    private NightCentral central;
    private HttpUser mette;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false);
        mette = HttpUser.loggedIn(central, "vagt");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void a_phone_is_rung_until_it_is_taken_back() {
        assertThat(mette.object("/api/push/key").getString("key")).matches("[\\w-]{87}");
        assertThat(subscribe(mette, PHONE).statusCode()).isEqualTo(204);
        assertThat(subscribe(mette, PHONE).statusCode()).isEqualTo(204);
        assertThat(phones("vagt")).extracting(PushSubscription::endpoint).containsExactly(PHONE);
        assertThat(unsubscribe(HttpUser.loggedIn(central, "leder")).statusCode()).isEqualTo(204);
        assertThat(phones("vagt")).as("nobody takes back another's").hasSize(1);
        assertThat(unsubscribe(mette).statusCode()).isEqualTo(204);
        assertThat(phones("vagt")).isEmpty();
    }

    @Test
    void a_shared_phone_belongs_to_whoever_subscribed_on_it_last() {
        subscribe(mette, PHONE);
        subscribe(HttpUser.loggedIn(central, "vagt2"), PHONE);
        assertThat(phones("vagt")).isEmpty();
        assertThat(phones("vagt2")).hasSize(1);
    }

    @Test
    void logging_out_on_a_phone_ends_its_ringing_and_no_others() {
        HttpUser elsewhere = HttpUser.loggedIn(central, "vagt");
        subscribe(mette, PHONE);
        subscribe(elsewhere, PHONE + "-other");
        assertThat(mette.call("DELETE", "/api/session").statusCode()).isEqualTo(204);
        assertThat(phones("vagt")).extracting(PushSubscription::endpoint).containsExactly(PHONE + "-other");
    }

    @Test
    void a_subscription_that_would_send_elsewhere_is_refused() {
        HttpResponse<String> refused = subscribe(mette, "https://elsewhere.example/x");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("unknown-push-service");
        assertThat(mette.post("/api/push/subscription", "{\"endpoint\":\"" + PHONE + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(phones("vagt")).isEmpty();
    }

    @Test
    void a_phone_that_has_shown_an_alarm_gives_a_sign_of_life() {
        AlarmId alarm = central.raise("home-1", Cause.BUTTON);
        Subject subject = new Subject.OfAlarm(alarm);
        Notification push = planned(subject, Channel.PUSH, DeliveryState.SENT, null);
        assertThat(seen(mette, subject.text()).statusCode()).isEqualTo(204);
        assertThat(central.stores().notifications().sightings(subject)).containsKey(METTE);
        assertThat(central.stores().notifications().about(subject))
                .filteredOn(message -> message.key().equals(push.key()))
                .extracting(Notification::state)
                .containsExactly(DeliveryState.SEEN);
    }

    @Test
    void nobody_has_seen_what_is_not_theirs() {
        String subject = "alarm:" + central.raise("home-1", Cause.BUTTON);
        assertThat(seen(HttpUser.loggedIn(central, "nabovagt"), subject).statusCode()).isEqualTo(404);
        assertThat(seen(mette, "alarm:no-such").statusCode()).isEqualTo(404);
        assertThat(seen(mette, "notice:no-such").statusCode()).isEqualTo(404);
        assertThat(seen(mette, "door:1").statusCode()).isEqualTo(400);
        assertThat(seen(new HttpUser(central.address()), subject).statusCode()).isEqualTo(401);
        assertThat(central.stores().notifications().sightings(Subject.parse(subject))).isEmpty();
    }

    @Test
    void the_carrier_tells_of_a_delivery_and_only_the_carrier() {
        Subject subject = new Subject.OfAlarm(central.raise("home-1", Cause.BUTTON));
        planned(subject, Channel.SMS, DeliveryState.SENT, "4711");
        String json = "{\"reference\":\"4711\",\"status\":\"delivered\"}";
        assertThat(receipt("?token=gæt", "application/json", json, "").statusCode()).isEqualTo(403);
        assertThat(receipt("", "application/json", json, "Bearer nope").statusCode()).isEqualTo(403);
        assertThat(state(subject)).isEqualTo(DeliveryState.SENT);
        assertThat(receipt("?token=" + NightCentral.RECEIPT_TOKEN, "application/json", json, "").statusCode())
                .isEqualTo(204);
        assertThat(state(subject)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_receipt_may_be_a_form_and_may_say_that_it_failed() {
        Subject subject = new Subject.OfAlarm(central.raise("home-1", Cause.BUTTON));
        planned(subject, Channel.SMS, DeliveryState.SENT, "4711");
        String form = "application/x-www-form-urlencoded";
        String trusted = "Bearer " + NightCentral.RECEIPT_TOKEN;
        assertThat(receipt("", form, "reference=4711&status=queued", trusted).statusCode()).isEqualTo(204);
        assertThat(state(subject)).isEqualTo(DeliveryState.SENT);
        assertThat(receipt("", form, "reference=4711&status=failed", trusted).statusCode()).isEqualTo(204);
        assertThat(state(subject)).isEqualTo(DeliveryState.FAILED);
        assertThat(receipt("", form, "reference=4712&status=failed", trusted).statusCode()).isEqualTo(404);
        assertThat(receipt("", form, "status=failed", trusted).statusCode()).isEqualTo(400);
    }

    private DeliveryState state(Subject subject) {
        return central.stores().notifications().about(subject).stream()
                .filter(message -> message.key().round() == ROUND)
                .map(Notification::state)
                .findFirst()
                .orElseThrow();
    }

    private Notification planned(Subject subject, Channel channel, DeliveryState state, @Nullable String reference) {
        Notification planned = Notification.planned(new NotificationKey(subject, ROUND, METTE, channel), Reason.WAITS,
                new MunicipalityId("solby"), central.clock.instant(), central.clock.instant());
        Notification sent = planned.moved(state, null, reference, central.clock.instant());
        return central.stores().alarms().inTransaction(transaction -> {
            transaction.notifications().plan(planned);
            transaction.notifications().update(sent);
            return sent;
        });
    }

    private List<PushSubscription> phones(String user) {
        return central.stores().pushSubscriptions().of(new UserId(user));
    }

    private HttpResponse<String> receipt(String query, String type, String body, String authorization) {
        var request = new HttpUser(central.address()).request("/api/sms/receipt" + query.replace("æ", "%C3%A6"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return HttpUser.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private static HttpResponse<String> seen(HttpUser user, String subject) {
        return user.post("/api/push/seen", new JsonObject().put("subject", subject).put("round", ROUND).encode());
    }

    private static HttpResponse<String> subscribe(HttpUser user, String endpoint) {
        return user.post("/api/push/subscription", new JsonObject().put("endpoint", endpoint)
                .put("expirationTime", null)
                .put("keys", new JsonObject()
                        .put("p256dh",
                                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
                        .put("auth", "BTBZMqHH6r4Tts7J_aSIgg"))
                .encode());
    }

    private static HttpResponse<String> unsubscribe(HttpUser user) {
        return HttpUser.send(user.request("/api/push/subscription").header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString("{\"endpoint\":\"" + PHONE + "\"}")));
    }
}
