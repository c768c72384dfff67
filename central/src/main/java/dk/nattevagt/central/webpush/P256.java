package dk.nattevagt.central.webpush;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys on the curve P-256, and the 65 bytes in which the web writes the public ones [SEC 1 §2.3.3]. */
final class P256 {
    private static final int COORDINATE = 32;
    private static final byte UNCOMPRESSED = 4;

    private P256() {}

    static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }

    static byte[] encode(ECPublicKey key) {
        byte[] point = new byte[1 + 2 * COORDINATE];
        point[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static void put(BigInteger coordinate, byte[] point, int at) {
        byte[] bytes = coordinate.toByteArray();
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, point, at + COORDINATE - length, length);
    }

    /** @throws GeneralSecurityException when the bytes are no point of the curve: a wrong one would tell of our own key */
    static ECPublicKey decode(byte[] point) throws GeneralSecurityException {
        if (point.length != 1 + 2 * COORDINATE || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("not an uncompressed point of P-256");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length));
        ECParameterSpec curve = ((ECPublicKey) CURVE.getPublic()).getParams();
        if (!onCurve(x, y, curve)) {
            throw new GeneralSecurityException("not a point of P-256");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    private static final KeyPair CURVE = newPair();

    private static boolean onCurve(BigInteger x, BigInteger y, ECParameterSpec spec) {
        BigInteger p = ((ECFieldFp) spec.getCurve().getField()).getP();
        BigInteger right = x.pow(3).add(spec.getCurve().getA().multiply(x)).add(spec.getCurve().getB()).mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Browsers leave the padding out, some servers do not. @throws IllegalArgumentException when it is no base64url */
    static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64.replaceFirst("=+$", ""));
    }
}
