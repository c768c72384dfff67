package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.delivery.Urgency;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox with a disk that may fail: what it does not take is kept in memory and tried again each {@link #RETRY}, so that a
 * full disk loses a signal to the citizen ("stored"), but no alarm.
 */
final class Store {
    static final Duration RETRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Outbox outbox;
    private final Unstored unstored = new Unstored();
    private final Map<EventKey, Ending> endings = new LinkedHashMap<>();
    private Duration lastTry = Duration.ZERO;
    private boolean failing;

    Store(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Keeps an event; false when it is in memory only. */
    boolean keep(GatewayMessage message) {
        if (written(() -> outbox.append(message))) {
            return true;
        }
        unstored.keep(message).ifPresent(lost -> LOG.atError()
                .addKeyValue("event", lost.key())
                .log("The disk takes nothing and memory is full: an event is given up"));
        return false;
    }

    void end(EventKey key, Ending ending) {
        unstored.remove(key);
        if (!written(() -> ending.apply(outbox, key))) {
            endings.put(key, ending);
        }
    }

    /** What waits for a receipt, most urgent first, at least {@code max} of it where there is so much. */
    List<GatewayMessage> waiting(int max) {
        List<GatewayMessage> all = new ArrayList<>();
        onDisk(() -> all.addAll(outbox.waiting(max + endings.size())));
        all.removeIf(message -> endings.containsKey(message.key()));
        if (unstored.size() > 0) {
            all.addAll(unstored.all());
            all.sort(Comparator.comparing(Urgency::of));
        }
        return all;
    }

    /** Tries again what the disk did not take. @return the events that are on disk now */
    List<EventKey> retry(Duration uptime) {
        if ((unstored.size() == 0 && endings.isEmpty()) || uptime.compareTo(lastTry.plus(RETRY)) < 0) {
            return List.of();
        }
        lastTry = uptime;
        endings.entrySet().removeIf(ending -> written(() -> ending.getValue().apply(outbox, ending.getKey())));
        List<EventKey> stored = unstored.all()
                .stream()
                .filter(message -> written(() -> outbox.append(message)))
                .map(GatewayMessage::key)
                .toList();
        stored.forEach(unstored::remove);
        return stored;
    }

    int unstoredCount() {
        return unstored.size();
    }

    /** Events without a receipt; at least those in memory where the disk cannot be asked. */
    long depth() {
        long[] depth = {unstored.size()};
        onDisk(() -> depth[0] += Math.max(0, outbox.depth() - endings.size()));
        return depth[0];
    }

    /** Only a write shows that the disk works: a full one still reads. */
    private boolean written(Runnable write) {
        boolean done = onDisk(write);
        if (done && failing) {
            LOG.atWarn().addKeyValue("unstored", unstored.size()).log("The outbox works again");
            failing = false;
        }
        return done;
    }

    private boolean onDisk(Runnable action) {
        try {
            action.run();
            return true;
        } catch (OutboxException disk) {
            if (!failing) {
                LOG.atError().setCause(disk).log("The outbox does not work: alarms are sent from memory until it does");
            }
            failing = true;
            return false;
        }
    }
}
