package dk.nattevagt.protocol.message;

import java.util.regex.Pattern;

/**
 * An Ed25519 signature (RFC 8032) as it travels: 86 characters of base64url without padding. Whether it is true, only whoever has the
 * key can say.
 */
public record Signature(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{86}");

    /** @throws IllegalArgumentException when the value has another form */
    public Signature {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a signature is 86 characters of base64url");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
