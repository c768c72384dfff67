package dk.nattevagt.gateway.paho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link against a broker somebody else wrote. */
class MosquittoTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final AtomicInteger ups = new AtomicInteger();
    private final List<CentralMessage> heard = new CopyOnWriteArrayList<>();
    private final List<Process> started = new CopyOnWriteArrayList<>();
    private int port;

    @BeforeEach
    void mosquittoIsInstalled() throws IOException {
        assumeTrue(installed("mosquitto") && installed("mosquitto_sub"),
                "mosquitto and mosquitto-clients are not installed: the link is not tested against them");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void the_link_survives_the_death_of_a_broker() throws Exception {
        try (PahoLink link = link()) {
            link.start();
            for (int life = 1; life <= 3; life++) {
                int expected = life;
                Process broker = broker();
                await().atMost(PATIENCE).until(() -> ups.get() == expected);
                assertThat(received(link)).contains("\"id\":\"e1\"").contains("\"cause\":\"button\"");
                say(new Progress(new AlarmId("alarm-" + life), ProgressStage.ON_THE_WAY));
                await().atMost(PATIENCE).until(() -> heard.size() == expected);
                broker.destroyForcibly().waitFor();
            }
        }
    }

    /** Publishes until a subscriber has seen it: the subscriber does not say when it is ready. */
    private String received(PahoLink link) throws IOException {
        Process subscriber = run("mosquitto_sub", "-p", "" + port, "-V", "5", "-q", "1", "-C", "1", "-t",
                "nattevagt/1/gw-0001/up/alarm");
        await().atMost(PATIENCE).until(() -> {
            link.publish(alarm());
            return !subscriber.isAlive();
        });
        return new String(subscriber.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void say(CentralMessage message) throws Exception {
        String json = new String(MessageCodec.encode(message, new EventId("m1"), Instant.EPOCH),
                StandardCharsets.UTF_8);
        Process publisher = run("mosquitto_pub", "-p", "" + port, "-q", "1", "-t",
                Topics.down(GATEWAY, MessageCodec.channel(message)), "-m", json);
        assertThat(publisher.waitFor()).isZero();
    }

    private Process broker() throws IOException {
        Path config = Files.writeString(folder.resolve("mosquitto.conf"),
                "listener %d 127.0.0.1\nallow_anonymous true\npersistence false\n".formatted(port));
        return run(find("mosquitto").orElseThrow(), "-c", config.toString());
    }

    private Process run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process);
        return process;
    }

    private static boolean installed(String program) {
        return find(program).isPresent();
    }

    /** Debian keeps the broker in /usr/sbin, which is not on everybody's path. */
    private static Optional<String> find(String program) {
        return Stream.concat(Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":", -1)))
                .map(dir -> Path.of(dir, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static AlarmRaised alarm() {
        EventSource source = EventSource.parse("/gateways/gw-0001/devices/button-1");
        return new AlarmRaised(new EventKey(source, new EventId("e1")), null, Cause.BUTTON, null, null);
    }

    private PahoLink link() {
        LinkSettings settings = new LinkSettings(URI.create("tcp://127.0.0.1:" + port), GATEWAY, "demo", null);
        return new PahoLink(settings, new LinkListener() {
            @Override
            public void linkUp() {
                ups.incrementAndGet();
            }

            @Override
            public void linkDown() {
                // The next linkUp is what the test waits for.
            }

            @Override
            public void message(CentralMessage message, Runnable done) {
                heard.add(message);
                done.run();
            }
        }, new Random(1));
    }
}
