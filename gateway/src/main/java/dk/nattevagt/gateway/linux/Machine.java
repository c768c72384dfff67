package dk.nattevagt.gateway.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The processor's temperature, and the room left on the disk. */
public final class Machine {
    private static final Path ZONE = Path.of("/sys/class/thermal/thermal_zone0/temp");
    private static final long MB = 1_000_000;

    private Machine() {}

    /** In degrees Celsius; null where the machine has no sensor. */
    public static @Nullable Integer temperatureC() {
        try {
            int degrees = Integer.parseInt(Files.readString(ZONE).strip()) / 1000;
            return degrees < -100 || degrees > 200 ? null : degrees;
        } catch (IOException | NumberFormatException none) {
            return null;
        }
    }

    /** Free space of the file system that holds this folder, in MB; null when it cannot be asked. */
    public static @Nullable Long diskFreeMb(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MB;
        } catch (IOException gone) {
            return null;
        }
    }
}
