package dk.nattevagt.central.webpush;

import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.people.UserId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A phone's browser: has the only keys that read its messages. Reads them by the standards, with HKDF written out [RFC 5869]. */
final class TestPhone {
    private final KeyPair keys = P256.newPair();
    private final byte[] secret = new byte[16];

    TestPhone() {
        new SecureRandom().nextBytes(secret);
    }

    PushSubscription subscription(String person, String endpoint) {
        return new PushSubscription(new UserId(person), endpoint, P256.base64(point()), P256.base64(secret));
    }

    private byte[] point() {
        return P256.encode((ECPublicKey) keys.getPublic());
    }

    /** @throws GeneralSecurityException when the body was not encrypted for this phone */
    String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] salt = take(in, 16);
        int record = in.getInt();
        byte[] sender = take(in, in.get());
        byte[] sealed = take(in, in.remaining());
        if (sealed.length > record) {
            throw new GeneralSecurityException("more than one record");
        }
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(P256.decode(sender), true);
        byte[] shared = hmac(secret, agreement.generateSecret());
        byte[] material = expand(shared, concat(text("WebPush: info\0"), point(), sender), 32);
        byte[] random = hmac(salt, material);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE,
                new SecretKeySpec(expand(random, text("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, expand(random, text("Content-Encoding: nonce\0"), 12)));
        return content(cipher.doFinal(sealed));
    }

    private static String content(byte[] padded) throws GeneralSecurityException {
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("the last record does not end as one");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, concat(info, new byte[]{1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
