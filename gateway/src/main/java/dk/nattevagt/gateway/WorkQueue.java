package dk.nattevagt.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the desk, in two bounded queues: what may be an alarm, or an answer to one, and the rest. A single piece of the
 * rest may cost a write to disk, and five hundred trackers bring many: an alarm waits for the one under way, never for all of them.
 * Within a queue the order is kept.
 */
final class WorkQueue {
    private final int most;
    private final Deque<Runnable> express = new ArrayDeque<>();
    private final Deque<Runnable> ordinary = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();

    /** @param most that wait in either queue */
    WorkQueue(int most) {
        this.most = most;
    }

    /** False when there is no room. */
    boolean offer(Runnable piece, boolean isExpress) {
        lock.lock();
        try {
            if (queue(isExpress).size() >= most) {
                return false;
            }
            add(piece, isExpress);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for room. */
    void put(Runnable piece, boolean isExpress) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue(isExpress).size() >= most) {
                room.await();
            }
            add(piece, isExpress);
        } finally {
            lock.unlock();
        }
    }

    private void add(Runnable piece, boolean isExpress) {
        queue(isExpress).addLast(piece);
        arrived.signal();
    }

    /** The next piece; null when none came within this time. For one thread. */
    @Nullable
    Runnable poll(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (express.isEmpty() && ordinary.isEmpty()) {
                if (left <= 0) {
                    return null;
                }
                left = arrived.awaitNanos(left);
            }
            // Those that wait for room may wait for either queue's.
            room.signalAll();
            return queue(!express.isEmpty()).pollFirst();
        } finally {
            lock.unlock();
        }
    }

    private Deque<Runnable> queue(boolean isExpress) {
        return isExpress ? express : ordinary;
    }
}
