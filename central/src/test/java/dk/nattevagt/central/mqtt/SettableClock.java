package dk.nattevagt.central.mqtt;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-21T02:13:46Z");

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
