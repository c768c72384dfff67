package dk.nattevagt.gateway.paho;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that send at once ({@code TCP_NODELAY}). Without it a press may wait up to 40 ms on the gateway's own acknowledgement
 * of an earlier message: Nagle's algorithm here and delayed acknowledgement there (RFC 1122 §4.2.3) wait for each other.
 */
final class PromptSockets extends SocketFactory {
    private final @Nullable InetAddress local;

    /** @param local the address to leave from; null for any */
    PromptSockets(@Nullable InetAddress local) {
        this.local = local;
    }

    @Override
    public Socket createSocket() throws IOException {
        return leavingFrom(new Socket(), local);
    }

    /** Prompt, and bound to the address where one is given. */
    static Socket leavingFrom(Socket socket, @Nullable InetAddress local) throws IOException {
        if (local != null) {
            socket.bind(new InetSocketAddress(local, 0));
        }
        return prompt(socket);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return prompt(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return prompt(new Socket(host, port, local, localPort));
    }

    private static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
