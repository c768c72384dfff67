package dk.nattevagt.central.mail;

import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.MessageName;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as a letter. The same message is the same letter: mail programs know it by its Message-ID. */
final class Letter extends MimeMessage {
    private static final int URGENT_FROM = 4;
    private static final int LONGEST_SUBJECT = 200;

    private final String name;

    private Letter(Session session, String name) {
        super(session);
        this.name = name;
    }

    /** The address as it may stand in a letter; nothing when it is none. */
    static Optional<InternetAddress> address(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(text.strip(), true);
            // The bare address alone: whatever else stands in the text stays out of the letter's head.
            String bare = address.getAddress();
            return bare.matches("[^\\s\\p{Cntrl}<>,;:]+@[^\\s\\p{Cntrl}<>,;:@]+")
                    ? Optional.of(new InternetAddress(bare))
                    : Optional.empty();
        } catch (AddressException wrong) {
            return Optional.empty();
        }
    }

    static Letter of(Message message, InternetAddress to, MailSettings settings, Session session, Instant now)
            throws MessagingException {
        String utf8 = StandardCharsets.UTF_8.name();
        Letter letter = new Letter(session, "<%s@%s>".formatted(MessageName.of(message.key()), settings.domain()));
        letter.setFrom(settings.sender());
        letter.setRecipient(RecipientType.TO, to);
        letter.setSubject(oneLine(message.title()), utf8);
        letter.setSentDate(Date.from(now));
        letter.setText(text(message, settings.page()), utf8);
        // Out-of-office programs do not answer these [RFC 3834 §5].
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("References",
                "<%s@%s>".formatted(MessageName.of(message.key().subject()), settings.domain()));
        if (message.urgency() >= URGENT_FROM) {
            letter.setHeader("Importance", "high");
            letter.setHeader("X-Priority", "1");
        }
        letter.saveChanges();
        return letter;
    }

    private static String oneLine(String title) {
        String line = title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String text(Message message, @Nullable String page) {
        String link = page == null ? "" : "\n\n" + page.replaceFirst("/+$", "") + message.link();
        return message.text() + link + "\n\n-- \nNattevagt. Brevet kan ikke besvares.\n";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }
}
