package dk.nattevagt.central.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.desk.ReceiptReader;
import dk.nattevagt.central.desk.ReceiptReader.Outcome;
import dk.nattevagt.central.desk.ReceiptReader.Receipt;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.MessageName;
import dk.nattevagt.central.notification.Messages;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.people.Contact;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a gateway on this machine. */
class SmsSenderTest {
    private static final String BODY = "{\"to\":\"{number}\",\"text\":\"{text}\",\"ref\":\"{reference}\"}";
    private static final Message MESSAGE = Messages.to(new Contact("55 11 22 33", null), Channel.SMS);
    private static final String NAME = MessageName.of(MESSAGE.key());
    private static final SmsSettings.Receipts RECEIPTS = SmsSettings.Receipts.of("en-lang-hemmelighed", null, null,
            null, null);

    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void a_message_is_posted_under_its_own_name() {
        assertThat(send(settings(null, null), MESSAGE)).isEqualTo(new SendResult.Sent(NAME, false));
        TestGateway.Posted posted = gateway.posted.getFirst();
        JsonObject body = new JsonObject(posted.body());
        assertThat(body.getString("to")).isEqualTo("+4555112233");
        assertThat(body.getString("text")).isEqualTo("Nødkald, haster: Lindevej 4, 2. sal tv, Solby.");
        assertThat(body.getString("ref")).isEqualTo(NAME);
        assertThat(posted.headers().getFirst("Idempotency-Key")).isEqualTo(NAME);
        assertThat(posted.headers().getFirst("Authorization")).isEqualTo("Bearer abc");
        assertThat(NAME).doesNotContain("vagt").doesNotContain("alarm");
    }

    @Test
    void the_gateways_own_name_is_remembered_where_it_gives_one() {
        gateway.answer = "{\"messages\":[{\"id\":4711}]}";
        assertThat(send(settings("/messages/0/id", RECEIPTS), MESSAGE)).isEqualTo(new SendResult.Sent("4711", true));
        gateway.answer = "<html>ok</html>";
        assertThat(send(settings("/messages/0/id", RECEIPTS), MESSAGE)).isEqualTo(new SendResult.Sent(NAME, true));
    }

    @ParameterizedTest
    @CsvSource({"500, true", "503, true", "429, true", "408, true", "400, false", "401, false", "404, false",
            "302, false", "204, false"})
    void what_the_gateway_does_not_take_is_tried_again_or_not(int status, boolean tryAgain) {
        gateway.status = status;
        assertThat(send(settings(null, null), MESSAGE)).isEqualTo(new SendResult.Failed("sms-" + status, tryAgain));
    }

    @Test
    void a_gateway_that_hangs_is_given_up_and_tried_again() {
        gateway.hangs = true;
        try (SmsSender sender = new SmsSender(settings(null, null), Duration.ofMillis(300))) {
            assertThat(sender.send(MESSAGE).orTimeout(5, TimeUnit.SECONDS).join())
                    .isEqualTo(new SendResult.Failed("sms-timeout", true));
        }
    }

    @Test
    void a_gateway_that_is_not_there_is_tried_again() {
        gateway.close();
        assertThat(send(settings(null, null), MESSAGE)).isEqualTo(new SendResult.Failed("sms-unreachable", true));
    }

    @Test
    void somebody_without_a_number_cannot_be_reached_so_and_a_wrong_number_is_no_number() {
        assertThat(send(settings(null, null), Messages.to(Contact.NONE, Channel.SMS)))
                .isEqualTo(new SendResult.NoWay());
        assertThat(send(settings(null, null), Messages.to(new Contact("lokal 12", null), Channel.SMS)))
                .isEqualTo(new SendResult.Failed("sms-bad-number", false));
        assertThat(gateway.posted).isEmpty();
    }

    @Test
    void a_long_text_is_cut_to_what_two_parts_hold() {
        send(settings(null, null),
                Messages.to(new Contact("55112233", null), Channel.SMS, "Nødkald", "Åvænget 31 ".repeat(60)));
        String text = new JsonObject(gateway.posted.getFirst().body()).getString("text");
        assertThat(text).startsWith("Nødkald\nÅvænget 31").endsWith("...");
        assertThat(GsmText.septets(text)).isLessThanOrEqualTo(306);
    }

    @Test
    void receipts_are_understood_as_json_and_as_a_form() {
        ReceiptReader reader = new SmsReceipts(SmsSettings.Receipts.of("en-lang-hemmelighed", "/report/id",
                "/report/state", List.of("DELIVRD"), List.of("UNDELIV")));
        assertThat(reader.read(true, "{\"report\":{\"id\":4711,\"state\":\"delivrd\"}}"))
                .contains(new Receipt("4711", Outcome.DELIVERED));
        ReceiptReader plain = new SmsReceipts(RECEIPTS);
        assertThat(plain.read(false, "reference=a%2Bb&status=Failed")).contains(new Receipt("a+b", Outcome.FAILED));
        assertThat(plain.read(false, "reference=a&status=queued")).contains(new Receipt("a", Outcome.UNDER_WAY));
        for (String nonsense : List.of("", "{", "[]", "null", "{\"reference\":{}}", "status=delivered")) {
            assertThat(plain.read(true, nonsense)).as(nonsense).isEmpty();
            assertThat(plain.read(false, nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void only_the_carrier_is_trusted() {
        ReceiptReader reader = new SmsReceipts(RECEIPTS);
        assertThat(reader.trusts("en-lang-hemmelighed")).isTrue();
        assertThat(reader.trusts("en-lang-hemmelighe")).isFalse();
        assertThat(reader.trusts(null)).isFalse();
        assertThat(ReceiptReader.NONE.trusts("")).isFalse();
    }

    @Test
    void settings_that_cannot_be_meant_are_refused_with_the_key() {
        refused("sms.url", () -> SmsSettings.of("http://sms.example/send", BODY, null, null, null, null, null));
        refused("sms.url", () -> SmsSettings.of("https://user@sms.example/", BODY, null, null, null, null, null));
        refused("sms.body", () -> SmsSettings.of(gateway.url(), "{\"to\":\"{number}\"}", null, null, null, null, null));
        refused("sms.headers",
                () -> SmsSettings.of(gateway.url(), BODY, Map.of("X", "a\r\nb"), null, null, null, null));
        refused("sms.messageId", () -> SmsSettings.of(gateway.url(), BODY, null, null, "id", null, null));
        refused("sms.parts", () -> SmsSettings.of(gateway.url(), BODY, null, null, null, 9, null));
        refused("sms.receipts.token", () -> SmsSettings.Receipts.of("kort", null, null, null, null));
        refused("sms.receipts", () -> SmsSettings.of(gateway.url(), "to={number}&text={text}", null, null, null, null,
                RECEIPTS));
        assertThat(SmsSettings.of("https://sms.example/send?k=1", BODY, null, null, null, null, null)
                .onThisMachine()).isFalse();
        assertThat(settings(null, null).onThisMachine()).isTrue();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable settings) {
        assertThatThrownBy(settings).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(key);
    }

    private SmsSettings settings(@Nullable String messageId, SmsSettings.@Nullable Receipts receipts) {
        return SmsSettings.of(gateway.url(), BODY, Map.of("Authorization", "Bearer abc"), null, messageId, null,
                receipts);
    }

    private static SendResult send(SmsSettings settings, Message message) {
        try (SmsSender sender = new SmsSender(settings)) {
            return sender.send(message).orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
