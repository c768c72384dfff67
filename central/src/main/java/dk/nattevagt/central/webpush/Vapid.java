package dk.nattevagt.central.webpush;

import dk.nattevagt.central.desk.PushSubscriptions;
import dk.nattevagt.central.desk.PushSubscriptions.KeyText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;

/** Says to a push service who sends: a signed statement for that service alone [RFC 8292]. */
final class Vapid {
    /** At most 24 hours are allowed; clocks differ. */
    static final Duration VALID = Duration.ofHours(12);

    private static final String HEADER = P256
            .base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));

    private final PrivateKey privateKey;
    private final String publicKey;
    private final String contact;

    private Vapid(PrivateKey privateKey, ECPublicKey publicKey, String contact) {
        this.privateKey = privateKey;
        this.publicKey = P256.base64(P256.encode(publicKey));
        this.contact = contact;
    }

    /**
     * With the central's one pair of keys, made when there is none.
     *
     * @param contact where the push service can complain
     */
    static Vapid kept(PushSubscriptions kept, String contact) {
        KeyText keys = kept.keys(() -> {
            KeyPair made = P256.newPair();
            return new KeyText(P256.base64(made.getPrivate().getEncoded()), P256.base64(made.getPublic().getEncoded()));
        });
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new Vapid(factory.generatePrivate(new PKCS8EncodedKeySpec(P256.bytes(keys.privateKey()))),
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(P256.bytes(keys.publicKey()))),
                    contact);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the key for push services cannot be read", damaged);
        }
    }

    /** The key a browser subscribes with. */
    String publicKey() {
        return publicKey;
    }

    /** The Authorization header for a message to this endpoint. */
    String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
        String claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}".formatted(origin(endpoint),
                now.plus(VALID).getEpochSecond(), contact);
        String signed = HEADER + "." + P256.base64(claims.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(privateKey);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=%s.%s, k=%s".formatted(signed, P256.base64(signature.sign()), publicKey);
    }

    private static String origin(URI endpoint) {
        return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    }
}
