package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.delivery.Urgency;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.RefusalReason;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A disk in memory: outlives the desk, can be full, and can lose its power before or after any write. */
final class MemoryOutbox implements Outbox {
    final Map<EventKey, GatewayMessage> events = new LinkedHashMap<>();
    final Map<EventKey, RefusalReason> aside = new LinkedHashMap<>();
    boolean full;
    Power power = new Power(Integer.MAX_VALUE);

    @Override
    public void append(GatewayMessage message) {
        power.use();
        checkFull();
        events.putIfAbsent(message.key(), message);
        power.use();
    }

    @Override
    public List<GatewayMessage> waiting(int max) {
        return events.values().stream().sorted(Comparator.comparing(Urgency::of)).limit(max).toList();
    }

    @Override
    public void delivered(EventKey key) {
        power.use();
        checkFull();
        events.remove(key);
        power.use();
    }

    @Override
    public void setAside(EventKey key, RefusalReason reason, String explanation) {
        power.use();
        checkFull();
        if (events.remove(key) != null) {
            aside.put(key, reason);
        }
        power.use();
    }

    @Override
    public long depth() {
        return events.size();
    }

    private void checkFull() {
        if (full) {
            throw new OutboxException("full", new IllegalStateException());
        }
    }
}
