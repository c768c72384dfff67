package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.indicator.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README tells a technician is what the program does. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void the_configuration_in_the_readme_can_be_used(@TempDir Path folder) throws Exception {
        String readme = Files.readString(README);
        String yaml = readme.substring(readme.indexOf("```yaml") + 7,
                readme.indexOf("```", readme.indexOf("```yaml") + 7));

        GatewayConfig config = ConfigReader.read(Files.writeString(folder.resolve("gateway.yaml"), yaml));

        assertThat(config.wires().inputs()).hasSize(4);
        assertThat(config.adapters().devices()).hasSize(3);
        assertThat(config.access().codes()).isNotNull();
        assertThat(config.wires().outputs().strikeLock()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void every_sentence_stands_in_the_readme(Signal signal) throws Exception {
        assertThat(Files.readString(README)).contains(signal.sentence());
    }
}
