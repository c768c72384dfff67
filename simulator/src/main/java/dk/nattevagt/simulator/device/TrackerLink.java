package dk.nattevagt.simulator.device;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tracker's connection to a port of this machine: calls, logs in, and calls again when it is lost, until it is closed. */
final class TrackerLink implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final int port;
    private final byte[] login;
    private final Consumer<byte[]> heard;
    private final Thread thread;
    private volatile @Nullable Socket line;
    private volatile boolean loggedIn;
    private volatile boolean closed;

    /** @param heard is given each frame, on this link's own thread */
    TrackerLink(int port, byte[] login, Consumer<byte[]> heard) {
        this.port = port;
        this.login = login.clone();
        this.heard = heard;
        this.thread = Thread.ofVirtual().name("simulated-tracker").start(this::run);
    }

    boolean isUp() {
        return loggedIn;
    }

    /** False when there is no line. */
    boolean send(byte[] frame) {
        Socket open = line;
        if (open == null || !loggedIn) {
            return false;
        }
        try {
            open.getOutputStream().write(frame);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private void run() {
        while (!closed) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                line = socket;
                socket.setTcpNoDelay(true);
                socket.getOutputStream().write(login);
                listen(new DataInputStream(socket.getInputStream()));
            } catch (IOException away) {
                // The box is off, or the tracker is: it tries again as long as it is on.
            } finally {
                loggedIn = false;
                line = null;
            }
            rest();
        }
    }

    private void listen(DataInputStream in) throws IOException {
        while (!closed) {
            byte[] start = new byte[3];
            in.readFully(start);
            byte[] frame = new byte[5 + (start[2] & 0xFF)];
            System.arraycopy(start, 0, frame, 0, start.length);
            in.readFully(frame, start.length, frame.length - start.length);
            if (Gt06Words.type(frame) == Gt06Words.LOGIN) {
                loggedIn = true;
            } else {
                heard.accept(frame);
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Socket open = line;
        if (open != null) {
            try {
                open.close();
            } catch (IOException closedAlready) {
                // Then it is what we want.
            }
        }
    }
}
