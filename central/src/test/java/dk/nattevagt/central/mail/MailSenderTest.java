package dk.nattevagt.central.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.MessageName;
import dk.nattevagt.central.notification.Messages;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.people.Contact;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a mail server that keeps what it gets, and one that says whatever the test wants. */
class MailSenderTest {
    private static final Executor BLOCKING = task -> Thread.ofVirtual().start(task);
    private static final String METTE = "mette@solby.example";
    private static final String FROM = "Nattevagt <nattevagt@solby.example>";

    @Test
    void a_letter_arrives_with_its_danish_letters_and_its_link() throws Exception {
        MimeMessage letter = received(null, Messages.to(new Contact(null, METTE), Channel.EMAIL));
        assertThat(letter.getSubject()).isEqualTo("Nødkald, haster");
        assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress(METTE));
        assertThat(letter.getFrom()[0]).hasToString(FROM);
        assertThat(letter.getContent().toString()).contains("Nødkald, haster: Lindevej 4, 2. sal tv, Solby.",
                "https://nat.solby.example/?alarm=alarm-1");
        assertThat(letter.getSentDate()).isEqualTo(Date.from(Messages.NOW));
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Importance")).containsExactly("high");
    }

    @Test
    void the_same_message_is_the_same_letter() throws Exception {
        Message message = Messages.to(new Contact(null, METTE), Channel.EMAIL);
        String name = received(null, message).getMessageID();
        assertThat(name).isEqualTo("<" + MessageName.of(message.key()) + "@solby.example>");
        assertThat(received(null, message).getMessageID()).isEqualTo(name);
    }

    @Test
    void a_server_that_wants_a_log_in_gets_it_and_a_wrong_one_is_not_tried_again() throws Exception {
        Message message = Messages.to(new Contact(null, METTE), Channel.EMAIL);
        assertThat(received("hemmelig", message).getSubject()).isEqualTo("Nødkald, haster");
        SendResult refused = withServer("hemmelig",
                server -> sent(settings(server.getSmtp().getPort(), "forkert"), message));
        assertThat(refused).isEqualTo(new SendResult.Failed("smtp-not-let-in", false));
    }

    @Test
    void no_text_can_write_into_the_letters_head() throws Exception {
        MimeMessage letter = received(null, Messages.to(new Contact(null, METTE), Channel.EMAIL,
                "Nødkald\r\nBcc: evil@evil.example\r\n\r\nBody", "Text\r\n.\r\nMAIL FROM:<evil@evil.example>"));
        assertThat(letter.getSubject()).isEqualTo("Nødkald Bcc: evil@evil.example Body");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress(METTE));
        assertThat(letter.getContent().toString()).contains("MAIL FROM:<evil@evil.example>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mette", "mette@solby.example\r\nBcc: evil@evil.example", "a@b.example, c@d.example",
            "@solby.example", "group: a@b.example;", "mette@@solby.example"})
    void an_address_that_is_none_gets_no_letter(String address) {
        assertThat(sent(settings(9, null), Messages.to(new Contact(null, address), Channel.EMAIL)))
                .isEqualTo(new SendResult.Failed("mail-bad-address", false));
    }

    @Test
    void somebody_without_an_address_cannot_be_reached_so() {
        assertThat(sent(settings(9, null), Messages.to(Contact.NONE, Channel.EMAIL)))
                .isEqualTo(new SendResult.NoWay());
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 4.2.1 mailbox busy mette@solby.example, smtp-450, true",
            "RCPT, 550 5.1.1 no such user mette@solby.example, smtp-550, false",
            "MAIL, 451 4.3.0 not now, smtp-451, true", "MAIL, 553 5.1.8 you may not, smtp-553, false",
            "., 452 4.3.1 disk full, smtp-452, true", "., 554 5.7.1 looks like spam, smtp-554, false"})
    void what_the_server_does_not_take_is_tried_again_or_not(String at, String answer, String why, boolean tryAgain) {
        try (MoodyMailServer server = new MoodyMailServer(at, answer)) {
            assertThat(sent(settings(server.port(), null), Messages.to(new Contact(null, METTE), Channel.EMAIL)))
                    .isEqualTo(new SendResult.Failed(why, tryAgain));
        }
    }

    @Test
    void a_letter_that_was_taken_is_sent_even_if_the_goodbye_fails() {
        try (MoodyMailServer server = new MoodyMailServer("QUIT", MoodyMailServer.HANGS_UP)) {
            assertThat(sent(settings(server.port(), null), Messages.to(new Contact(null, METTE), Channel.EMAIL)))
                    .isEqualTo(new SendResult.Sent(null, false));
        }
    }

    @Test
    void a_server_that_hangs_is_given_up_and_tried_again() {
        try (MoodyMailServer server = new MoodyMailServer("MAIL", MoodyMailServer.SAYS_NOTHING)) {
            MailSender sender = new MailSender(settings(server.port(), null), () -> Messages.NOW, BLOCKING,
                    Duration.ofMillis(300), Duration.ofSeconds(5));
            assertThat(sender.send(Messages.to(new Contact(null, METTE), Channel.EMAIL)).join())
                    .isEqualTo(new SendResult.Failed("smtp-timeout", true));
        }
    }

    @Test
    void a_server_that_offers_no_encryption_gets_no_letter_when_it_must() {
        try (MoodyMailServer server = new MoodyMailServer("RCPT", "250 ok")) {
            MailSettings strict = MailSettings.of("127.0.0.1", server.port(), "starttls", false, null, null, FROM,
                    null);
            assertThat(sent(strict, Messages.to(new Contact(null, METTE), Channel.EMAIL)))
                    .isInstanceOf(SendResult.Failed.class);
            assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void an_encrypted_server_whose_certificate_nobody_vouches_for_gets_no_letter() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            MailSettings tls = MailSettings.of("127.0.0.1", server.getSmtps().getPort(), "tls", false, null, null, FROM,
                    null);
            assertThat(sent(tls, Messages.to(new Contact(null, METTE), Channel.EMAIL)))
                    .isEqualTo(new SendResult.Failed("smtp-tls", true));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void settings_that_cannot_be_meant_are_refused_with_the_key() {
        for (String wrong : List.of("mail.security none is", "mail.security must be", "mail.from", "mail.user")) {
            assertThatThrownBy(() -> MailSettings.of("smtp.example", null,
                    wrong.contains("none") ? "none" : wrong.contains("must") ? "ssl" : null, false,
                    wrong.contains("user") ? "u" : null, null, wrong.contains("from") ? "nobody" : FROM, null))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(wrong);
        }
        assertThat(MailSettings.of("smtp.example", null, null, false, null, null, FROM, null))
                .returns(587, MailSettings::port).returns(MailSettings.Security.STARTTLS, MailSettings::security)
                .returns(false, MailSettings::onThisMachine);
        assertThat(MailSettings.of("smtp.example", null, "none", true, "u", "p", FROM, null).port()).isEqualTo(25);
        assertThat(MailSettings.of("localhost", null, null, false, "u", "p", FROM, null).toString())
                .isEqualTo("smtp://localhost:25");
    }

    private static MailSettings settings(int port, @Nullable String password) {
        return MailSettings.of("127.0.0.1", port, null, false, password == null ? null : "central", password, FROM,
                "https://nat.solby.example/");
    }

    private static SendResult sent(MailSettings settings, Message message) {
        return new MailSender(settings, () -> Messages.NOW, BLOCKING).send(message).orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private interface Use<T> {
        T of(GreenMail server) throws Exception;
    }

    private static <T> T withServer(@Nullable String password, Use<T> use) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        if (password != null) {
            server.withConfiguration(
                    GreenMailConfiguration.aConfig().withUser("central@solby.example", "central", password));
        }
        server.start();
        try {
            return use.of(server);
        } finally {
            server.stop();
        }
    }

    private static MimeMessage received(@Nullable String password, Message message) throws Exception {
        return withServer(password, server -> {
            assertThat(sent(settings(server.getSmtp().getPort(), password), message))
                    .isEqualTo(new SendResult.Sent(null, false));
            assertThat(server.getReceivedMessages()).hasSize(1);
            return server.getReceivedMessages()[0];
        });
    }
}
