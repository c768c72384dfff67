package dk.nattevagt.simulator.world;

import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands on a gateway's disk. */
final class GatewayDisk {
    final DiskHealth health = new DiskHealth();
    final MemoryLockMemory.Kept doors = new MemoryLockMemory.Kept();
    final Map<EventKey, GatewayMessage> waiting = new LinkedHashMap<>();
    final Map<EventKey, GatewayMessage> aside = new LinkedHashMap<>();

    boolean holds(EventKey key) {
        return waiting.containsKey(key) || aside.containsKey(key);
    }
}
