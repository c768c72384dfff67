package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportingCommands;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One tracker's connection, on a thread of its own: whatever it does or leaves undone delays nobody else. */
final class TrackerConnection implements Runnable {
    private static final int SMALL_BUFFER = 256;
    /** Refusals in a row after which nothing sensible is expected any more. */
    private static final int MOST_REFUSALS = 16;

    private final Socket socket;
    private final TrackerProtocol protocol;
    private final TrackerServer.Shared shared;
    private final ReentrantLock writing = new ReentrantLock();
    private byte[] buffer = new byte[SMALL_BUFFER];
    private int filled;
    private int refusals;
    private volatile @Nullable DeviceAddress device;
    private volatile long deadline;

    TrackerConnection(Socket socket, TrackerProtocol protocol, TrackerServer.Shared shared) {
        this.socket = socket;
        this.protocol = protocol;
        this.shared = shared;
        postpone(shared.settings().login());
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            int count = in.read(buffer);
            while (count > 0) {
                filled += count;
                if (!takeFrames()) {
                    return;
                }
                count = in.read(buffer, filled, buffer.length - filled);
            }
        } catch (IOException gone) {
            // Trackers come and go with the mobile network, and a closed socket is how the server says that it is enough.
        } finally {
            shared.open().closed(this, device);
        }
    }

    /** False when the connection must end. */
    private boolean takeFrames() throws IOException {
        while (filled > 0) {
            switch (protocol.cut(buffer, filled)) {
                case Cut.Frame(int length) -> {
                    byte[] frame = Arrays.copyOf(buffer, length);
                    drop(length);
                    if (!take(frame)) {
                        return false;
                    }
                }
                case Cut.Junk(int length, FrameRefusal reason) -> {
                    drop(length);
                    if (reason != null && !goOnAfter(reason)) {
                        return false;
                    }
                }
                case Cut.Lost(FrameRefusal reason) -> {
                    refuse(reason, name());
                    return false;
                }
                case Cut.More() -> {
                    return makeRoom();
                }
            }
        }
        if (buffer.length > SMALL_BUFFER) {
            buffer = new byte[SMALL_BUFFER];
        }
        return true;
    }

    private void drop(int length) {
        System.arraycopy(buffer, length, buffer, 0, filled - length);
        filled -= length;
    }

    private boolean makeRoom() {
        if (filled < buffer.length) {
            return true;
        }
        if (buffer.length >= protocol.longestFrame()) {
            refuse(FrameRefusal.TOO_LONG, name());
            return false;
        }
        buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, protocol.longestFrame()));
        return true;
    }

    private boolean take(byte[] frame) throws IOException {
        TrackerReading read = protocol.read(frame);
        return switch (read.reading()) {
            case FrameReading.Reports(List<DeviceReport> reports) -> identified(reports.getFirst().address())
                    && keep(reports, read.answer());
            case FrameReading.Nothing _ -> {
                send(read.answer());
                yield true;
            }
            case FrameReading.Refused(FrameRefusal reason) -> {
                send(read.answer());
                yield goOnAfter(reason);
            }
        };
    }

    /** Whether we know who speaks; a stranger is told so, where the protocol can. */
    private boolean identified(@Nullable String said) throws IOException {
        DeviceAddress before = device;
        if (said == null) {
            if (before == null) {
                refuse(FrameRefusal.NOT_LOGGED_IN, null);
            }
            return before != null;
        }
        DeviceAddress now = new DeviceAddress(Adapter.TRACKER, said);
        if (!now.equals(before)) {
            if (!shared.known().test(now)) {
                refuse(FrameRefusal.UNKNOWN_DEVICE, said);
                write(protocol.goodbye());
                return false;
            }
            device = now;
            TrackerConnection earlier = shared.open().belongs(this, before, now);
            if (earlier != null) {
                earlier.close();
            }
        }
        return true;
    }

    private boolean keep(List<DeviceReport> reports, TrackerReading.Answer answer) throws IOException {
        refusals = 0;
        postpone(shared.settings().idle());
        if (kept(reports)) {
            send(answer);
            return true;
        }
        refuse(FrameRefusal.NOT_KEPT, name());
        return !Thread.currentThread().isInterrupted();
    }

    private boolean kept(List<DeviceReport> reports) {
        try {
            CompletableFuture<?>[] all = reports.stream().map(this::handOver).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).get(shared.settings().keep().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notKept) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CompletableFuture<Void> handOver(DeviceReport report) {
        try {
            return shared.listener().onReport(Objects.requireNonNull(device), report).toCompletableFuture();
        } catch (RuntimeException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    private void send(TrackerReading.Answer answer) throws IOException {
        write(answer.at(shared.clock().instant()));
    }

    private void write(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            writing.lock();
            try {
                socket.getOutputStream().write(bytes);
            } finally {
                writing.unlock();
            }
        }
    }

    /** On a thread of its own: whoever wants it said must not wait for a line that hangs. */
    void report(DeviceAddress to, ReportingCommands commands, @Nullable Duration every) {
        String template = protocol.reportingCommand();
        byte[] command = protocol.command(to.value(), commands.text(every, template, template),
                shared.clock().instant());
        Thread.ofVirtual().name("tracker-command").start(() -> {
            try {
                write(command);
            } catch (IOException gone) {
                close();
            }
        });
    }

    private boolean goOnAfter(FrameRefusal reason) {
        refuse(reason, name());
        DeviceAddress known = device;
        if (known != null && reason != FrameRefusal.UNKNOWN_TYPE && reason != FrameRefusal.UNKNOWN_CODEC) {
            shared.listener().onNonsense(known, reason);
        }
        refusals++;
        return refusals < MOST_REFUSALS;
    }

    private void refuse(FrameRefusal reason, @Nullable String name) {
        shared.refusals().add(protocol.name(), name, reason, shared.clock().instant());
    }

    private @Nullable String name() {
        DeviceAddress known = device;
        return known == null ? null : known.value();
    }

    private void postpone(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    /** Ends a connection that has been silent, or a stranger, for too long. Also when it hangs in a write. */
    void closeWhenOverdue() {
        if (System.nanoTime() - deadline > 0) {
            closeFor(FrameRefusal.TIMED_OUT);
        }
    }

    void closeFor(FrameRefusal reason) {
        refuse(reason, name());
        close();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Then it is what we want.
        }
    }
}
