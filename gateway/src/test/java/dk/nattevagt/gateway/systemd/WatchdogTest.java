package dk.nattevagt.gateway.systemd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
    /** Plays systemd: prints each datagram it gets on a socket of its own. */
    private static final String SYSTEMD = """
            import socket, sys
            s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            s.bind(sys.argv[1].replace("@", "\\0"))
            print("bound", flush=True)
            while True:
                print(s.recv(999).decode(), flush=True)
            """;

    @TempDir
    Path folder;

    @Test
    void systemd_is_told_that_the_program_is_ready_lives_and_ends() throws Exception {
        String path = folder.resolve("notify").toString();

        assertThat(heardOn(path)).containsExactly("READY=1", "WATCHDOG=1", "WATCHDOG=1", "STOPPING=1");
    }

    @Test
    void the_socket_may_have_a_name_that_is_no_file() throws Exception {
        assertThat(heardOn("@nattevagt-test-" + ProcessHandle.current().pid())).hasSize(4).contains("WATCHDOG=1");
    }

    @Test
    void without_systemd_nothing_happens() {
        Watchdog watchdog = Watchdog.of(Map.of());
        watchdog.ready();
        watchdog.alive(Duration.ZERO);
        watchdog.stopping();
    }

    @Test
    void a_systemd_that_is_not_there_or_talks_nonsense_stops_nothing() {
        for (Map<String, String> environment : java.util.List.of(
                Map.of("NOTIFY_SOCKET", folder.resolve("nobody").toString()), Map.of("NOTIFY_SOCKET", ""),
                Map.of("NOTIFY_SOCKET", "x".repeat(200)),
                Map.of("NOTIFY_SOCKET", "/run/x", "WATCHDOG_USEC", "soon"))) {
            Watchdog watchdog = Watchdog.of(environment);
            watchdog.ready();
            watchdog.alive(Duration.ZERO);
        }
    }

    private java.util.List<String> heardOn(String address) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")),
                "python3 is not installed: systemd's end of the watchdog is not tested");
        Process systemd = new ProcessBuilder("/usr/bin/python3", "-c", SYSTEMD, address).start();
        try (var out = systemd.inputReader()) {
            assertThat(out.readLine()).isEqualTo("bound");
            Watchdog watchdog = Watchdog.of(Map.of("NOTIFY_SOCKET", address, "WATCHDOG_USEC", "30000000"));
            watchdog.ready();
            // 10 s apart is what 30 s ask for; ticks come ten times a second.
            IntStream.range(0, 110).forEach(tick -> watchdog.alive(Duration.ofMillis(tick * 100L)));
            watchdog.stopping();
            return java.util.List.of(out.readLine(), out.readLine(), out.readLine(), out.readLine());
        } finally {
            systemd.destroyForcibly();
        }
    }
}
