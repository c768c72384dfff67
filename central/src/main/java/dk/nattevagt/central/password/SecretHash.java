package dk.nattevagt.central.password;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The hash of a secret that a machine has made, {@code $sha256$} and 43 characters. A secret of 256 random bits cannot be
 * guessed, so nothing is gained by a slow hash; and a thousand gateways that come back after an outage are let in at once.
 */
public final class SecretHash {
    private static final String PREFIX = "$sha256$";

    private SecretHash() {}

    /** The hash of a secret. */
    public static String of(String secret) {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(secret));
    }

    /** Whether the text is such a hash. */
    public static boolean isHash(String text) {
        return text.startsWith(PREFIX);
    }

    /** Whether the secret is the one the hash was made of. */
    public static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(of(secret).getBytes(StandardCharsets.UTF_8),
                hash.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
