package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.protocol.id.DeviceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Devices that were heard and that nobody has mounted: the newest {@link #MOST}, for the technician to pick from. */
final class Strangers {
    static final int MOST = 64;

    private final Map<DeviceAddress, Stranger> heard = new LinkedHashMap<>();

    void heard(DeviceAddress address, @Nullable String model, Instant at) {
        Stranger before = heard.remove(address);
        String known = model != null || before == null ? model : before.model();
        heard.put(address, new Stranger(address, known, at));
        if (heard.size() > MOST) {
            heard.remove(heard.keySet().iterator().next());
        }
    }

    void mounted(DeviceAddress address) {
        heard.remove(address);
    }

    /** Newest first. */
    List<Stranger> all() {
        return List.copyOf(heard.values()).reversed();
    }

    /** The name its alarms carry until it has one: its address, with what a name cannot hold left out. */
    static DeviceId name(DeviceAddress address) {
        String safe = (address.adapter().wireName() + "-" + address.value()).replaceAll("[^A-Za-z0-9._-]", "_");
        return new DeviceId(safe.length() > 64 ? safe.substring(0, 64) : safe);
    }
}
