package dk.nattevagt.gateway.gpio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Does to a tree of pins what a home does: writes levels in place, as another program would. */
public record SysfsHome(Path folder) {

    public void set(int line, boolean high) throws IOException {
        try (RandomAccessFile value = new RandomAccessFile(folder.resolve("gpio" + line + "/value").toFile(), "rw")) {
            value.write(high ? '1' : '0');
        }
    }

    public String level(int line) throws IOException {
        return Files.readString(folder.resolve("gpio" + line + "/value")).strip();
    }
}
