package dk.nattevagt.simulator.walk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two files that {@code central walk} reads. */
public record WalkFiles(Path zones, Path fixes) {

    /** Writes them into a folder, which is made when it is missing. */
    public static WalkFiles write(Path folder, String zones, List<WalkFix> fixes) throws IOException {
        Files.createDirectories(folder);
        Path fixFile = folder.resolve("fixes.jsonl");
        try (BufferedWriter writer = Files.newBufferedWriter(fixFile)) {
            for (WalkFix fix : fixes) {
                writer.write(fix.json());
                writer.newLine();
            }
        }
        return new WalkFiles(Files.writeString(folder.resolve("zones.json"), zones), fixFile);
    }
}
