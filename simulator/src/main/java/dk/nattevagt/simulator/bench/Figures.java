package dk.nattevagt.simulator.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Measured times. For several threads. */
final class Figures {
    private final Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    private long missed;

    synchronized void add(long nanos) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    /** So many that should have been measured never came. */
    synchronized void missed(long more) {
        missed += more;
    }

    synchronized String text() {
        return "p50 %.1f ms  p99 %.1f ms  max %.1f ms  of %d, missed %d".formatted(ms(50), ms(99), ms(100),
                micros.getTotalCount(), missed);
    }

    private double ms(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
