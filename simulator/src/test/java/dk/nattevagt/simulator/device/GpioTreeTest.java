package dk.nattevagt.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpioTreeTest {
    @TempDir
    Path folder;

    private GpioTree pins;

    @BeforeEach
    void aTree() {
        pins = new GpioTree(folder.resolve("pins"));
        pins.add(17);
    }

    @Test
    void a_new_pin_is_low_and_has_the_files_of_sysfs() {
        assertThat(folder.resolve("pins/gpio17")).isDirectoryContaining("glob:**/{value,direction,edge}");
        assertThat(pins.read(17)).contains(false);
    }

    @Test
    void a_level_that_was_written_is_read() {
        pins.write(17, true);

        assertThat(pins.read(17)).contains(true);
    }

    @Test
    void a_level_is_written_in_place_because_the_gateway_watches_that_very_file() throws IOException {
        Path value = folder.resolve("pins/gpio17/value");
        Object before = Files.getAttribute(value, "unix:ino");

        pins.write(17, true);

        assertThat(Files.getAttribute(value, "unix:ino")).isEqualTo(before);
        assertThat(value).hasContent("1");
    }

    @Test
    void a_pin_that_stands_already_keeps_its_level() {
        pins.write(17, true);
        pins.add(17);

        assertThat(pins.read(17)).contains(true);
    }

    @Test
    void a_value_caught_in_the_middle_of_a_write_says_nothing() throws IOException {
        Files.writeString(folder.resolve("pins/gpio17/value"), "");

        assertThat(pins.read(17)).isEmpty();
    }
}
