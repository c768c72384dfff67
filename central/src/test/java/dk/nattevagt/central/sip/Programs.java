package dk.nattevagt.central.sip;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** Programs from Debian that tests use as real peers. */
final class Programs {

    private Programs() {}

    /** Skips the test, by name, when the program is not on the path. */
    static void assumeInstalled(String program, String debianPackage) {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        Assumptions.assumeTrue(found,
                "skipped: " + program + " is not installed (Debian package " + debianPackage + ")");
    }
}
