package dk.nattevagt.gateway.peer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The broker Debian brings, as it stands in a home, and its command line. */
public final class Mosquitto implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final List<Process> started = new CopyOnWriteArrayList<>();
    private @Nullable Process broker;

    /** Skips the test by name where it is not installed. */
    public Mosquitto(Path folder) throws IOException {
        assumeTrue(find("mosquitto").isPresent() && find("mosquitto_pub").isPresent(),
                "mosquitto and mosquitto-clients are not installed: Zigbee is not tested against them");
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("tcp://127.0.0.1:" + port);
    }

    /** Begins to run, and waits until it listens. */
    public void start() throws IOException {
        Path config = Files.writeString(folder.resolve("mosquitto.conf"),
                "listener %d 127.0.0.1\nallow_anonymous true\npersistence false\n".formatted(port));
        broker = run(find("mosquitto").orElseThrow(), "-c", config.toString());
        await().ignoreExceptions().until(() -> {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return probe.isConnected();
            }
        });
    }

    /** Ends as in a power cut. */
    public void kill() throws InterruptedException {
        Process running = broker;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** Says something at QoS 1, and waits until the broker has it. */
    public void say(String topic, String message, String... options) throws IOException, InterruptedException {
        Process publisher = run(Stream.concat(Stream.of("mosquitto_pub", "-p", "" + port, "-q", "1", "-t", topic, "-s"),
                Stream.of(options)).toArray(String[]::new));
        feed(publisher, message);
    }

    /** Says each line at QoS 1, and waits until the broker has them all. */
    public void sayEach(String topic, List<String> lines) throws IOException, InterruptedException {
        feed(run("mosquitto_pub", "-p", "" + port, "-q", "1", "-t", topic, "-l"), String.join("\n", lines) + "\n");
    }

    private static void feed(Process publisher, String input) throws IOException, InterruptedException {
        try (OutputStream out = publisher.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (publisher.waitFor() != 0) {
            throw new IOException("mosquitto_pub failed");
        }
    }

    /** Prints topic and payload of the next message under this filter, and ends. */
    public Process listen(String filter) throws IOException {
        return run("mosquitto_sub", "-p", "" + port, "-V", "5", "-q", "1", "-C", "1", "-v", "-t", filter);
    }

    private Process run(String... command) throws IOException {
        // Through a file: without a locale, Java cannot write a Danish letter into a command.
        Path script = Files.createTempFile(folder, "run", ".sh");
        Files.writeString(script, Stream.of(command).map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "exec ", "\n")));
        Process process = new ProcessBuilder("/bin/sh", script.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process);
        return process;
    }

    /** Debian keeps the broker in /usr/sbin, which is not on everybody's path. */
    private static Optional<String> find(String program) {
        return Stream.concat(Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":", -1)))
                .map(dir -> Path.of(dir, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }
}
