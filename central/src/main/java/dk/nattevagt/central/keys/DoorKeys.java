package dk.nattevagt.central.keys;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.authority.SigningKey;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * What opens doors, from the files {@code door-key.pem} (Ed25519, PKCS#8), {@code door-key.pub} and {@code door-codes.secret} of the data
 * folder. Made at the first start. Lost, every gateway must be given new ones; shared by every node of one service.
 */
public final class DoorKeys {
    private static final String PRIVATE = "door-key.pem";
    private static final String PUBLIC = "door-key.pub";
    private static final String CODES = "door-codes.secret";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int SECRET_BYTES = 32;

    private final SigningKey signing;
    private final CentralKey central;
    private final byte[] master;

    private DoorKeys(SigningKey signing, CentralKey central, byte[] master) {
        this.signing = signing;
        this.central = central;
        this.master = master;
    }

    /**
     * Reads the keys, and makes those that are not there yet.
     *
     * @throws UnusableKeyException when one is broken, or when others can read it
     */
    public static DoorKeys open(Path folder) {
        KeyFile signingFile = new KeyFile(folder.resolve(PRIVATE));
        KeyFile publicFile = new KeyFile(folder.resolve(PUBLIC));
        KeyFile codesFile = new KeyFile(folder.resolve(CODES));
        try {
            if (!signingFile.exists()) {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                // The public half first: it alone opens nothing, and the private one is never without it.
                publicFile.replace(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
                signingFile.create(pem(pair.getPrivate().getEncoded()));
            }
            if (!codesFile.exists()) {
                byte[] secret = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(secret);
                codesFile.create(Base64.getEncoder().encodeToString(secret) + "\n");
            }
            SigningKey signing = signing(signingFile);
            CentralKey central = central(publicFile);
            fit(signing, central, signingFile, publicFile);
            return new DoorKeys(signing, central, secret(codesFile));
        } catch (IOException unusable) {
            throw new UnusableKeyException("the door keys in %s cannot be read or written".formatted(folder), unusable);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Ed25519 does not work here", broken);
        }
    }

    private static String pem(byte[] encoded) {
        return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(encoded) + "\n" + END + "\n";
    }

    private static SigningKey signing(KeyFile file) throws IOException {
        String text = file.secret().strip();
        try {
            if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
                throw new IllegalArgumentException("no PEM");
            }
            String body = text.substring(BEGIN.length(), text.length() - END.length());
            return SigningKey.ofPkcs8(Base64.getMimeDecoder().decode(body));
        } catch (IllegalArgumentException broken) {
            throw new UnusableKeyException(
                    "%s holds no Ed25519 private key: put the right file back, or remove it together"
                            .formatted(file) + " with " + PUBLIC + " and give every gateway the new central key",
                    broken);
        }
    }

    private static CentralKey central(KeyFile file) throws IOException {
        try {
            return CentralKey.parse(file.text());
        } catch (IllegalArgumentException broken) {
            throw new UnusableKeyException(
                    "%s %s: put the file back that belongs to %s".formatted(file, broken.getMessage(), PRIVATE),
                    broken);
        }
    }

    /** A public key of another pair would make every gateway refuse every order. */
    private static void fit(SigningKey signing, CentralKey central, KeyFile signingFile, KeyFile publicFile) {
        GatewayId anybody = new GatewayId("gw");
        if (!central.signed(anybody, signing.heard(anybody, new EventId("fit"), Instant.EPOCH, null))) {
            throw new UnusableKeyException(
                    "%s and %s are not the two halves of one key".formatted(signingFile, publicFile));
        }
    }

    private static byte[] secret(KeyFile file) throws IOException {
        try {
            byte[] secret = Base64.getDecoder().decode(file.secret().strip());
            if (secret.length == SECRET_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException noBase64) {
            // Said below.
        }
        throw new UnusableKeyException(
                "%s is not 32 bytes in base64: put the right file back, or remove it and give every"
                        .formatted(file) + " gateway its new code key");
    }

    /** What orders and times are signed with. */
    public SigningKey signing() {
        return signing;
    }

    /** What gateways know the signatures by. */
    public CentralKey central() {
        return central;
    }

    /** A gateway's secret for its codes. */
    public CodeKey codes(GatewayId gateway) {
        return CodeKey.of(master, gateway);
    }
}
