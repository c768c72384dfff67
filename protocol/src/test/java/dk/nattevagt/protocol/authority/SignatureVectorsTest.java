package dk.nattevagt.protocol.authority;

import static dk.nattevagt.protocol.authority.Orders.GATEWAY;
import static dk.nattevagt.protocol.authority.Orders.KEY;
import static dk.nattevagt.protocol.authority.Orders.NOW;
import static dk.nattevagt.protocol.authority.Orders.ORDER;
import static dk.nattevagt.protocol.authority.Orders.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Signature;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what others have worked out: the RFC's own vectors, and signatures OpenSSL 3.0 made over the same lines. */
class SignatureVectorsTest {
    private static final String PRIVATE_HEAD = "302e020100300506032b657004220420";
    private static final String PUBLIC_HEAD = "302a300506032b6570032100";
    private static final EventId HEARTBEAT = new EventId("01HQ0000000000000000000001");

    @ParameterizedTest
    @CsvSource({
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                    + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                    + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                    + "d25bf5f0595bbe24655141438e7a100b",
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                    + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                    + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                    + "387b2eaeb4302aeeb00d291612bb0c00"})
    void this_machine_signs_as_rfc_8032_does(String secret, String known, String message, String signature)
            throws Exception {
        HexFormat hex = HexFormat.of();
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
        signer.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(hex.parseHex(PRIVATE_HEAD + secret))));
        signer.update(hex.parseHex(message));
        assertThat(hex.formatHex(signer.sign())).isEqualTo(signature);

        signer.initVerify(keys.generatePublic(new X509EncodedKeySpec(hex.parseHex(PUBLIC_HEAD + known))));
        signer.update(hex.parseHex(message));
        assertThat(signer.verify(hex.parseHex(signature))).isTrue();
    }

    @Test
    void an_order_is_signed_as_openssl_signs_its_lines() {
        SignedLockOrder signed = KEY.sign(ORDER);

        assertThat(signed.signature().value()).isEqualTo(
                "cxq1DL023fDHf67feqLAEU3Zn-ibP4VjSSXTlUl8s6pbhIvpqDXglNxfKrB_LfJy5YdaGMpq3T-4kdYBhzOCDw");
        assertThat(PUBLIC.signed(signed)).isTrue();
    }

    @Test
    void the_time_is_signed_for_one_gateway_and_one_heartbeat() {
        HeartbeatHeard heard = KEY.heard(GATEWAY, HEARTBEAT, NOW, "0123456789abcdef");

        assertThat(heard.signature()).isEqualTo(new Signature(
                "LEGHvjghlw4mcXH1oKGDYYLGpUzMpg9mPi2zdFRiOK6FpWJuf7JDOhqB1YbO2fkEwrjvGChTppeWu4KJaFd2Dw"));
        assertThat(PUBLIC.signed(GATEWAY, heard)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHUQ==",
            "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g"})
    void what_is_no_public_key_is_refused_with_a_sentence_that_does_not_repeat_it(String text) {
        assertThatThrownBy(() -> CentralKey.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is no Ed25519 public key in base64");
    }
}
