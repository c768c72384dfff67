package dk.nattevagt.gateway.devicefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceFileTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Device SMOKE = new Device(new DeviceId("smoke-1"),
            new DeviceAddress(Adapter.ZIGBEE, "Røgalarm/gang"),
            new DeviceEntry(DeviceKind.SMOKE, "Røgalarm", "Gang", "Heiman HS1SA"), Duration.ofHours(4), false, NOW,
            Set.of(Trouble.SILENT, Trouble.LOW_BATTERY));
    private static final Device DOOR = new Device(new DeviceId("door-1"), new DeviceAddress(Adapter.ZIGBEE, "0x1"),
            new DeviceEntry(DeviceKind.DOOR, null, null, null), null, true, null, Set.of());

    @TempDir
    private Path folder;

    private DeviceFile file() {
        return new DeviceFile(folder, InstantSource.fixed(NOW));
    }

    @Test
    void what_was_saved_is_loaded() {
        assertThat(file().load()).isEmpty();
        assertThat(file().save(List.of(SMOKE, DOOR))).isTrue();
        assertThat(file().load()).containsExactly(SMOKE, DOOR);
    }

    @Test
    void the_same_table_is_not_written_twice() throws IOException {
        DeviceFile file = file();
        file.save(List.of(SMOKE));
        Files.setLastModifiedTime(folder.resolve("devices.json"), FileTime.from(NOW));
        file.save(List.of(SMOKE));
        assertThat(Files.getLastModifiedTime(folder.resolve("devices.json")).toInstant()).isEqualTo(NOW);
    }

    @Test
    void a_broken_file_is_kept_aside_and_what_can_be_read_of_it_is_used() throws IOException {
        file().save(List.of(SMOKE, DOOR));
        Path json = folder.resolve("devices.json");
        Files.writeString(json, Files.readString(json).replace("\"door\"", "\"doorway\""));
        assertThat(file().load()).containsExactly(SMOKE);
        assertThat(folder.resolve("devices.json.broken-" + NOW.toEpochMilli())).exists();
    }

    @Test
    void no_damage_whatever_keeps_the_gateway_from_starting() throws IOException {
        Path json = folder.resolve("devices.json");
        file().save(List.of(SMOKE, DOOR));
        byte[] whole = Files.readAllBytes(json);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int flips = random.nextInt(20); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(json, damaged);
            assertThat(file().load()).as("damage %d", i).hasSizeLessThanOrEqualTo(2);
        }
    }
}
