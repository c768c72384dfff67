package dk.nattevagt.central.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Names by which carriers outside know a message again, without learning whom it is to and what it is about. */
public final class MessageName {
    private static final int LENGTH = 32;

    private MessageName() {}

    /** The same for the same message, and for no other: 32 letters, digits, {@code -} and {@code _}. */
    public static String of(NotificationKey key) {
        return digest(key.text());
    }

    /** The same for every message about a subject, in the same alphabet. */
    public static String of(Subject subject) {
        return digest(subject.text());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
