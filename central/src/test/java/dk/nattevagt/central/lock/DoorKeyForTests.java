package dk.nattevagt.central.lock;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.SigningKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A pair of keys that open no door but those of the tests. */
public final class DoorKeyForTests {
    private static final KeyPair PAIR = pair();
    /** What orders are signed with. */
    public static final SigningKey SIGNING = SigningKey.ofPkcs8(PAIR.getPrivate().getEncoded());
    /** What they are known by. */
    public static final CentralKey CENTRAL = CentralKey
            .parse(Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded()));

    private DoorKeyForTests() {}

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
