package dk.nattevagt.simulator.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the project's programs stand when it was built but not installed, and how to start them. */
public final class Programs {
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    private Programs() {}

    /**
     * Starts the gateway with about the memory that a Raspberry Pi would give it.
     *
     * @param jar null for this project's own
     * @throws MissingProgramException when there is no such jar
     */
    public static List<String> gateway(@Nullable Path jar) {
        return java(List.of(NATIVE, "-XX:+UseSerialGC", "-Xmx64m", "-XX:TieredStopAtLevel=1"),
                jar == null ? root().resolve("gateway/target/gateway.jar") : jar);
    }

    /**
     * Starts the central.
     *
     * @param jar null for this project's own
     * @throws MissingProgramException when there is no such jar
     */
    public static List<String> central(@Nullable Path jar) {
        return java(List.of(NATIVE), jar == null ? root().resolve("central/target/central.jar") : jar);
    }

    /** The project's folder: this program is {@code simulator/target/simulator.jar} in it. */
    public static Path root() {
        try {
            Path own = Path.of(Programs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return own.resolve("../../..").normalize();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a jar's own place is always a path", impossible);
        }
    }

    /** The Java this program runs on. */
    public static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static List<String> java(List<String> options, Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new MissingProgramException(jar);
        }
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(command);
    }
}
