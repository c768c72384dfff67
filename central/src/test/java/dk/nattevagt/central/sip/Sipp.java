package dk.nattevagt.central.sip;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The other side of a call, played by sipp from a scenario under {@code src/test/resources/sipp}. */
final class Sipp implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Process process;
    private final int port;

    private Sipp(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static void assumeInstalled() {
        Programs.assumeInstalled("sipp", "sip-tester");
    }

    static Sipp playing(String scenario) {
        return playing(scenario, Duration.ZERO);
    }

    /** Starts sipp and waits until it listens. The pause is what the scenario's pause step takes. */
    static Sipp playing(String scenario, Duration pause) {
        for (int tries = 1;; tries++) {
            Sipp sipp = start(scenario, pause);
            await("sipp listening").atMost(5, SECONDS).pollInterval(Duration.ofMillis(10))
                    .until(() -> sipp.listens() || !sipp.process.isAlive());
            if (sipp.process.isAlive()) {
                return sipp;
            }
            // A port that was free may have been taken meanwhile.
            assertThat(tries).as("tries to start sipp").isLessThan(3);
        }
    }

    private static Sipp start(String scenario, Duration pause) {
        try {
            int port = LocalPorts.freeUdp(LOOPBACK);
            Process process = new ProcessBuilder(List.of("sipp", "-sf", path(scenario), "-i", "127.0.0.1", "-mi",
                    "127.0.0.1", "-p", Integer.toString(port), "-mp", Integer.toString(evenPort()), "-rtp_echo",
                    "-m", "1", "-d", Long.toString(pause.toMillis()), "-nostdin", "-timeout", "20s"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Sipp(process, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    SipTrunk trunk() {
        return new SipTrunk("127.0.0.1", port, null, null, "70200000");
    }

    SipTrunk trunk(String username, String password) {
        return new SipTrunk("127.0.0.1", port, username, password, "70200000");
    }

    /** Whether the scenario ran to its end exactly as written, message for message. */
    boolean sawItsScenario() {
        await("the end of the scenario").atMost(8, SECONDS).until(() -> !process.isAlive());
        return process.exitValue() == 0;
    }

    private boolean listens() throws IOException {
        try (DatagramSocket probe = new DatagramSocket(port, LOOPBACK)) {
            return !probe.isBound();
        } catch (BindException taken) {
            return true;
        }
    }

    private static int evenPort() throws IOException {
        try (DatagramSocket socket = LocalPorts.evenUdp(LOOPBACK)) {
            return socket.getLocalPort();
        }
    }

    private static String path(String scenario) {
        try {
            return Path.of(Objects.requireNonNull(Sipp.class.getResource("/sipp/" + scenario + ".xml"), scenario)
                    .toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
