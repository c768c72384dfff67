package dk.nattevagt.central.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digest authentication by hand (RFC 7616 §3.4, RFC 3261 §22.4): jain-sip's helper sends a fixed cnonce. MD5 and SHA-256,
 * qop=auth or none.
 */
record Digest(String username, String password) {

    /**
     * The value of an Authorization or Proxy-Authorization header.
     *
     * @param count how often this nonce has been used, from 1 (RFC 7616: nc)
     * @param cnonce fresh randomness
     * @throws IllegalArgumentException for a challenge without {@link Challenge#hash()}
     */
    String answer(Challenge challenge, String method, String uri, int count, String cnonce) {
        StringBuilder value = new StringBuilder("Digest username=").append(quoted(username))
                .append(", realm=").append(quoted(challenge.realm()))
                .append(", nonce=").append(quoted(challenge.nonce()))
                .append(", uri=").append(quoted(uri))
                .append(", response=").append(quoted(response(challenge, method, uri, count, cnonce)));
        if (challenge.algorithm() != null) {
            value.append(", algorithm=").append(challenge.algorithm());
        }
        if (challenge.opaque() != null) {
            value.append(", opaque=").append(quoted(challenge.opaque()));
        }
        if (challenge.offersAuth()) {
            value.append(", qop=auth, nc=").append(nonceCount(count)).append(", cnonce=").append(quoted(cnonce));
        }
        return value.toString();
    }

    /** RFC 7616 §3.4.1; without qop the older form of RFC 2069. */
    String response(Challenge challenge, String method, String uri, int count, String cnonce) {
        String hash = challenge.hash();
        if (hash == null) {
            throw new IllegalArgumentException("a challenge we cannot answer");
        }
        String secret = hex(hash, username + ":" + challenge.realm() + ":" + password);
        String request = hex(hash, method + ":" + uri);
        return challenge.offersAuth()
                ? hex(hash, String.join(":", secret, challenge.nonce(), nonceCount(count), cnonce, "auth", request))
                : hex(hash, String.join(":", secret, challenge.nonce(), request));
    }

    private static String nonceCount(int count) {
        return HexFormat.of().toHexDigits(count);
    }

    private static String hex(String hash, String text) {
        try {
            byte[] sum = MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5 and SHA-256", impossible);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Digest[" + username + "]";
    }
}
