package dk.nattevagt.central.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.emergency.EmergencyMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipTrunkTest {

    @Test
    void a_trunk_is_host_and_port() {
        assertThat(SipTrunk.parse("sip:sip.example.dk", null, null, null))
                .isEqualTo(new SipTrunk("sip.example.dk", 5060, null, null, "nattevagt"));
        assertThat(SipTrunk.parse("sip:[::1]:5070;transport=udp", "bruger", "kode", null))
                .isEqualTo(new SipTrunk("[::1]", 5070, "bruger", "kode", "bruger"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1:5060", "sips:host", "sip:user@host", "sip:host:99999", "sip:host:0",
            "sip:host;transport=tcp", "sip:host\r\nX: y", "tel:112"})
    void anything_else_is_refused_with_a_sentence(String uri) {
        assertThatThrownBy(() -> SipTrunk.parse(uri, null, null, null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void a_caller_cannot_smuggle_headers() {
        assertThatThrownBy(() -> SipTrunk.parse("sip:host", null, null, "1>\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_password_never_shows() {
        assertThat(SipTrunk.parse("sip:host", "bruger", "kode", null)).asString().doesNotContain("kode");
        assertThat(new EmergencySettings(EmergencyMode.PRACTICE, false, "112",
                List.of(SipTrunk.parse("sip:host", "bruger", "kode", null)), Duration.ofSeconds(30))).asString()
                .doesNotContain("kode");
    }
}
