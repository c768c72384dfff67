package dk.nattevagt.gateway.delivery;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Events that were sent on the present link and have no receipt yet. One owner, no threads. */
public final class InFlight {
    /** The most that is ever under way; below the receive maximum of every broker we know. */
    public static final int WINDOW = 16;
    /** How long to wait for a receipt on a live link before sending again. */
    public static final Duration RETRY = Duration.ofSeconds(10);

    private final Map<EventKey, Duration> sentAt = new LinkedHashMap<>();

    /** Whether this event may leave now: it has a seat, and was not sent within {@link #RETRY}. */
    public boolean maySend(EventKey key, Urgency urgency, Duration uptime) {
        Duration last = sentAt.get(key);
        if (last != null) {
            return uptime.compareTo(last.plus(RETRY)) >= 0;
        }
        return sentAt.size() < urgency.seats();
    }

    /** The event was handed to the wire. */
    public void sent(EventKey key, Duration uptime) {
        sentAt.put(key, uptime);
    }

    /** The event has its answer: its seat is free. */
    public void answered(EventKey key) {
        sentAt.remove(key);
    }

    /** The link is gone, and with it everything under way: all of it waits again. */
    public void linkLost() {
        sentAt.clear();
    }

    /** The event under way with this id. A refusal names the id only; ids are unique within a gateway. */
    public Optional<EventKey> find(EventId id) {
        return sentAt.keySet().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** How many are under way. */
    public int size() {
        return sentAt.size();
    }
}
