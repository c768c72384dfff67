package dk.nattevagt.protocol.authority;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.Signature;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The central's private key, Ed25519 (RFC 8032). May be used by any thread. */
public final class SigningKey {
    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * The key in a PKCS#8 encoding.
     *
     * @throws IllegalArgumentException when it is no Ed25519 key
     */
    public static SigningKey ofPkcs8(byte[] encoded) {
        try {
            return new SigningKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("not an Ed25519 private key", wrong);
        }
    }

    /** Signs an order. */
    public SignedLockOrder sign(LockOrder order) {
        return new SignedLockOrder(order, sign(SignedText.of(order)));
    }

    /**
     * Signs what time it was when a heartbeat was heard. A gateway that knows when it sent that heartbeat knows the time as well as the
     * answer was quick.
     *
     * @param deviceDigest as in {@link HeartbeatHeard}; not signed
     */
    public HeartbeatHeard heard(GatewayId gateway, EventId heartbeat, Instant centralTime,
            @Nullable String deviceDigest) {
        return new HeartbeatHeard(heartbeat, centralTime, deviceDigest,
                sign(SignedText.of(gateway, heartbeat, centralTime)));
    }

    private Signature sign(byte[] bytes) {
        try {
            java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(bytes);
            return new Signature(Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Ed25519 does not work here", broken);
        }
    }
}
