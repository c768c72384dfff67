package dk.nattevagt.central.mqtt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Mosquitto's command-line clients: what a tester has at hand. */
final class Mosquitto {
    private Mosquitto() {}

    /** What a program said, and its exit code. */
    record Ended(int exitCode, String output) {}

    static Ended publish(int port, List<String> options) {
        return await(start("mosquitto_pub", port, options));
    }

    static Process subscribe(int port, List<String> options) {
        return start("mosquitto_sub", port, options);
    }

    static Ended await(Process process) {
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("mosquitto's client does not end");
            }
            return new Ended(process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Process start(String program, int port, List<String> options) {
        List<String> command = new ArrayList<>(List.of(program, "-h", "127.0.0.1", "-p", String.valueOf(port)));
        command.addAll(options);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            Assumptions.abort(program + " is not installed (Debian package mosquitto-clients): skipped");
            throw new AssertionError(missing);
        }
    }
}
