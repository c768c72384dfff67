package dk.nattevagt.gateway.devicefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code devices.json} in the data folder. */
public final class DeviceFile implements DeviceStore {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final InstantSource clock;
    private byte[] written = {};

    /** @param folder must exist */
    public DeviceFile(Path folder, InstantSource clock) {
        this.file = folder.resolve("devices.json");
        this.clock = clock;
    }

    /** {@inheritDoc} A line that cannot be read is left out; the file is then kept aside, whole, for the technician. */
    @Override
    public List<Device> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Device> devices = new ArrayList<>();
        try {
            for (JsonNode line : JSON.readTree(Files.readAllBytes(file)).path("devices")) {
                DeviceLine.read(line).ifPresentOrElse(devices::add, this::keepAside);
            }
        } catch (IOException broken) {
            keepAside();
        }
        return devices;
    }

    private void keepAside() {
        Path aside = Path.of(file + ".broken-" + clock.millis());
        try {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.atError().addKeyValue("keptAs", aside.getFileName()).log("The device file cannot be read in whole");
        } catch (IOException unreadable) {
            LOG.atError().setCause(unreadable).log("The device file cannot be read");
        }
    }

    @Override
    public boolean save(List<Device> devices) {
        try {
            ArrayNode lines = JSON.createArrayNode();
            devices.forEach(device -> lines.add(DeviceLine.write(device)));
            byte[] text = JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(JSON.createObjectNode().set("devices", lines));
            if (!java.util.Arrays.equals(text, written)) {
                replace(text);
                written = text;
            }
            return true;
        } catch (IOException disk) {
            LOG.atError().setCause(disk).log("The device file was not written");
            return false;
        }
    }

    /** After a power cut there is the old file or the new one, whole. */
    private void replace(byte[] text) throws IOException {
        Path half = Path.of(file + ".half");
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true);
            }
        }
    }
}
