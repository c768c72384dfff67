package dk.nattevagt.central.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes, and can be set forward. */
final class TestClock implements InstantSource {
    private final long startedAt = System.nanoTime();
    private final Instant start;
    private final AtomicLong forwardNanos = new AtomicLong();

    TestClock(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(forwardNanos.get() + System.nanoTime() - startedAt);
    }

    void forward(Duration by) {
        forwardNanos.addAndGet(by.toNanos());
    }
}
