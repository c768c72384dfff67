package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords never travel in the clear beyond the machine. */
class MqttSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "localhost"})
    void plain_mqtt_listens_on_loopback(String host) {
        assertThatCode(() -> new MqttSettings(host, 0, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.10", "central.solby.example", ""})
    void plain_mqtt_listens_nowhere_else(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MqttSettings(host, 0, null))
                .withMessageContaining("loopback only");
    }

    @Test
    void with_tls_it_may_listen_anywhere() {
        MqttSettings.Tls tls = new MqttSettings.Tls(Path.of("cert.pem"), Path.of("key.pem"));
        assertThatCode(() -> new MqttSettings("0.0.0.0", 8883, tls)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void an_impossible_port_is_refused(int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> MqttSettings.loopback(port));
    }
}
