package dk.nattevagt.central.mail;

import dk.nattevagt.central.mail.MailSettings.Security;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.SendResult;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Brings messages as letters. A server that has taken a letter is believed: there are no receipts. */
public final class MailSender implements ChannelSender {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For the whole conversation, however slowly the server answers each line. */
    private static final Duration AT_MOST = Duration.ofSeconds(50);

    private final MailSettings settings;
    private final Session session;
    private final InstantSource clock;
    private final Executor blocking;
    private final Duration atMost;

    /** @param blocking where a task may wait, such as virtual threads */
    public MailSender(MailSettings settings, InstantSource clock, Executor blocking) {
        this(settings, clock, blocking, PATIENCE, AT_MOST);
    }

    MailSender(MailSettings settings, InstantSource clock, Executor blocking, Duration patience, Duration atMost) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, patience));
        this.clock = clock;
        this.blocking = blocking;
        this.atMost = atMost;
    }

    private static Properties properties(MailSettings settings, Duration patience) {
        String protocol = "mail." + protocol(settings) + ".";
        String millis = String.valueOf(patience.toMillis());
        Properties properties = new Properties();
        properties.setProperty(protocol + "connectiontimeout", millis);
        properties.setProperty(protocol + "timeout", millis);
        properties.setProperty(protocol + "writetimeout", millis);
        properties.setProperty(protocol + "localhost", settings.domain());
        properties.setProperty(protocol + "auth", String.valueOf(settings.user() != null));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "ssl.protocols", "TLSv1.3 TLSv1.2");
        boolean startTls = settings.security() == Security.STARTTLS;
        properties.setProperty(protocol + "starttls.enable", String.valueOf(startTls));
        properties.setProperty(protocol + "starttls.required", String.valueOf(startTls));
        return properties;
    }

    private static String protocol(MailSettings settings) {
        return settings.security() == Security.TLS ? "smtps" : "smtp";
    }

    @Override
    public CompletableFuture<SendResult> send(Message message) {
        String written = message.recipient().contact().email();
        if (written == null || written.isBlank()) {
            return CompletableFuture.completedFuture(new SendResult.NoWay());
        }
        Optional<InternetAddress> to = Letter.address(written);
        if (to.isEmpty()) {
            return CompletableFuture.completedFuture(new SendResult.Failed("mail-bad-address", false));
        }
        return CompletableFuture.supplyAsync(() -> sendNow(message, to.get()), blocking)
                .completeOnTimeout(new SendResult.Failed("smtp-timeout", true), atMost.toMillis(),
                        TimeUnit.MILLISECONDS)
                .exceptionally(_ -> new SendResult.Failed("mail-broken", true));
    }

    private SendResult sendNow(Message message, InternetAddress to) {
        boolean taken = false;
        try (Transport transport = session.getTransport(protocol(settings))) {
            Letter letter = Letter.of(message, to, settings, session, clock.instant());
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(letter, letter.getAllRecipients());
            taken = true;
        } catch (MessagingException refused) {
            // A connection that breaks at the goodbye takes no letter back.
            return taken ? new SendResult.Sent(null, false) : SmtpRefusal.result(refused);
        }
        return new SendResult.Sent(null, false);
    }
}
