package dk.nattevagt.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.gateway.lock.DoorCodes;
import dk.nattevagt.protocol.id.DeviceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may open a door, as it is written in the file. */
class AccessConfigTest {
    private static final String GOOD = """
            gateway: gw-0001
            central:
              uri: tcp://127.0.0.1:1883
              password: hemmelig
              orderKey: MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            gpio: { provider: linuxfs, folder: ./sysfs }
            inputs:
              - { device: button-1, line: 17, cause: button }
            outputs: { lamp: 22, strike: 24, strikeLock: lock-2, strikeTime: 4s }
            doorCodes:
              key: AW0rKWCwoJFfLiyNRvaKKtoU8BtpANrR3XEXTZW+TcY=
              shifts: ["07:00", "17:00", "23:00"]
              zone: Europe/Copenhagen
              lock: lock-1
            """;

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("gateway.yaml"), content);
    }

    @Test
    void keys_shifts_and_the_strike_are_read() throws Exception {
        GatewayConfig config = ConfigReader.read(file(GOOD));

        assertThat(Objects.requireNonNull(config.access().central()))
                .hasToString("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        DoorCodes codes = Objects.requireNonNull(config.access().codes());
        assertThat(codes.lock()).isEqualTo(new DeviceId("lock-1"));
        assertThat(codes.shifts().starts()).containsExactly(LocalTime.of(7, 0), LocalTime.of(17, 0),
                LocalTime.of(23, 0));
        assertThat(codes.key().secretText()).isEqualTo("AW0rKWCwoJFfLiyNRvaKKtoU8BtpANrR3XEXTZW+TcY=");
        assertThat(config.wires().outputs().strikeLock()).isEqualTo(new DeviceId("lock-2"));
        assertThat(config.wires().outputs().strikeTime()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.toString()).as("not into a log by mistake").doesNotContain("AW0rKW");
    }

    @Test
    void without_them_nothing_opens_a_door() throws Exception {
        GatewayConfig config = ConfigReader.read(file(GOOD.substring(0, GOOD.indexOf("doorCodes"))
                .replaceAll("  orderKey.*\n", "").replace(", strikeLock: lock-2, strikeTime: 4s", "")));
        assertThat(config.access().central()).isNull();
        assertThat(config.access().codes()).isNull();
        assertThat(config.wires().outputs().strikeLock()).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            orderKey: MCow       | orderKey: XCow       | line 5: key central.orderKey: is no Ed25519 public key in base64
            orderKey: MCow       | orderkey: MCow       | line 5: key central.orderkey: unknown
            key: AW0r            | key: AW0             | line 11: key doorCodes.key: is no base64
            key: AW0r            | keys: AW0r           | line 11: key doorCodes.keys: unknown
            TcY=                 | TQ==                 | line 11: key doorCodes.key: must be 32 bytes in base64
            "07:00", "17:00"     | "07:00", "07:00"     | line 12: key doorCodes.shifts: shift starts must be in order
            "07:00", "17:00"     | "7", "17:00"         | line 12: key doorCodes.shifts[0]: must be a time of day
            Europe/Copenhagen    | Europe/Hobro         | line 13: key doorCodes.zone: must be a time zone
            lock: lock-1         | lock: lock/1         | line 14: key doorCodes.lock: device id must match
            strikeLock: lock-2   | strikeLock: button-1 | line 9: key outputs.strikeLock: is the name of another device
            strike: 24           | buzzer: 24           | line 9: key outputs.strike: is missing
            strikeTime: 4s       | strikeTime: 11s      | line 9: key outputs.strikeTime: must be 1s to 10s
            """)
    void a_mistake_is_named_with_its_line_and_never_repeats_a_secret(String good, String bad, String expected)
            throws IOException {
        Path file = file(GOOD.replace(good, bad));
        assertThatThrownBy(() -> ConfigReader.read(file)).isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected).message().doesNotContain("KWCwoJFf").doesNotContain("hemmelig");
    }

    @Test
    void codes_without_the_centrals_key_are_a_mistake_because_nobody_would_know_the_time() throws IOException {
        Path file = file(GOOD.replaceAll("  orderKey.*\n", ""));
        assertThatThrownBy(() -> ConfigReader.read(file)).isInstanceOf(ConfigException.class)
                .hasMessageContaining("line 9: key doorCodes: needs central.orderKey");
    }
}
