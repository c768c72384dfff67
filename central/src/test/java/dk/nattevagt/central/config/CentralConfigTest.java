package dk.nattevagt.central.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.emergency.EmergencyMode;
import dk.nattevagt.central.password.Argon2Hash;
import dk.nattevagt.central.password.SecretHash;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.tracking.WornRules;
import dk.nattevagt.protocol.id.GatewayId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentralConfigTest {
    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("central.yaml"), content);
    }

    @Test
    void without_a_file_the_central_practises_on_loopback() {
        CentralConfig config = CentralConfig.empty();
        assertThat(config.emergencyMode()).isEqualTo(EmergencyMode.PRACTICE);
        assertThat(config.httpPort()).isEqualTo(8080);
        assertThat(config.mqttPort()).isEqualTo(1883);
        assertThat(config.httpHost()).isEqualTo("127.0.0.1");
        assertThat(config.databaseUrl(Path.of("data"))).isEqualTo("jdbc:sqlite:data/central.db");
    }

    @Test
    void the_contracts_example_is_understood() throws IOException {
        CentralConfig config = CentralConfig.read(file("""
                data: ./elsewhere
                http: { port: 8081 }
                mqtt: { port: 1884 }
                database: { url: "jdbc:postgresql://localhost/nattevagt" }
                emergency:
                  mode: automatic
                  number: "112"
                  trunk: "sip:127.0.0.1:5060"
                  trunks: [ { uri: "sip:127.0.0.2:5060" } ]
                  ringSeconds: 20
                """));
        assertThat(config.dataFolder()).isEqualTo(Path.of("./elsewhere"));
        assertThat(config.emergencyMode()).isEqualTo(EmergencyMode.AUTOMATIC);
        assertThat(config.emergencyTrunks()).extracting(CentralConfig.Trunk::uri)
                .containsExactly("sip:127.0.0.1:5060", "sip:127.0.0.2:5060");
        assertThat(config.emergencyRing()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void responders_have_15_seconds_and_112_four_lines_unless_said_otherwise() throws IOException {
        CentralConfig silent = CentralConfig.read(file("emergency: { mode: assisted }"));
        assertThat(silent.emergencyMode()).isEqualTo(EmergencyMode.ASSISTED);
        assertThat(silent.emergencyAnswerWithin(Duration.ofSeconds(15))).isEqualTo(Duration.ofSeconds(15));
        assertThat(silent.emergencyLinesAtOnce(4)).isEqualTo(4);
        CentralConfig said = CentralConfig.read(
                file("emergency: { linesAtOnce: 6, assisted: { answerWithinSeconds: 20 } }"));
        assertThat(said.emergencyAnswerWithin(Duration.ofSeconds(15))).isEqualTo(Duration.ofSeconds(20));
        assertThat(said.emergencyLinesAtOnce(4)).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}: line {1}, {2}")
    @CsvSource(delimiter = '|', value = {
            "data: ./x#mqqt: { port: 1 }                     | 2 | mqqt is not a key known here",
            "http: { port: 1 }#emergency:#  mood: practice   | 3 | emergency.mood is not a key known here",
            "mqqt:#  port: 1#  host: x                       | 1 | mqqt is not a key known here",
            "http: { port: abc }                             | 1 | http.port",
            "http: [#                                        | 1 | "
    })
    void a_wrong_key_is_named_with_its_file_and_line(String content, int line, String what) throws IOException {
        Path file = file(content.replace('#', '\n'));
        assertThatThrownBy(() -> CentralConfig.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + ":" + line + ":")
                .hasMessageContaining(what == null ? "" : what);
    }

    @Test
    void devices_are_to_be_proven_every_so_many_days() throws IOException {
        Duration usual = Duration.ofDays(31);
        assertThat(CentralConfig.empty().proofEvery(usual)).isEqualTo(usual);
        assertThat(CentralConfig.read(file("supervision: { proofEvery: 14d }")).proofEvery(usual))
                .isEqualTo(Duration.ofDays(14));
        CentralConfig wrong = CentralConfig.read(file("supervision: { proofEvery: monthly }"));
        assertThatThrownBy(() -> wrong.proofEvery(usual)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("supervision.proofEvery");
    }

    @Test
    void when_a_tracker_seems_not_to_be_worn_can_be_said() throws IOException {
        assertThat(CentralConfig.empty().wornRules()).isEqualTo(WornRules.STANDARD);
        assertThat(CentralConfig.read(file("trackers: { stillFor: 8h }")).wornRules())
                .isEqualTo(new WornRules(Duration.ofHours(8), WornRules.STANDARD.chargingFor()));
        CentralConfig wrong = CentralConfig.read(file("trackers: { chargingFor: long }"));
        assertThatThrownBy(wrong::wornRules).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("trackers.chargingFor");
    }

    @Test
    void a_mode_nobody_knows_is_refused() throws IOException {
        CentralConfig config = CentralConfig.read(file("emergency: { mode: real }"));
        assertThatThrownBy(config::emergencyMode).hasMessageContaining("practice, assisted or automatic");
    }

    @Test
    void the_demo_is_the_municipality_of_the_contract() {
        String hash = Argon2Hash.of("demo", "0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        RegistryData solby = RegistryFile.demo(password -> hash, SecretHash::of).getFirst();
        assertThat(solby.staff()).extracting(staff -> staff.owner().id().value())
                .contains("vagt", "koordinator", "visitator", "tekniker", "leder");
        assertThat(solby.gateways()).hasSize(20).allSatisfy(
                gateway -> assertThat(gateway.devices()).extracting(device -> device.value()).contains("button-1"));
        assertThat(solby.gateways().getFirst().credential().owner()).isEqualTo(new GatewayId("gw-0001"));
        assertThat(solby.gateways().getFirst().devices()).extracting(device -> device.value())
                .isEqualTo(List.of("button-1", "smoke-1", "lock-1", "tracker-1"));
        assertThat(solby.gateways()).allMatch(gateway -> gateway.credential().demo());
    }
}
