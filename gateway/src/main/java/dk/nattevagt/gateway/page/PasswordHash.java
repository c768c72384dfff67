package dk.nattevagt.gateway.page;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password that cannot be read back: PBKDF2 with HMAC-SHA-256 and a salt of its own (RFC 8018), written as
 * {@code pbkdf2-sha256$iterations$salt$hash}.
 */
public record PasswordHash(int iterations, String salt, String hash) {
    private static final String NAME = "pbkdf2-sha256";
    /** Some 0.3 s of a Raspberry Pi: nothing for one log-in, too much for a guesser. */
    private static final int USUAL = 210_000;
    private static final int MOST = 5_000_000;
    private static final int BYTES = 32;

    /** Reads what {@code gateway hash} has written. @throws IllegalArgumentException when it is anything else */
    public static PasswordHash parse(String written) {
        String[] parts = written.split("\\$", -1);
        try {
            if (parts.length == 4 && parts[0].equals(NAME)) {
                int iterations = Integer.parseInt(parts[1]);
                boolean whole = Base64.getDecoder().decode(parts[2]).length >= 8
                        && Base64.getDecoder().decode(parts[3]).length == BYTES;
                if (whole && iterations >= 1000 && iterations <= MOST) {
                    return new PasswordHash(iterations, parts[2], parts[3]);
                }
            }
        } catch (IllegalArgumentException notOurs) {
            // Said below: what stands there may be a password, and is not repeated.
        }
        throw new IllegalArgumentException("is not a hash as `gateway hash` writes it");
    }

    /** A new hash, with a salt nobody else has. */
    public static PasswordHash of(String password, SecureRandom random) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String text = Base64.getEncoder().encodeToString(salt);
        return new PasswordHash(USUAL, text, Base64.getEncoder().encodeToString(derive(password, salt, USUAL)));
    }

    /** Whether this is the password. Takes its time. */
    public boolean matches(String password) {
        byte[] tried = derive(password, Base64.getDecoder().decode(salt), iterations);
        return MessageDigest.isEqual(tried, Base64.getDecoder().decode(hash));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, BYTES * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has PBKDF2", missing);
        }
    }

    /** As it stands in the configuration. */
    @Override
    public String toString() {
        return NAME + "$" + iterations + "$" + salt + "$" + hash;
    }
}
