package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a certificate the door speaks TLS, and nothing but TLS. */
class TlsTest {
    private static final char[] SECRET = "changeit".toCharArray();

    @TempDir
    Path data;
    private House house;

    @BeforeEach
    void open() throws IOException, InterruptedException, GeneralSecurityException {
        Path keys = data.resolve("keys.p12");
        int ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "central", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "SAN=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass",
                new String(SECRET)).inheritIO().start().waitFor();
        assertThat(ended).isZero();
        KeyStore store = KeyStore.getInstance(keys.toFile(), SECRET);
        write("cert.pem", "CERTIFICATE", store.getCertificate("central").getEncoded());
        write("key.pem", "PRIVATE KEY", store.getKey("central", SECRET).getEncoded());
        MqttSettings.Tls tls = new MqttSettings.Tls(data.resolve("cert.pem"), data.resolve("key.pem"));
        house = new House(data, new MqttSettings("127.0.0.1", 0, tls), House.quick(), 1000, House::demoPassword);
    }

    private void write(String file, String what, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content);
        Files.writeString(data.resolve(file),
                "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, body), StandardCharsets.US_ASCII);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_gateway_that_trusts_the_certificate_raises_its_alarm_and_one_without_tls_is_not_heard() {
        List<String> message = List.of("-u", "gw-0001", "-P", "demo", "-q", "1", "-t", "nattevagt/1/gw-0001/up/alarm",
                "-m", Events.CONTRACT);
        assertThat(Mosquitto.publish(house.port, message).exitCode()).isNotZero();
        assertThat(house.alarms()).isEmpty();

        List<String> trusting = new ArrayList<>(List.of("--cafile", data.resolve("cert.pem").toString()));
        trusting.addAll(message);
        assertThat(Mosquitto.publish(house.port, trusting)).isEqualTo(new Mosquitto.Ended(0, ""));
        assertThat(house.alarms()).hasSize(1);
    }
}
