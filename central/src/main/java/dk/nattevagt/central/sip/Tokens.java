package dk.nattevagt.central.sip;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Unguessable tags, Call-IDs and numbers (RFC 3261 §19.3, RFC 3550 §5.1). */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    private Tokens() {}

    static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static int number() {
        return RANDOM.nextInt();
    }
}
