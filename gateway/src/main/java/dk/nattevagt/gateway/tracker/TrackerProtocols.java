package dk.nattevagt.gateway.tracker;

import java.util.List;
import java.util.Optional;

/** The protocols that are spoken here. */
public final class TrackerProtocols {
    private static final List<TrackerProtocol> ALL = List.of(new Gt06(), new Teltonika(), new H02());

    private TrackerProtocols() {}

    /** All of them. */
    public static List<TrackerProtocol> all() {
        return ALL;
    }

    /** The one with this name, or nothing. */
    public static Optional<TrackerProtocol> ofName(String name) {
        return ALL.stream().filter(protocol -> protocol.name().equals(name)).findFirst();
    }
}
