package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.peer.TestCentral;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's own program with its page, and the commands a technician types beside it. */
class TechnicianVisitTest {
    @TempDir
    Path folder;

    private Path config(GatewayHouse house, int central, String page) throws Exception {
        Path file = house.configFile(central);
        return Files.writeString(file, Files.readString(file) + "page: " + page + "\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_button_on_a_wire_is_tested_by_command_until_the_central_has_the_press() throws Exception {
        GatewayHouse house = new GatewayHouse(folder);
        try (TestCentral central = new TestCentral()) {
            Path config = config(house, central.port(), "{ port: " + freePort() + ", password: demo }");
            Process gateway = GatewayProcess.start(config);
            try {
                GatewayProcess.awaitReady(gateway);
                Process test = GatewayProcess.run("device", "test", "button-1", "--config", config.toString());
                BufferedReader told = test.inputReader(StandardCharsets.UTF_8);
                assertThat(told.readLine()).startsWith("Tryk på knappen nu");
                house.press();
                assertThat(told.readAllAsString()).contains("Prøven er modtaget. Enheden er aktiv.");
                assertThat(test.waitFor()).isZero();

                Process list = GatewayProcess.run("device", "list", "--config", config.toString());
                assertThat(GatewayProcess.rest(list)).contains("button-1 (Nødkaldsknap): Aktiv, prøvet",
                        "smoke-1 (Røgalarm): Ikke aktiv, mangler prøve");
            } finally {
                gateway.destroy();
                gateway.waitFor();
            }
        }
    }

    @Test
    void a_page_for_the_whole_network_without_tls_refuses_to_start() throws Exception {
        GatewayHouse house = new GatewayHouse(folder);
        Process process = GatewayProcess.start(config(house, 1, "{ address: 0.0.0.0, password: demo }"));
        assertThat(GatewayProcess.rest(process)).contains("only with TLS").doesNotContain("gateway ready");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void hash_prints_what_the_configuration_takes() throws Exception {
        Process hash = GatewayProcess.run("hash");
        try (OutputStream in = hash.getOutputStream()) {
            in.write("skruetrækker\n".getBytes(StandardCharsets.UTF_8));
        }
        String printed = GatewayProcess.rest(hash).strip();
        assertThat(printed).startsWith("pbkdf2-sha256$");
        GatewayHouse house = new GatewayHouse(folder);
        Path config = config(house, 1, "{ port: 0, passwordHash: \"" + printed + "\" }");
        Process gateway = GatewayProcess.start(config);
        GatewayProcess.awaitReady(gateway);
        gateway.destroy();
        assertThat(gateway.waitFor()).isZero();
    }
}
