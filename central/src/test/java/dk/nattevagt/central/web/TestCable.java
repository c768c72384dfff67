package dk.nattevagt.central.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * A network cable between a page and the central. While it is frozen nothing comes through and nothing is closed: as when a
 * phone walks out of the Wi-Fi.
 */
final class TestCable implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final List<Closeable> ends = new CopyOnWriteArrayList<>();
    private final Semaphore through = new Semaphore(1);

    TestCable(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    void freeze() {
        through.acquireUninterruptibly();
    }

    void thaw() {
        through.release();
    }

    private void accept() {
        try {
            while (true) {
                Socket page = server.accept();
                Socket central = new Socket(InetAddress.getLoopbackAddress(), target);
                ends.addAll(List.of(page, central));
                Thread.ofVirtual().start(() -> copy(page, central));
                Thread.ofVirtual().start(() -> copy(central, page));
            }
        } catch (IOException closed) {
            // The cable has been taken away.
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from; to) {
            for (int read = from.getInputStream().read(bytes); read >= 0; read = from.getInputStream().read(bytes)) {
                through.acquireUninterruptibly();
                through.release();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException closed) {
            // Either end may close.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Closeable end : ends) {
            end.close();
        }
    }
}
