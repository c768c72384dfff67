package dk.nattevagt.gateway.paho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {

    @Test
    void a_press_never_waits_for_an_acknowledgement_of_something_else() throws IOException {
        try (Socket socket = new PromptSockets(null).createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }

    @Test
    void nor_does_it_under_tls() throws IOException {
        var sockets = new PromptTlsSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), null);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, loopback);
                Socket plain = new Socket(loopback, server.getLocalPort());
                Socket tls = sockets.createSocket(plain, loopback.getHostAddress(), server.getLocalPort(), true)) {
            assertThat(plain.getTcpNoDelay()).isTrue();
            assertThat(tls.getTcpNoDelay()).isTrue();
        }
    }
}
