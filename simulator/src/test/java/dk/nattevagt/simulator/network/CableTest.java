package dk.nattevagt.simulator.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CableTest {
    private static final int A_WHILE_MS = 400;

    private final Vertx vertx = Vertx.vertx();
    private ServerSocket central;
    private Cable cable;

    @BeforeEach
    void aCableToACentral() throws Exception {
        central = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        central.setSoTimeout(5000);
        cable = done(Cable.lay(vertx, 0, "127.0.0.1", central.getLocalPort()));
    }

    @AfterEach
    void mend() throws Exception {
        done(vertx.close());
        central.close();
    }

    @Test
    void bytes_pass_both_ways() throws IOException {
        try (Socket gateway = connect(); Socket accepted = central.accept()) {
            say(gateway, "ping");
            assertThat(hear(accepted)).isEqualTo("ping");
            say(accepted, "pong");
            assertThat(hear(gateway)).isEqualTo("pong");
        }
    }

    @Test
    void what_is_sent_over_a_cut_cable_comes_when_it_is_mended() throws Exception {
        try (Socket gateway = connect(); Socket accepted = central.accept()) {
            done(cable.set(CableState.CUT));
            say(gateway, "ping");
            accepted.setSoTimeout(A_WHILE_MS);
            assertThatThrownBy(() -> hear(accepted)).isInstanceOf(SocketTimeoutException.class);

            accepted.setSoTimeout(5000);
            done(cable.set(CableState.WHOLE));
            assertThat(hear(accepted)).isEqualTo("ping");
        }
    }

    @Test
    void nobody_is_told_when_the_other_end_of_a_cut_cable_goes_away() throws Exception {
        try (Socket gateway = connect(); Socket accepted = central.accept()) {
            done(cable.set(CableState.CUT));
            gateway.shutdownOutput();
            accepted.setSoTimeout(A_WHILE_MS);
            assertThatThrownBy(() -> hear(accepted)).isInstanceOf(SocketTimeoutException.class);

            accepted.setSoTimeout(5000);
            done(cable.set(CableState.WHOLE));
            assertThat(accepted.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_connection_over_a_cut_cable_reaches_the_central_when_it_is_mended() throws Exception {
        done(cable.set(CableState.CUT));
        try (Socket gateway = connect()) {
            say(gateway, "hello");
            central.setSoTimeout(A_WHILE_MS);
            assertThatThrownBy(central::accept).isInstanceOf(SocketTimeoutException.class);

            central.setSoTimeout(5000);
            done(cable.set(CableState.WHOLE));
            try (Socket accepted = central.accept()) {
                assertThat(hear(accepted)).isEqualTo("hello");
            }
        }
    }

    @Test
    void a_refusing_cable_closes_what_is_open_and_refuses_what_is_new() throws Exception {
        try (Socket gateway = connect(); Socket _ = central.accept()) {
            done(cable.set(CableState.REFUSING));

            assertThat(gateway.getInputStream().read()).isEqualTo(-1);
            await().untilAsserted(() -> assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class));
        }
        done(cable.set(CableState.WHOLE));
        try (Socket gateway = connect(); Socket accepted = central.accept()) {
            say(gateway, "again");
            assertThat(hear(accepted)).isEqualTo("again");
        }
    }

    @Test
    void no_cable_leads_away_from_this_machine() {
        assertThatThrownBy(() -> done(Cable.lay(vertx, 0, "10.0.0.1", 1883)))
                .hasMessageContaining("10.0.0.1 is not this machine");
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), cable.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String hear(Socket socket) throws IOException {
        byte[] bytes = new byte[64];
        int count = socket.getInputStream().read(bytes);
        return count < 0 ? "" : new String(bytes, 0, count, UTF_8);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.await(10, TimeUnit.SECONDS);
    }
}
