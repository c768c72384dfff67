package dk.nattevagt.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.message.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static final String GOOD = """
            gateway: gw-0001
            data: ./data
            central:
              uri: tcp://127.0.0.1:1883
              password: hemmelig
            gpio:
              provider: linuxfs
              folder: ./sysfs
            inputs:
              - { device: button-1, line: 17, cause: button, active: low, debounce: 40ms, cancelHold: 5s }
              - { device: smoke-1, line: 27, cause: smoke }
            outputs: { lamp: 22, buzzer: 23 }
            voice:
              player: [aplay, -q]
            heartbeat: 30s
            """;

    @TempDir
    Path folder;

    @Test
    void a_whole_file_is_read_with_its_defaults() throws Exception {
        GatewayConfig config = ConfigReader.read(file(GOOD));

        assertThat(config.gateway().value()).isEqualTo("gw-0001");
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.reread()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.voice().player()).containsExactly("aplay", "-q");
        GatewayConfig.Input button = config.inputs().getFirst();
        assertThat(button.activeHigh()).isFalse();
        assertThat(button.rule().debounce()).isEqualTo(Duration.ofMillis(40));
        assertThat(button.rule().cancelHold()).isEqualTo(Duration.ofSeconds(5));
        GatewayConfig.Input smoke = config.inputs().getLast();
        assertThat(smoke.rule().cause()).isEqualTo(Cause.SMOKE);
        assertThat(smoke.activeHigh()).isTrue();
        assertThat(smoke.rule().cancelHold()).isNull();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            heartbeat: 30s                  | hartbeat: 30s               | line 15: key hartbeat: unknown; known here
            password: hemmelig              | pasword: hemmelig           | line 5: key central.pasword: unknown
            cause: smoke                    | cause: smok                 | line 11: key inputs[1].cause: no such cause
            line: 27                        | line: x                     | line 11: key inputs[1].line
            line: 27                        | line: 17                    | line 9: key inputs: line 17 is used twice
            device: smoke-1                 | device: button-1            | line 11: key inputs[1].device: is used twice
            debounce: 40ms                  | debounce: 40                | key inputs[0].debounce: must be a time such as
            active: low                     | active: down                | key inputs[0].active: must be high or low
            cancelHold: 5s                  | cancelHold: 20ms            | key inputs[0].cancelHold: cancelHold must be longer
            uri: tcp://127.0.0.1:1883       | uri: 127.0.0.1              | line 4: key central.uri: must be tcp://host:port
            provider: linuxfs               | provider: mock              | key gpio.provider: must be gpiod
            folder: ./sysfs                 | folder:                     | line 8: key gpio.folder: is missing
            gateway: gw-0001                | gateway: gw/0001            | key gateway: gateway id must match
            gateway: gw-0001                | gateway: gw-0001: x         | line 1:
            heartbeat: 30s                  | gateway: gw-0002            | line 15:
            """)
    void a_mistake_is_named_with_file_and_line_or_key(String good, String bad, String expected) throws IOException {
        Path file = file(GOOD.replace(good, bad));

        assertThatThrownBy(() -> ConfigReader.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(expected)
                .message().doesNotContain("hemmelig");
    }

    @Test
    void a_missing_or_empty_file_is_a_sentence() throws IOException {
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("none.yaml"))).isInstanceOf(ConfigException.class)
                .hasMessageContaining("cannot be read");
        Path empty = file("");
        assertThatThrownBy(() -> ConfigReader.read(empty)).isInstanceOf(ConfigException.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("gateway.yaml"), content);
    }
}
