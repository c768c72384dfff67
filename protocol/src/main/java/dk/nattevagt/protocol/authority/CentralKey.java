package dk.nattevagt.protocol.authority;

import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Signature;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The central's public key, by which a gateway knows its orders and its time. May be used by any thread. */
public final class CentralKey {
    private final PublicKey key;
    private final String text;

    private CentralKey(PublicKey key, String text) {
        this.key = key;
        this.text = text;
    }

    /**
     * The key as a technician is given it: base64 of its X.509 encoding, 60 characters.
     *
     * @throws IllegalArgumentException with a sentence, when it is no such key
     */
    public static CentralKey parse(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text.strip());
            return new CentralKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)),
                    Base64.getEncoder().encodeToString(encoded));
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            throw new IllegalArgumentException("is no Ed25519 public key in base64", wrong);
        }
    }

    /** Whether the order is the central's own, every part of it. */
    public boolean signed(SignedLockOrder signed) {
        return verify(SignedText.of(signed.order()), signed.signature());
    }

    /** Whether the central has said this time, to this gateway and in answer to this very heartbeat. */
    public boolean signed(GatewayId gateway, HeartbeatHeard heard) {
        Signature signature = heard.signature();
        return signature != null
                && verify(SignedText.of(gateway, heard.heartbeat(), heard.centralTime()), signature);
    }

    private boolean verify(byte[] bytes, Signature signature) {
        try {
            java.security.Signature verifier = java.security.Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(Base64.getUrlDecoder().decode(signature.value()));
        } catch (SignatureException malformed) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
            throw new IllegalStateException("Ed25519 does not work here", broken);
        }
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return text;
    }
}
