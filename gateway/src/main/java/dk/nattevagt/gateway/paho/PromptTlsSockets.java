package dk.nattevagt.gateway.paho;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The same promptness as {@link PromptSockets}, under TLS. */
final class PromptTlsSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final @Nullable InetAddress local;

    /** @param local the address to leave from; null for any */
    PromptTlsSockets(SSLSocketFactory tls, @Nullable InetAddress local) {
        this.tls = tls;
        this.local = local;
    }

    @Override
    public Socket createSocket() throws IOException {
        return PromptSockets.leavingFrom(tls.createSocket(), local);
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(prompt(connected), host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return prompt(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(tls.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return prompt(tls.createSocket(host, port, local, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    private static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
