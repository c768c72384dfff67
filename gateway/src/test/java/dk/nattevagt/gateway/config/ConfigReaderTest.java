package dk.nattevagt.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.ReportingCommands;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.TroubleRule;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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

    private static final String REAL_DEVICES = """
            gateway: gw-0001
            central:
              uri: ssl://central.example:8883
              password: hemmelig
              fallback:
                - { uri: "ssl://other.example:8883", networkInterface: wwan0 }
            gpio: { provider: gpiod }
            inputs:
              - { device: smoke-1, line: 5, cause: smoke, loopLine: 6, loopActive: low }
              - { device: mains-1, line: 13, kind: mains, active: low }
              - { device: cord-1, line: 19, cause: pull-cord, stuckAfter: 2m }
            broker: { uri: "tcp://127.0.0.1:1883" }
            zigbee:
              actions: [emergency]
              mapping:
                - { property: panik, sign: sos }
            owntracks: true
            trackers: { gt06: 5023, h02: 0 }
            devices:
              - { device: smoke-2, kind: smoke, adapter: zigbee, address: "0x00124b0022a1", room: Gang, every: 2h }
              - { device: tracker-1, kind: tracker, adapter: tracker, address: "864717003283581" }
            """;

    private static InputRule alarm(GatewayConfig.Input input) {
        return Objects.requireNonNull(input.alarm());
    }

    @Test
    void a_tracker_may_have_its_own_words_for_reporting_often() throws Exception {
        String own = "\"864717003283581\", fastCommand: \"MODE,1,{seconds}#\", normalCommand: \"MODE,2#\" }";
        GatewayConfig config = ConfigReader.read(file(REAL_DEVICES.replace("\"864717003283581\" }", own)));

        assertThat(config.adapters().commands()).containsExactly(Map.entry(
                new DeviceAddress(Adapter.TRACKER, "864717003283581"),
                new ReportingCommands("MODE,1,{seconds}#", "MODE,2#")));
        assertThat(ConfigReader.read(file(REAL_DEVICES)).adapters().commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fastCommand: \"FAST#\"|devices[1].fastCommand: needs a normalCommand",
            "fastCommand: \"\"|devices[1].fastCommand: must be 1-200 printable"})
    void words_that_cannot_be_sent_or_taken_back_are_refused(String own, String why) {
        assertThatThrownBy(() -> ConfigReader.read(file(REAL_DEVICES.replace("\"864717003283581\" }",
                "\"864717003283581\", " + own + " }")))).hasMessageContaining(why);
        assertThatThrownBy(() -> ConfigReader.read(file(REAL_DEVICES.replace("every: 2h }", "fastCommand: none }"))))
                .hasMessageContaining("devices[0].fastCommand", "trackers only");
    }

    @Test
    void radio_trackers_and_a_second_way_are_read_with_their_defaults() throws Exception {
        GatewayConfig config = ConfigReader.read(file(REAL_DEVICES));

        assertThat(config.central().fallback()).singleElement()
                .extracting(GatewayConfig.Fallback::networkInterface).isEqualTo("wwan0");
        GatewayConfig.Input smoke = config.wires().inputs().getFirst();
        assertThat(smoke.loop()).isEqualTo(new GatewayConfig.Loop(6, false));
        assertThat(smoke.troubles().loop()).isNotNull();
        GatewayConfig.Input mains = config.wires().inputs().get(1);
        assertThat(mains.alarm()).isNull();
        assertThat(mains.kind()).isEqualTo(DeviceKind.MAINS);
        assertThat(config.wires().inputs().get(2).troubles().stuck())
                .isEqualTo(TroubleRule.stuck(Duration.ofMinutes(2)));
        assertThat(config.adapters().devices()).extracting(Device::every)
                .containsExactly(Duration.ofHours(2), Duration.ofMinutes(30));
        assertThat(Objects.requireNonNull(config.adapters().trackers()).ports()).containsOnlyKeys("gt06", "h02");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: mains            | kind: smoke              | key inputs[1].kind: must be mains or door
            kind: mains            | kind: mains, cause: door | key inputs[1].kind: is for inputs that raise no alarm
            kind: mains,           | debounce: 1s,            | key inputs[1].cause: is missing
            loopLine: 6            | loopLine: 13             | key inputs: line 13 is used twice
            stuckAfter: 2m         | stuckAfter: long         | key inputs[2].stuckAfter: must be a time
            broker: { uri          | gpio2: { uri             | key gpio2: unknown
            sign: sos              | sign: help               | key zigbee.mapping[0].sign: no such sign; known: smoke
            gt06: 5023             | gt06: 70000              | key trackers.gt06: must be a port
            kind: smoke, adapter   | kind: röker, adapter     | key devices[0].kind: no such kind of device
            adapter: tracker       | adapter: gpio            | key devices[1].adapter: must be zigbee, tracker or owntracks
            device: tracker-1      | device: smoke-2          | key devices[1].device: is used twice
            every: 2h              | every: 2d                | key devices[0].every: must be a time such as
            other.example:8883     | other.example            | key central.fallback[0].uri: must be tcp
            """)
    void a_mistake_about_a_real_device_is_named(String good, String bad, String expected) throws IOException {
        Path file = file(REAL_DEVICES.replace(good, bad));

        assertThatThrownBy(() -> ConfigReader.read(file)).isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void a_gateway_that_watches_nothing_is_a_mistake() throws IOException {
        Path file = file(REAL_DEVICES.substring(0, REAL_DEVICES.indexOf("gpio:")));

        assertThatThrownBy(() -> ConfigReader.read(file)).isInstanceOf(ConfigException.class)
                .hasMessageContaining("key inputs: a gateway without inputs, zigbee, trackers or owntracks");
    }

    @Test
    void zigbee_without_a_broker_is_a_mistake() throws IOException {
        Path file = file(REAL_DEVICES.replace("broker: { uri: \"tcp://127.0.0.1:1883\" }\n", ""));

        assertThatThrownBy(() -> ConfigReader.read(file)).isInstanceOf(ConfigException.class)
                .hasMessageContaining("key broker: is missing");
    }

    @TempDir
    Path folder;

    @Test
    void a_whole_file_is_read_with_its_defaults() throws Exception {
        GatewayConfig config = ConfigReader.read(file(GOOD));

        assertThat(config.gateway().value()).isEqualTo("gw-0001");
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.wires().reread()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.voice().player()).containsExactly("aplay", "-q");
        GatewayConfig.Input button = config.wires().inputs().getFirst();
        assertThat(button.activeHigh()).isFalse();
        assertThat(alarm(button).debounce()).isEqualTo(Duration.ofMillis(40));
        assertThat(alarm(button).cancelHold()).isEqualTo(Duration.ofSeconds(5));
        GatewayConfig.Input smoke = config.wires().inputs().getLast();
        assertThat(alarm(smoke).cause()).isEqualTo(Cause.SMOKE);
        assertThat(smoke.activeHigh()).isTrue();
        assertThat(alarm(smoke).cancelHold()).isNull();
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
            active: low                     | contact: ajar               | key inputs[0].contact: must be open or closed
            active: low                     | loopLine: 9, contact: closed | key inputs[0].contact: can be closed only
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
