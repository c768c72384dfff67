package dk.nattevagt.protocol.authority;

import dk.nattevagt.protocol.id.GatewayId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A gateway's secret for the codes of its door. The central works every gateway's out of one of its own, and the gateway has been given
 * the one that is its: both know a shift's codes without speaking to each other.
 *
 * <p>A code is eight digits: two that say whose it is, and six that only the key gives (HMAC-SHA-256, truncated as in RFC 4226 §5.3).
 */
public final class CodeKey {
    /** How many people a shift has codes for. */
    public static final int SLOTS = 100;
    private static final int DIGITS = 8;
    private static final int CHECK = 1_000_000;
    private static final int SHORTEST = 32;

    private final byte[] secret;

    private CodeKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key of one gateway.
     *
     * @param master the central's own secret, at least 32 bytes
     */
    public static CodeKey of(byte[] master, GatewayId gateway) {
        if (master.length < SHORTEST) {
            throw new IllegalArgumentException("the master secret must be at least 32 bytes");
        }
        return new CodeKey(hmac(master, "nattevagt door codes 1\n" + gateway.value()));
    }

    /**
     * The key as a technician gives it to a gateway: base64 of 32 bytes.
     *
     * @throws IllegalArgumentException with a sentence, when it is not
     */
    public static CodeKey parse(String text) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("is no base64", wrong);
        }
        if (secret.length != SHORTEST) {
            throw new IllegalArgumentException("must be 32 bytes in base64");
        }
        return new CodeKey(secret);
    }

    /** The form that {@link #parse} reads. A secret: for a gateway's own file and nowhere else. */
    public String secretText() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /**
     * One person's code for one shift.
     *
     * @param shift its start in local time
     * @param slot whose it is, from 0 to 99
     */
    public String code(LocalDateTime shift, int slot) {
        if (slot < 0 || slot >= SLOTS) {
            throw new IllegalArgumentException("slot must be from 0 to 99");
        }
        byte[] mac = hmac(secret, "nattevagt door code 1\n" + CodeShifts.name(shift) + "\n" + slot);
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac).getInt(offset) & 0x7fff_ffff;
        return "%02d%06d".formatted(slot, truncated % CHECK);
    }

    /** Whose code this is in that shift; nothing when it is nobody's. Takes as long for a wrong one as for a right one. */
    public Optional<Integer> slot(String entered, LocalDateTime shift) {
        if (!entered.matches("[0-9]{%d}".formatted(DIGITS))) {
            return Optional.empty();
        }
        int slot = Integer.parseInt(entered.substring(0, 2));
        byte[] right = code(shift, slot).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, entered.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(slot)
                : Optional.empty();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC-SHA-256 does not work here", broken);
        }
    }
}
