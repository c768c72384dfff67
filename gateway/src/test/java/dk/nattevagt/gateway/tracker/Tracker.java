package dk.nattevagt.gateway.tracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;

/** A tracker at the other end of a real socket. */
final class Tracker implements AutoCloseable {
    /** No answer takes this long; only a test that is about to fail waits for it. */
    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;

    Tracker(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Tracker send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Tracker send(String hex) {
        return send(HexFormat.of().parseHex(hex));
    }

    /** The next bytes, as upper-case hexadecimal digits; fewer when the server closes first. */
    String receive(int count) {
        try {
            return HexFormat.of().withUpperCase().formatHex(socket.getInputStream().readNBytes(count));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until the server has closed the connection without a word. */
    boolean isLeftInSilence() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
