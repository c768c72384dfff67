package dk.nattevagt.simulator.fleet;

import dk.nattevagt.protocol.id.EventKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What was published and what came back. For several threads. */
final class FleetFigures {
    private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toMicros(60), 3);
    private final Map<EventKey, Long> waiting = new HashMap<>();
    private final Set<EventKey> answered = new HashSet<>();
    private long published;
    private long duplicates;
    private long refused;
    private long disconnected;

    /** A press is due at this moment, by {@link System#nanoTime}: being late with it counts as latency too. */
    synchronized void published(EventKey press, long dueNanos) {
        published++;
        waiting.put(press, dueNanos);
    }

    synchronized void receipt(EventKey press, long nowNanos) {
        Long due = waiting.remove(press);
        if (due != null) {
            answered.add(press);
            latencies.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nowNanos - due)));
        } else if (answered.contains(press)) {
            duplicates++;
        }
    }

    synchronized void refused() {
        refused++;
    }

    synchronized void disconnected() {
        disconnected++;
    }

    /** Whether every press has its receipt, or a refusal in its place. */
    synchronized boolean complete() {
        return waiting.size() <= refused;
    }

    synchronized long lost() {
        return Math.max(0, waiting.size() - refused);
    }

    synchronized String text() {
        return """
                presses   published %d  received %d  refused %d  lost %d  duplicate receipts %d  connections lost %d
                latency   publish to receipt, ms: p50 %.2f  p99 %.2f  p99.9 %.2f  max %.2f
                """.formatted(published, answered.size(), refused, lost(), duplicates, disconnected, ms(50), ms(99),
                ms(99.9), ms(100));
    }

    private double ms(double percentile) {
        return latencies.getTotalCount() == 0 ? 0 : latencies.getValueAtPercentile(percentile) / 1000.0;
    }
}
