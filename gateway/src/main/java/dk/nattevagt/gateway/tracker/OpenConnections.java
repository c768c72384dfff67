package dk.nattevagt.gateway.tracker;

import dk.nattevagt.gateway.device.DeviceAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections that are open. Strangers who only hold a connection open give way to newcomers, and a device that calls again
 * takes the place of its old connection, which may hang half-open for minutes. For any thread.
 */
final class OpenConnections {
    private final int most;
    private final Set<TrackerConnection> all = new LinkedHashSet<>();
    private final Set<TrackerConnection> strangers = new LinkedHashSet<>();
    private final Map<DeviceAddress, TrackerConnection> devices = new HashMap<>();

    OpenConnections(int most) {
        this.most = most;
    }

    /** Lets a connection in. Answers the one that must be closed for it: none, the oldest stranger, or itself when it stays out. */
    synchronized @Nullable TrackerConnection admit(TrackerConnection connection) {
        TrackerConnection out = null;
        if (all.size() >= most) {
            if (strangers.isEmpty()) {
                return connection;
            }
            out = strangers.iterator().next();
            all.remove(out);
            strangers.remove(out);
        }
        all.add(connection);
        strangers.add(connection);
        return out;
    }

    /** The connection belongs to this device from now on. Answers the device's earlier one, which must be closed. */
    synchronized @Nullable TrackerConnection belongs(TrackerConnection connection, @Nullable DeviceAddress before,
            DeviceAddress device) {
        strangers.remove(connection);
        if (before != null) {
            devices.remove(before, connection);
        }
        return devices.put(device, connection);
    }

    /** It is closed. A device's newer connection stays. */
    synchronized void closed(TrackerConnection connection, @Nullable DeviceAddress device) {
        all.remove(connection);
        strangers.remove(connection);
        if (device != null) {
            devices.remove(device, connection);
        }
    }

    /** The device's connection, if it has one. */
    synchronized @Nullable TrackerConnection of(DeviceAddress device) {
        return devices.get(device);
    }

    synchronized List<TrackerConnection> all() {
        return List.copyOf(all);
    }

    synchronized int count() {
        return all.size();
    }
}
