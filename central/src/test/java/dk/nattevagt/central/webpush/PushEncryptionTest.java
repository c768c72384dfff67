package dk.nattevagt.central.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.webpush.PushEncryption.Phone;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PushEncryptionTest {
    private static final String PHONE_KEY = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String PHONE_SECRET = "BTBZMqHH6r4Tts7J_aSIgg";

    /** The example of RFC 8291 §5, every byte of it. */
    @Test
    void the_example_of_the_standard_comes_out_byte_for_byte() throws GeneralSecurityException {
        byte[] body = PushEncryption.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8), 0,
                Phone.of(PHONE_KEY, PHONE_SECRET), examplePair(), P256.bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(P256.base64(body)).isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    private static KeyPair examplePair() throws GeneralSecurityException {
        ECPublicKey publicKey = P256.decode(P256
                .bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"));
        BigInteger secret = new BigInteger(1, P256.bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        return new KeyPair(publicKey,
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, publicKey.getParams())));
    }

    @Test
    void the_length_on_the_way_says_nothing_of_the_message() throws GeneralSecurityException {
        Phone phone = Phone.of(PHONE_KEY, PHONE_SECRET);
        byte[] salt = new byte[PushEncryption.SALT];
        assertThat(PushEncryption.encrypt(new byte[10], 1024, phone, P256.newPair(), salt))
                .hasSameSizeAs(PushEncryption.encrypt(new byte[900], 1024, phone, P256.newPair(), salt));
        assertThat(PushEncryption.encrypt(new byte[PushEncryption.LONGEST], 0, phone, P256.newPair(), salt))
                .hasSize(4096);
        assertThatThrownBy(
                () -> PushEncryption.encrypt(new byte[PushEncryption.LONGEST + 1], 0, phone, P256.newPair(), salt))
                .hasMessage("the message is too long");
    }

    @Test
    void keys_that_are_not_a_browsers_are_refused() {
        byte[] offTheCurve = P256.bytes(PHONE_KEY);
        offTheCurve[64] ^= 1;
        for (String key : Arrays.asList("", "not base64!", "BCVx", P256.base64(new byte[65]),
                P256.base64(offTheCurve))) {
            assertThatThrownBy(() -> Phone.of(key, PHONE_SECRET)).as(key)
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> Phone.of(PHONE_KEY, "c2hvcnQ")).hasMessage("the secret is not 16 bytes");
    }

    @Test
    void a_key_written_with_padding_is_the_same_key() throws GeneralSecurityException {
        assertThat(Phone.of(PHONE_KEY + "=", PHONE_SECRET + "==").key().getW())
                .isEqualTo(Phone.of(PHONE_KEY, PHONE_SECRET).key().getW());
    }
}
