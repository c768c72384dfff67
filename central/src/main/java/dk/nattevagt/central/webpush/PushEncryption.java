package dk.nattevagt.central.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a message for one phone [RFC 8291 §3], as one record of {@code aes128gcm} [RFC 8188 §2]. */
final class PushEncryption {
    static final int SALT = 16;
    static final int SECRET = 16;
    /** A push service must take a body of 4096 bytes [RFC 8030 §7.2]; this is what is left of it. */
    static final int LONGEST = 3993;
    private static final int RECORD = 4096;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private PushEncryption() {}

    /** What the phone gave when it subscribed. */
    static final class Phone {
        private final ECPublicKey key;
        private final byte[] secret;

        private Phone(ECPublicKey key, byte[] secret) {
            this.key = key;
            this.secret = secret;
        }

        ECPublicKey key() {
            return key;
        }

        /** @throws GeneralSecurityException when they are not what a browser gives */
        static Phone of(String publicKey, String secret) throws GeneralSecurityException {
            try {
                byte[] shared = P256.bytes(secret);
                if (shared.length != SECRET) {
                    throw new GeneralSecurityException("the secret is not 16 bytes");
                }
                return new Phone(P256.decode(P256.bytes(publicKey)), shared);
            } catch (IllegalArgumentException notBase64) {
                throw new GeneralSecurityException("not base64url", notBase64);
            }
        }
    }

    /**
     * The body to send.
     *
     * @param own a pair made for this message alone
     * @param salt made for this message alone
     * @param padTo the content is filled up to this length, so that its length says nothing of it
     */
    static byte[] encrypt(byte[] content, int padTo, Phone phone, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        if (content.length > LONGEST) {
            throw new GeneralSecurityException("the message is too long");
        }
        byte[] ownKey = P256.encode((ECPublicKey) own.getPublic());
        byte[] key = keyMaterial(phone, own, ownKey);
        byte[] contentKey = derive(key, salt, text("Content-Encoding: aes128gcm\0"), 16);
        byte[] nonce = derive(key, salt, text("Content-Encoding: nonce\0"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] sealed = cipher.doFinal(record(content, Math.min(padTo, LONGEST)));
        return ByteBuffer.allocate(SALT + 4 + 1 + ownKey.length + sealed.length)
                .put(salt).putInt(RECORD).put((byte) ownKey.length).put(ownKey).put(sealed)
                .array();
    }

    /** RFC 8291 §3.3: bound to both parties' keys, so that nobody can pass a message off as another's. */
    private static byte[] keyMaterial(Phone phone, KeyPair own, byte[] ownKey) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(phone.key(), true);
        byte[] phoneKey = P256.encode(phone.key());
        byte[] start = text("WebPush: info\0");
        byte[] info = ByteBuffer.allocate(start.length + phoneKey.length + ownKey.length)
                .put(start).put(phoneKey).put(ownKey)
                .array();
        return derive(agreement.generateSecret(), phone.secret, info, 32);
    }

    private static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256").deriveData(
                HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length));
    }

    private static byte[] record(byte[] content, int padTo) {
        byte[] record = Arrays.copyOf(content, Math.max(content.length, padTo) + 1);
        record[content.length] = LAST_RECORD;
        return record;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
