package dk.nattevagt.simulator.wholepath;

import static java.util.stream.Collectors.joining;

import dk.nattevagt.simulator.device.GpioTree;
import dk.nattevagt.simulator.process.Child;
import dk.nattevagt.simulator.process.TestPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real gateway program with the memory of a small computer, its pins, and what it says to the citizen. */
final class Box implements AutoCloseable {
    static final int BUTTON = 17;

    private final Path folder;
    private final Child program;
    private final GpioTree pins;

    private Box(Path folder, Child program) {
        this.folder = folder;
        this.program = program;
        this.pins = new GpioTree(folder.resolve("pins"));
    }

    /**
     * Starts it and waits until its inputs are watched.
     *
     * @param central see {@link #central}
     * @param more the rest of the configuration: inputs, adapters, devices
     */
    static Box start(Path folder, String gateway, String central, String more) throws Exception {
        Files.createDirectories(folder);
        Path config = Files.writeString(folder.resolve("gateway.yaml"), """
                gateway: %s
                data: "%s"
                central: %s
                gpio: { provider: linuxfs, folder: "%s" }
                voice: { transcript: "%s" }
                """.formatted(gateway, folder.resolve("data"), central, folder.resolve("pins"),
                folder.resolve("said.jsonl")) + more);
        List<String> command = new ArrayList<>(TestPrograms.smallGateway());
        command.addAll(List.of("--config", config.toString()));
        Child program = Child.start(command, folder.resolve("gateway.log"), line -> line.startsWith("gateway ready"));
        program.ready().get(60, TimeUnit.SECONDS);
        return new Box(folder, program);
    }

    /** The way to the central, and another one to try when that is cut. */
    static String central(int port, int fallback) {
        return "{ uri: \"tcp://127.0.0.1:%d\", password: demo, fallback: [ { uri: \"tcp://127.0.0.1:%d\" } ] }"
                .formatted(port, fallback);
    }

    /** The one way to the central. */
    static String central(int port) {
        return "{ uri: \"tcp://127.0.0.1:%d\", password: demo }".formatted(port);
    }

    /** Ports that are free now. */
    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0));
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return sockets.stream().map(ServerSocket::getLocalPort).toList();
    }

    /** Sets the level of one of its inputs. */
    void pin(int line, boolean high) {
        pins.write(line, high);
    }

    boolean isAlive() {
        return program.isAlive();
    }

    /** All it has said to the citizen. */
    String said() {
        Path transcript = folder.resolve("said.jsonl");
        return Files.exists(transcript) ? lines(transcript).collect(joining("\n")) : "";
    }

    /** Its log. */
    String log() {
        return lines(folder.resolve("gateway.log")).collect(joining("\n"));
    }

    /** The memory it holds, in MB. */
    long residentMb() {
        return lines(Path.of("/proc/" + program.pid() + "/status")).filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        program.stop();
    }
}
