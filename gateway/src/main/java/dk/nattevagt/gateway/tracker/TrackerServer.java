package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportingCommands;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for trackers, one port for each protocol. Works in a home and in a gateway placed centrally alike. */
public final class TrackerServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrackerServer.class);
    private static final int WAITING_TO_BE_ACCEPTED = 512;
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
    /** When the machine has no file left for a connection, asking at once again only heats it. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Shared shared;
    private final List<ServerSocket> sockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** What all connections share. */
    record Shared(TrackerSettings settings, TrackerListener listener, Predicate<DeviceAddress> known,
            InstantSource clock,
            OpenConnections open, TrackerRefusals refusals) {}

    private TrackerServer(TrackerSettings settings, TrackerListener listener, Predicate<DeviceAddress> known,
            InstantSource clock) {
        this.shared = new Shared(settings, listener, known, clock, new OpenConnections(settings.mostConnections()),
                new TrackerRefusals());
    }

    /**
     * Begins to listen.
     *
     * @param known whether a device is registered here; asked on the connection's thread
     * @throws IOException with a sentence that names the port that cannot be had
     */
    public static TrackerServer start(TrackerSettings settings, TrackerListener listener,
            Predicate<DeviceAddress> known,
            InstantSource clock) throws IOException {
        TrackerServer server = new TrackerServer(settings, listener, known, clock);
        try {
            for (TrackerSettings.Port port : settings.ports()) {
                server.listen(port);
            }
        } catch (IOException cannot) {
            server.close();
            throw cannot;
        }
        server.run("tracker-time", server::endOverdue);
        return server;
    }

    private void listen(TrackerSettings.Port port) throws IOException {
        ServerSocket socket = new ServerSocket();
        sockets.add(socket);
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(shared.settings().address(), port.port()), WAITING_TO_BE_ACCEPTED);
        } catch (IOException taken) {
            throw new IOException("cannot listen for %s trackers on port %d: %s".formatted(port.protocol().name(),
                    port.port(), taken.getMessage()), taken);
        }
        run("tracker-" + port.protocol().name(), () -> accept(socket, port.protocol()));
    }

    private void run(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    private void accept(ServerSocket server, TrackerProtocol protocol) {
        while (!server.isClosed()) {
            try {
                admit(server.accept(), protocol);
            } catch (IOException failed) {
                if (!server.isClosed()) {
                    LOG.atWarn().addKeyValue("protocol", protocol.name()).setCause(failed)
                            .log("cannot accept a tracker");
                    pause(AFTER_FAILURE);
                }
            }
        }
    }

    private void admit(Socket socket, TrackerProtocol protocol) {
        TrackerConnection connection = new TrackerConnection(socket, protocol, shared);
        TrackerConnection out = shared.open().admit(connection);
        if (out != null) {
            out.closeFor(FrameRefusal.TOO_MANY_CONNECTIONS);
        }
        if (out != connection) {
            Thread.ofVirtual().name("tracker").start(connection);
        }
    }

    private void endOverdue() {
        Duration shortest = shared.settings().login().compareTo(shared.settings().idle()) < 0
                ? shared.settings().login()
                : shared.settings().idle();
        Duration tick = shortest.dividedBy(4).compareTo(LONGEST_TICK) < 0 ? shortest.dividedBy(4) : LONGEST_TICK;
        while (pause(tick)) {
            shared.open().all().forEach(TrackerConnection::closeWhenOverdue);
        }
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The port a protocol is listened for on; the first when it has several. */
    public int port(String protocol) {
        List<TrackerSettings.Port> ports = shared.settings().ports();
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).protocol().name().equals(protocol)) {
                return sockets.get(i).getLocalPort();
            }
        }
        throw new IllegalArgumentException("no port for " + protocol);
    }

    /**
     * Tells a device how often to report, if it is connected; returns at once.
     *
     * @param every between two reports; null for as usual
     */
    public CommandAnswer report(DeviceAddress device, ReportingCommands commands, @Nullable Duration every) {
        TrackerConnection connection = shared.open().of(device);
        if (connection == null) {
            return CommandAnswer.NOT_NOW;
        }
        connection.report(device, commands, every);
        return CommandAnswer.TOLD;
    }

    /** How many connections are open. */
    public int connections() {
        return shared.open().count();
    }

    /** What was not taken, and why. */
    public TrackerRefusals refusals() {
        return shared.refusals();
    }

    /** Stops listening and ends every connection. */
    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                LOG.atDebug().setCause(closedAlready).log("a listening socket was closed already");
            }
        }
        threads.forEach(Thread::interrupt);
        shared.open().all().forEach(TrackerConnection::close);
    }
}
