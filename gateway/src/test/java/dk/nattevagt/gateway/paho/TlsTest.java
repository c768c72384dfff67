package dk.nattevagt.gateway.paho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.CentralMessage;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void a_central_our_trust_file_vouches_for_is_believed() throws Exception {
        assertThat(comesUp("san=ip:127.0.0.1", folder.resolve("cert.pem"))).isTrue();
    }

    @Test
    void a_central_nobody_vouches_for_is_not() throws Exception {
        assertThat(comesUp("san=ip:127.0.0.1", null)).isFalse();
    }

    @Test
    void a_certificate_for_another_name_is_not_enough() throws Exception {
        assertThat(comesUp("san=dns:central.example", folder.resolve("cert.pem"))).isFalse();
    }

    private boolean comesUp(String name, @Nullable Path trust) throws Exception {
        AtomicBoolean up = new AtomicBoolean();
        try (TestCentral central = new TestCentral(key(name));
                PahoLink link = new PahoLink(settings(central.port(), trust), listener(up), new Random(1))) {
            link.start();
            if (trust != null && name.contains("127.0.0.1")) {
                await().atMost(PATIENCE).untilTrue(up);
            } else {
                await().during(Duration.ofSeconds(2)).atMost(PATIENCE).untilFalse(up);
            }
            return up.get();
        }
    }

    private static LinkSettings settings(int port, @Nullable Path trust) {
        return new LinkSettings(URI.create("ssl://127.0.0.1:" + port), new GatewayId("gw-0001"), TestCentral.PASSWORD,
                trust);
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
        Path store = folder.resolve("key.p12");
        keytool("-genkeypair", "-alias", "central", "-keyalg", "EC", "-dname", "CN=central", "-ext", name, "-keystore",
                store.toString(), "-storetype", "PKCS12", "-storepass", "changeit");
        keytool("-exportcert", "-rfc", "-alias", "central", "-keystore", store.toString(), "-storepass", "changeit",
                "-file",
                folder.resolve("cert.pem").toString());
        return new PfxOptions().setPath(store.toString()).setPassword("changeit");
    }

    private static void keytool(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
