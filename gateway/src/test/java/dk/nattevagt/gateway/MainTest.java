package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    @Test
    void asked_to_stop_it_stops_and_ends_well() throws Exception {
        GatewayHouse house = new GatewayHouse(folder);
        Process process = GatewayProcess.start(house.configFile(1));
        GatewayProcess.awaitReady(process);

        process.destroy();

        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("data/outbox.db")).exists();
    }

    @Test
    void a_wrong_key_ends_with_two_and_names_file_line_and_key() throws Exception {
        GatewayHouse house = new GatewayHouse(folder);
        Path file = house.configFile(1);
        Files.writeString(file, Files.readString(file).replace("reread:", "rread:"));

        Process process = GatewayProcess.start(file);

        assertThat(GatewayProcess.rest(process)).contains(file + ": line 10: key rread: unknown");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void no_configuration_at_all_is_wrong_use() throws Exception {
        Process process = GatewayProcess.run();

        assertThat(GatewayProcess.rest(process)).contains("--config");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void pins_that_cannot_be_opened_end_with_one() throws Exception {
        GatewayHouse house = new GatewayHouse(folder);
        Files.writeString(folder.resolve("sysfs"), "a file where a folder should be");

        Process process = GatewayProcess.start(house.configFile(1));

        assertThat(GatewayProcess.rest(process)).doesNotContain("gateway ready");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void data_can_be_put_elsewhere() throws Exception {
        GatewayHouse house = new GatewayHouse(folder);
        Process process = GatewayProcess.run("--config", house.configFile(1).toString(), "--data",
                folder.resolve("elsewhere").toString());
        GatewayProcess.awaitReady(process);
        process.destroy();
        process.waitFor();

        assertThat(folder.resolve("elsewhere/outbox.db")).exists();
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
