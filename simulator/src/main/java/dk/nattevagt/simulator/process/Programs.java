package dk.nattevagt.simulator.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the project's programs stand when it was built but not installed, and how to start them. */
public final class Programs {

    private Programs() {}

    /** The gateway's jar, two folders up from this program's own. */
    public static Path gatewayJar() {
        return root().resolve("gateway/target/gateway.jar");
    }

    /** The central's jar, likewise. */
    public static Path centralJar() {
        return root().resolve("central/target/central.jar");
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

    /**
     * The command that starts a jar with the same Java as this program runs on.
     *
     * @throws MissingProgramException when there is no such jar
     */
    public static List<String> java(List<String> jvmOptions, Path jar, List<String> arguments) {
        if (!Files.isRegularFile(jar)) {
            throw new MissingProgramException(jar);
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
