package dk.nattevagt.central;

import dk.nattevagt.protocol.id.AlarmId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Ids that sort by time and cannot be guessed: 48 bits of milliseconds and 64 random bits, in hexadecimal. */
final class NewAlarmIds implements Supplier<AlarmId> {
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    NewAlarmIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public AlarmId get() {
        return new AlarmId("%012x%016x".formatted(clock.millis(), random.nextLong()));
    }
}
