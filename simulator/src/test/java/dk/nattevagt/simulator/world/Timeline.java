package dk.nattevagt.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Simulated time: a queue of what is to happen, earliest first, in the order of asking among equals. */
public final class Timeline implements InstantSource {
    private final PriorityQueue<Entry> queue = new PriorityQueue<>();
    private final long start;
    private long now;
    private long asked;

    private record Entry(long at, long order, Runnable action) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    public Timeline(Instant start) {
        this.start = start.toEpochMilli();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(start + now);
    }

    @Override
    public long millis() {
        return start + now;
    }

    /** Milliseconds since the world began. */
    public long elapsed() {
        return now;
    }

    /** Does this so many milliseconds from now. */
    public void after(long millis, Runnable action) {
        queue.add(new Entry(now + Math.max(0, millis), asked++, action));
    }

    /** Does this again and again for as long as the condition holds. */
    public void every(long millis, BooleanSupplier whileTrue, Runnable action) {
        after(millis, () -> {
            if (whileTrue.getAsBoolean()) {
                action.run();
                every(millis, whileTrue, action);
            }
        });
    }

    /** Lets time pass up to this many milliseconds since the beginning, or until the condition fails. */
    public void runUntil(long elapsed, BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            Entry next = queue.peek();
            if (next == null || next.at() > elapsed) {
                now = Math.max(now, elapsed);
                return;
            }
            queue.remove();
            now = next.at();
            next.action().run();
        }
    }

    /** Lets this much time pass. */
    public void pass(Duration time) {
        runUntil(now + time.toMillis(), () -> true);
    }
}
