package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two bounded queues: alarms, and the rest. Alarms go first, whatever waits; of the rest only so many are under way at once. One
 * device's messages keep their order: what it said before its alarm goes with the alarm. A device that says too much loses its older
 * messages, and no other device's.
 */
final class WaitingRoom {
    /** Handed over and not yet done. */
    static final int ORDINARY_UNDER_WAY = 64;
    static final int MOST = 1024;
    static final int MOST_OF_ONE = 32;

    private final Deque<Waiting> urgent = new ArrayDeque<>();
    private final Deque<Waiting> ordinary = new ArrayDeque<>();
    private final Map<String, Integer> ofOne = new HashMap<>();
    private int underWay;
    private boolean closed;

    /**
     * One report.
     *
     * @param address null while the list of names has not come
     * @param done acknowledges it to the broker
     */
    record Waiting(String name, @Nullable DeviceAddress address, boolean retained, ZigbeeReading.Report reading,
            boolean isUrgent, Runnable done) {}

    /** False when there is no place: it is not acknowledged, and the sender may say it again. */
    synchronized boolean put(Waiting waiting) {
        Deque<Waiting> queue = waiting.isUrgent() ? urgent : ordinary;
        boolean tooMuch = ofOne.getOrDefault(waiting.name(), 0) >= MOST_OF_ONE;
        if ((tooMuch && !dropOldest(waiting.name(), waiting.isUrgent())) || queue.size() >= MOST) {
            return false;
        }
        if (waiting.isUrgent()) {
            bringForward(waiting.name());
        }
        queue.addLast(waiting);
        ofOne.merge(waiting.name(), 1, Integer::sum);
        notifyAll();
        return true;
    }

    /** Of one device; an alarm gives way only to another alarm. */
    private boolean dropOldest(String name, boolean forAlarm) {
        return drop(ordinary, name, true) || drop(urgent, name, false) || (forAlarm && drop(urgent, name, true));
    }

    private boolean drop(Deque<Waiting> queue, String name, boolean alsoAlarms) {
        for (Iterator<Waiting> each = queue.iterator(); each.hasNext();) {
            Waiting old = each.next();
            if (old.name().equals(name) && (alsoAlarms || !old.isUrgent())) {
                each.remove();
                left(old);
                old.done().run();
                return true;
            }
        }
        return false;
    }

    private void bringForward(String name) {
        List<Waiting> earlier = new ArrayList<>();
        ordinary.removeIf(one -> one.name().equals(name) && earlier.add(one));
        urgent.addAll(earlier);
    }

    /** Waits for the next one; null when closed. */
    synchronized @Nullable Waiting take() throws InterruptedException {
        while (!closed) {
            Waiting next = urgent.pollFirst();
            if (next == null && underWay < ORDINARY_UNDER_WAY) {
                next = ordinary.pollFirst();
            }
            if (next != null) {
                left(next);
                underWay += next.isUrgent() ? 0 : 1;
                return next;
            }
            wait();
        }
        return null;
    }

    private void left(Waiting gone) {
        ofOne.computeIfPresent(gone.name(), (_, count) -> count > 1 ? count - 1 : null);
    }

    /** One that was taken has been acted on. */
    synchronized void finished(Waiting waiting) {
        underWay -= waiting.isUrgent() ? 0 : 1;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
