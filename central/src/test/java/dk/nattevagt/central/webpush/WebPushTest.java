package dk.nattevagt.central.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.Messages;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.webpush.TestPushService.Handed;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a push service that checks who sends, and phones that alone can read. */
class WebPushTest {
    private static final Executor BLOCKING = task -> Thread.ofVirtual().start(task);
    private static final Message MESSAGE = Messages.to(Contact.NONE, Channel.PUSH);

    private final TestPushService service = new TestPushService();
    private final TestPhone phone = new TestPhone();
    private final TestPhone second = new TestPhone();
    private final PhoneBook book = new PhoneBook();
    private final PushSettings settings = new PushSettings("mailto:drift@solby.example", List.of(), false)
            .onThisMachineOnly();
    private final WebPush push = new WebPush(settings, book, () -> Messages.NOW, BLOCKING);

    @AfterEach
    void stop() {
        push.close();
        service.close();
    }

    @Test
    void only_the_phone_can_read_what_it_is_told() throws GeneralSecurityException {
        subscribe(phone, "one");
        assertThat(sent()).isEqualTo(new SendResult.Sent(null, false));
        JsonObject told = new JsonObject(phone.read(onlyHanded().body().getBytes()));
        assertThat(told.getString("kind")).isEqualTo("message");
        assertThat(told.getString("subject")).isEqualTo("alarm:alarm-1");
        assertThat(told.getLong("round")).isEqualTo(1);
        assertThat(told.getString("title")).isEqualTo("Nødkald, haster");
        assertThat(told.getString("text")).isEqualTo("Nødkald, haster: Lindevej 4, 2. sal tv, Solby.");
        assertThat(told.getString("link")).isEqualTo("/?alarm=alarm-1");
        assertThat(told.getInteger("urgency")).isEqualTo(4);
        assertThatThrownBy(() -> second.read(onlyHanded().body().getBytes()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void the_push_service_learns_who_sends_and_how_much_it_hurries() {
        subscribe(phone, "one");
        sent();
        Handed handed = onlyHanded();
        assertThat(handed.claims().getString("aud")).isEqualTo(service.origin());
        assertThat(handed.claims().getString("sub")).isEqualTo("mailto:drift@solby.example");
        assertThat(handed.claims().getString("k")).isEqualTo(push.applicationServerKey().orElseThrow());
        assertThat(Instant.ofEpochSecond(handed.claims().getLong("exp")))
                .isAfter(Messages.NOW.plus(Duration.ofHours(1)))
                .isBefore(Messages.NOW.plus(Duration.ofHours(24)));
        assertThat(handed.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(handed.headers().getFirst("Urgency")).isEqualTo("high");
        assertThat(handed.headers().getFirst("TTL")).isEqualTo("600");
        assertThat(handed.headers().getFirst("Topic")).matches("[A-Za-z0-9_-]{32}");
        assertThat(handed.body().length()).isLessThanOrEqualTo(4096);
    }

    @Test
    void that_somebody_has_it_takes_the_place_of_the_message() throws GeneralSecurityException {
        subscribe(phone, "one");
        sent();
        push.withdraw(MESSAGE, "Jens Bak");
        await().until(() -> service.handed.size() == 2);
        JsonObject told = new JsonObject(phone.read(service.handed.getLast().body().getBytes()));
        assertThat(told.getString("kind")).isEqualTo("withdraw");
        assertThat(told.getString("subject")).isEqualTo("alarm:alarm-1");
        assertThat(told.getString("text")).isEqualTo("Taget af Jens Bak.");
        assertThat(service.handed.getLast().headers().getFirst("Topic"))
                .isEqualTo(service.handed.getFirst().headers().getFirst("Topic"));
        push.withdraw(MESSAGE, null);
        await().until(() -> service.handed.size() == 3);
        assertThat(phone.read(service.handed.getLast().body().getBytes())).contains("Afsluttet.");
    }

    @Test
    void one_of_several_phones_is_enough() {
        subscribe(phone, "one");
        subscribe(second, "two");
        service.answers.put("two", 500);
        assertThat(sent()).isInstanceOf(SendResult.Sent.class);
        assertThat(service.handed).extracting(Handed::path).containsExactlyInAnyOrder("one", "two");
        assertThat(book.all).hasSize(2);
    }

    @Test
    void somebody_without_a_phone_cannot_be_reached_so() {
        assertThat(sent()).isEqualTo(new SendResult.NoWay());
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void a_phone_that_has_gone_is_forgotten(int status) {
        subscribe(phone, "one");
        service.answers.put("one", status);
        assertThat(sent()).isEqualTo(new SendResult.NoWay());
        assertThat(book.all).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"413, true", "429, true", "500, true", "503, true", "400, false", "403, false", "302, false"})
    void what_the_service_does_not_take_is_tried_again_or_not(int status, boolean tryAgain) {
        subscribe(phone, "one");
        service.answers.put("one", status);
        assertThat(sent()).isEqualTo(new SendResult.Failed("push-" + status, tryAgain));
        assertThat(service.handed).as("no redirect is followed").hasSize(1);
        assertThat(book.all).hasSize(1);
    }

    @Test
    void a_service_that_cannot_be_reached_is_tried_again() {
        subscribe(phone, "one");
        service.close();
        assertThat(sent()).isEqualTo(new SendResult.Failed("push-unreachable", true));
    }

    @Test
    void an_address_that_is_no_longer_allowed_gets_nothing() {
        book.all.add(phone.subscription("vagt", "https://elsewhere.example/x"));
        assertThat(sent()).isEqualTo(new SendResult.NoWay());
        assertThat(book.all).isEmpty();
    }

    @Test
    void the_key_browsers_subscribe_with_stays_the_same() {
        try (WebPush afterRestart = new WebPush(settings, book, () -> Messages.NOW, BLOCKING)) {
            assertThat(afterRestart.applicationServerKey()).isEqualTo(push.applicationServerKey());
        }
        assertThat(P256.bytes(push.applicationServerKey().orElseThrow())).hasSize(65).startsWith(4);
    }

    private void subscribe(TestPhone on, String name) {
        var subscription = on.subscription("vagt", service.endpoint(name));
        assertThat(push.reaches(subscription)).isTrue();
        book.all.add(subscription);
    }

    private SendResult sent() {
        return push.send(MESSAGE).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private Handed onlyHanded() {
        assertThat(service.handed).hasSize(1);
        return service.handed.getFirst();
    }
}
