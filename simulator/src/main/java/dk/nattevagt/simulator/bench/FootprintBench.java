package dk.nattevagt.simulator.bench;

import dk.nattevagt.simulator.process.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The packaged gateway on core 0; its central is a Mosquitto that lets in only who shows a certificate, on another core. Acknowledged
 * means that the broker has sent the PUBACK of the first heartbeat.
 */
final class FootprintBench {
    private static final int PATIENCE_SECONDS = 60;
    private static final int SETTLE_SECONDS = 10;
    private static final String MOSQUITTO = "/usr/sbin/mosquitto";

    private final Path folder;
    private final Path tree;
    private int central;
    private int broker;

    /** What one start came to. */
    record Figures(double startSeconds, long rssMb, double idlePercent) {}

    FootprintBench(Path folder) {
        this.folder = folder;
        this.tree = folder.resolve("package");
    }

    /** Opens the package, makes keys, and lets the gateway learn. */
    void prepare() throws IOException, InterruptedException {
        Path deb = Programs.root().resolve("gateway/target/nattevagt-gateway_%s.deb"
                .formatted(System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64"));
        done("dpkg-deb", "-x", deb.toString(), tree.toString());
        for (String name : List.of("central", "own")) {
            done("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                    "30",
                    "-subj", "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout",
                    folder.resolve(name + ".key").toString(), "-out", folder.resolve(name + ".pem").toString());
        }
        done(program("learn"));
    }

    Figures run(int idleSeconds) throws IOException, InterruptedException {
        central = freePort();
        broker = freePort();
        Path home = Files.createTempDirectory(folder, "home");
        Process centralProgram = mosquitto("central", """
                listener %d 127.0.0.1
                allow_anonymous true
                cafile %2$s/own.pem
                certfile %2$s/central.pem
                keyfile %2$s/central.key
                require_certificate true
                """.formatted(central, folder));
        Process brokerProgram = mosquitto("broker", "listener %d 127.0.0.1\nallow_anonymous true\n".formatted(broker));
        CompletableFuture<Long> acknowledged = acknowledged(centralProgram);
        long began = System.nanoTime();
        Process gateway = gateway(configuration(home), home.resolve("gateway.log"));
        try {
            double start = (acknowledged.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join() - began) / 1e9;
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SETTLE_SECONDS));
            double before = cpuSeconds(gateway.pid());
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(idleSeconds));
            return new Figures(start, rssMb(gateway.pid()), (cpuSeconds(gateway.pid()) - before) / idleSeconds * 100);
        } finally {
            for (Process program : List.of(gateway, centralProgram, brokerProgram)) {
                program.destroyForcibly().waitFor();
            }
        }
    }

    private Path configuration(Path home) throws IOException {
        return Files.writeString(home.resolve("gateway.yaml"),
                """
                        gateway: gw-0001
                        data: "%1$s/data"
                        central: { uri: "ssl://127.0.0.1:%2$d", password: demo, trust: "%3$s/central.pem", certificate: "%3$s/own.pem", key: "%3$s/own.key" }
                        gpio: { provider: linuxfs, folder: "%1$s/pins" }
                        broker: { uri: "tcp://127.0.0.1:%4$d" }
                        zigbee: { base: zigbee2mqtt }
                        owntracks: true
                        trackers: { address: 127.0.0.1, gt06: %5$d, teltonika: %6$d, h02: %7$d }
                        inputs:
                          - { device: button-1, line: 17, cause: button, cancelHold: 5s }
                          - { device: smoke-1,  line: 27, cause: smoke, active: low }
                        outputs: { lamp: 22, buzzer: 23 }
                        voice: { transcript: "%1$s/said.jsonl" }
                        """
                        .formatted(home, central, folder, broker, freePort(), freePort(), freePort()));
    }

    private Process gateway(Path config, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("taskset", "-c", "0", program("run")).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("NATTEVAGT_CONFIG", config.toString());
        return started(builder);
    }

    private Process mosquitto(String name, String configuration) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".conf"), configuration + "user root\npersistence false\n");
        Process program = started(new ProcessBuilder("taskset", "-c", "1", MOSQUITTO, "-v", "-c", file.toString())
                .redirectErrorStream(true));
        if (name.equals("broker")) {
            Thread.ofVirtual().start(() -> program.inputReader().lines().forEach(_ -> {}));
        }
        return program;
    }

    /** Comes with the time at which the broker said that it sent the PUBACK. */
    private static CompletableFuture<Long> acknowledged(Process central) {
        CompletableFuture<Long> time = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader log = central.inputReader()) {
                boolean heartbeat = false;
                for (String line = log.readLine(); line != null; line = log.readLine()) {
                    heartbeat |= line.contains("Received PUBLISH from gw-0001") && line.contains("up/heartbeat");
                    if (heartbeat && line.contains("Sending PUBACK to gw-0001")) {
                        time.complete(System.nanoTime());
                    }
                }
            } catch (IOException ended) {
                time.completeExceptionally(ended);
            }
        });
        return time;
    }

    private String program(String name) {
        return tree.resolve("usr/lib/nattevagt-gateway").resolve(name).toString();
    }

    private Process started(ProcessBuilder builder) throws IOException {
        builder.environment().put("NATTEVAGT_JAVA", Programs.java());
        builder.environment().put("NATTEVAGT_CACHE", folder.resolve("cache").toString());
        return builder.start();
    }

    private void done(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("prepare.log");
        Process process = started(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: see " + log);
        }
    }

    private static long rssMb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).sum();
    }

    /** User and system time, in hundredths of a second on every Linux. [proc_pid_stat(5), fields 14 and 15] */
    private static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Arrays.stream(fields, 11, 13).mapToLong(Long::parseLong).sum() / 100.0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
