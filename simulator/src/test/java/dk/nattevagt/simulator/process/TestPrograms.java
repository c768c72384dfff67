package dk.nattevagt.simulator.process;

import java.util.ArrayList;
import java.util.List;

/** The real programs, started from the classes under test: no jar need have been built. */
public final class TestPrograms {

    private TestPrograms() {}

    /** The gateway. */
    public static List<String> gateway() {
        return program("dk.nattevagt.gateway.Main");
    }

    /** The gateway with the memory its package gives it; it ends when that is not enough. */
    public static List<String> smallGateway() {
        List<String> command = new ArrayList<>(gateway());
        command.addAll(1, List.of("-XX:+UseSerialGC", "-Xms8m", "-Xmx32m", "-XX:TieredStopAtLevel=1", "-Xss256k",
                "-XX:+ExitOnOutOfMemoryError"));
        return List.copyOf(command);
    }

    /** The central. */
    public static List<String> central() {
        return program("dk.nattevagt.central.Main");
    }

    private static List<String> program(String main) {
        return List.of(Programs.java(), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), main);
    }
}
