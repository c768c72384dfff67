package dk.nattevagt.gateway.paho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.CentralMessage;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void a_central_our_trust_file_vouches_for_is_believed() throws Exception {
        assertThat(comesUp("san=ip:127.0.0.1", folder.resolve("central.pem"))).isTrue();
    }

    @Test
    void a_central_nobody_vouches_for_is_not() throws Exception {
        assertThat(comesUp("san=ip:127.0.0.1", null)).isFalse();
    }

    @Test
    void a_certificate_for_another_name_is_not_enough() throws Exception {
        assertThat(comesUp("san=dns:central.example", folder.resolve("central.pem"))).isFalse();
    }

    @Test
    void a_central_that_asks_who_we_are_is_shown_our_certificate() throws Exception {
        Path certificate = certificate("gateway", "EC", "san=dns:gw-0001");
        ClientKey own = new ClientKey(certificate, privateKey("gateway"));

        assertThat(comesUp("san=ip:127.0.0.1", folder.resolve("central.pem"), own, certificate)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void a_key_of_any_usual_kind_can_be_read(String algorithm) throws Exception {
        Path certificate = certificate("gateway", algorithm, "san=dns:gw-0001");

        assertThat(Trust.sockets(certificate, new ClientKey(certificate, privateKey("gateway")))).isNotNull();
    }

    @Test
    void without_a_certificate_such_a_central_lets_nobody_in() throws Exception {
        Path other = certificate("gateway", "EC", "san=dns:gw-0001");

        assertThat(comesUp("san=ip:127.0.0.1", folder.resolve("central.pem"), null, other)).isFalse();
    }

    @Test
    void a_key_file_that_holds_no_key_is_named_and_not_quoted() throws Exception {
        Path certificate = certificate("gateway", "EC", "san=dns:gw-0001");
        Path secret = Files.writeString(folder.resolve("secret"), "-----BEGIN EC PRIVATE KEY-----c2VjcmV0");

        assertThatThrownBy(() -> Trust.sockets(null, new ClientKey(certificate, secret)))
                .isInstanceOf(IOException.class).hasMessageContaining(secret.toString())
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> Trust.sockets(secret, null)).isInstanceOf(IOException.class);
    }

    private boolean comesUp(String name, @Nullable Path trust) throws Exception {
        return comesUp(name, trust, null, null);
    }

    private boolean comesUp(String name, @Nullable Path trust, @Nullable ClientKey own, @Nullable Path asksFor)
            throws Exception {
        AtomicBoolean up = new AtomicBoolean();
        PemTrustOptions believed = asksFor == null ? null : new PemTrustOptions().addCertPath(asksFor.toString());
        try (TestCentral central = new TestCentral(key(name), believed);
                PahoLink link = new PahoLink(settings(central.port(), trust, own), listener(up), new Random(1))) {
            link.start();
            if (trust != null && name.contains("127.0.0.1") && (own != null || asksFor == null)) {
                await().atMost(PATIENCE).untilTrue(up);
            } else {
                await().during(Duration.ofSeconds(2)).atMost(PATIENCE).untilFalse(up);
            }
            return up.get();
        }
    }

    private static LinkSettings settings(int port, @Nullable Path trust, @Nullable ClientKey own) {
        return new LinkSettings(URI.create("ssl://127.0.0.1:" + port), new GatewayId("gw-0001"), TestCentral.PASSWORD,
                trust, own);
    }

    private static LinkListener listener(AtomicBoolean up) {
        return new LinkListener() {
            @Override
            public void linkUp() {
                up.set(true);
            }

            @Override
            public void linkDown() {
                // What counts is whether it ever was up.
            }

            @Override
            public void message(CentralMessage message, Runnable done) {
                done.run();
            }
        };
    }

    private PfxOptions key(String name) throws Exception {
        certificate("central", "EC", name);
        return new PfxOptions().setPath(store("central")).setPassword("changeit");
    }

    /** Makes a key and a certificate that vouches for itself. */
    private Path certificate(String alias, String algorithm, String name) throws Exception {
        Path pem = folder.resolve(alias + ".pem");
        keytool("-genkeypair", "-alias", alias, "-keyalg", algorithm, "-dname", "CN=" + alias, "-ext", name,
                "-keystore", store(alias), "-storetype", "PKCS12", "-storepass", "changeit");
        keytool("-exportcert", "-rfc", "-alias", alias, "-keystore", store(alias), "-storepass", "changeit", "-file",
                pem.toString());
        return pem;
    }

    private Path privateKey(String alias) throws Exception {
        char[] password = "changeit".toCharArray();
        byte[] key = KeyStore.getInstance(Path.of(store(alias)).toFile(), password).getKey(alias, password)
                .getEncoded();
        return Files.writeString(folder.resolve(alias + ".key"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
    }

    private String store(String alias) {
        return folder.resolve(alias + ".p12").toString();
    }

    private static void keytool(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
