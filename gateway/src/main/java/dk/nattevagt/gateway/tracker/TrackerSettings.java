package dk.nattevagt.gateway.tracker;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * How the listener listens.
 *
 * @param address to listen on
 * @param ports one for each protocol that is spoken; a protocol may have several
 * @param mostConnections open at once, on all ports together
 * @param login how long a connection may stay without naming a known device
 * @param idle how long a device may stay silent before its connection is taken for dead
 * @param keep how long the listener may take over a report before the device is left to send it again
 */
public record TrackerSettings(InetAddress address, List<Port> ports, int mostConnections, Duration login, Duration idle,
        Duration keep) {
    /** Default of {@code mostConnections}. */
    public static final int MOST_CONNECTIONS = 1000;
    /** Default of {@code login}. */
    public static final Duration LOGIN = Duration.ofSeconds(30);
    /** Default of {@code idle}: trackers send a heartbeat every few minutes. */
    public static final Duration IDLE = Duration.ofMinutes(10);
    /** Default of {@code keep}. */
    public static final Duration KEEP = Duration.ofSeconds(10);

    /**
     * One port.
     *
     * @param port 0 for any that is free
     */
    public record Port(TrackerProtocol protocol, int port) {

        /** @throws IllegalArgumentException on an impossible port */
        public Port {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be 0 to 65535");
            }
        }
    }

    /** @throws IllegalArgumentException on a limit that lets nobody in */
    public TrackerSettings {
        ports = List.copyOf(ports);
        if (mostConnections < 1 || !positive(login) || !positive(idle) || !positive(keep)) {
            throw new IllegalArgumentException("connections and durations must be positive");
        }
    }

    private static boolean positive(Duration duration) {
        return duration.isPositive();
    }

    /** These ports with the defaults. */
    public static TrackerSettings of(InetAddress address, List<Port> ports) {
        return new TrackerSettings(address, ports, MOST_CONNECTIONS, LOGIN, IDLE, KEEP);
    }
}
