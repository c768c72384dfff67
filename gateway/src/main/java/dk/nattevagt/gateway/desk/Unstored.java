package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.Urgency;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events the disk did not take. Bounded: memory is not a disk, and a broken disk must not become a broken program. */
final class Unstored {
    static final int MOST = 256;

    private final Map<EventKey, GatewayMessage> events = new LinkedHashMap<>();

    /** Keeps an event in memory. @return the event given up for it when there is no room: the newest of the least urgent */
    Optional<GatewayMessage> keep(GatewayMessage message) {
        events.put(message.key(), message);
        if (events.size() <= MOST) {
            return Optional.empty();
        }
        Optional<GatewayMessage> victim = all().reversed().stream().max(Comparator.comparing(Urgency::of));
        victim.ifPresent(given -> events.remove(given.key()));
        return victim;
    }

    boolean remove(EventKey key) {
        return events.remove(key) != null;
    }

    /** Oldest first. */
    List<GatewayMessage> all() {
        return List.copyOf(events.values());
    }

    int size() {
        return events.size();
    }
}
