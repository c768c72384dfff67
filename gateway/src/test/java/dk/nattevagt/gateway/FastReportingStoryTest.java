package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.peer.Mosquitto;
import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.ReportOften;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the central's wish to the tracker's ear: the whole gateway between two real servers. */
class FastReportingStoryTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private static final String LOGIN = "78780D01086471700328358100093F040D0A";
    private static final String STATUS = "78780A13440604000201BAAF540D0A";

    private final TestCentral central = new TestCentral();
    @TempDir
    Path folder;

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        central.close();
    }

    private Gateway gateway(String more) throws Exception {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), """
                gateway: gw-0001
                data: %s/data
                central: { uri: "tcp://127.0.0.1:%d", password: demo }
                %s
                """.formatted(folder, central.port(), more));
        Gateway gateway = new Gateway(ConfigReader.read(file), "test");
        await().until(() -> central.heard().stream().anyMatch(Heartbeat.class::isInstance));
        return gateway;
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void a_tracker_in_its_own_words_hears_it_when_it_comes_and_the_central_hears_that_it_lives() throws Exception {
        int port = freePort();
        try (Gateway gateway = gateway(
                """
                        trackers: { address: 127.0.0.1, gt06: %d }
                        devices:
                          - { device: tracker-1, kind: tracker, adapter: tracker, address: "864717003283581", fastCommand: "MODE,1,{seconds}#",
                              normalCommand: "MODE,2#" }
                        """
                        .formatted(port))) {
            central.say(GATEWAY, new ReportOften(new DeviceId("tracker-1"), 10, 900));
            try (Socket tracker = new Socket(InetAddress.getLoopbackAddress(), port)) {
                tracker.setSoTimeout(20_000);
                tracker.getOutputStream().write(hex(LOGIN));
                assertThat(tracker.getInputStream().readNBytes(10)).hasSize(10);
                assertThat(tracker.getInputStream().readNBytes(25)).asString(StandardCharsets.US_ASCII)
                        .contains("MODE,1,10#");

                central.say(GATEWAY, new ReportOften(new DeviceId("tracker-1"), 10, 0));
                assertThat(tracker.getInputStream().readNBytes(22)).asString(StandardCharsets.US_ASCII)
                        .contains("MODE,2#");
                tracker.getOutputStream().write(hex(STATUS));
                await().until(() -> central.heard().stream().anyMatch(said -> said instanceof PositionReported alive
                        && alive.fix().place() == null && Boolean.TRUE.equals(alive.charging())));
            }
            assertThat(gateway.ended()).isNotDone();
        }
    }

    @Test
    void a_telephone_hears_it_on_its_own_topic() throws Exception {
        try (Mosquitto broker = new Mosquitto(folder)) {
            broker.start();
            Process ear = broker.listen("owntracks/ellen/phone/cmd");
            try (Gateway gateway = gateway("""
                    broker: { uri: "%s" }
                    owntracks: true
                    devices:
                      - { device: phone-1, kind: tracker, adapter: owntracks, address: ellen/phone }
                    """.formatted(broker.uri()))) {
                central.say(GATEWAY, new ReportOften(new DeviceId("phone-1"), 10, 900));

                assertThat(new String(ear.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("owntracks/ellen/phone/cmd {\"_type\":\"cmd\",\"action\":\"setConfiguration\"")
                        .contains("\"monitoring\":2", "\"locatorInterval\":10");
                assertThat(gateway.ended()).isNotDone();
            }
        }
    }
}
