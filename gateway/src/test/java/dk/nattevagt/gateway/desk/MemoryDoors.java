package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.DeviceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The doors' memory on a disk in memory: outlives the desk, can be full, and can lose its power before or after any write. */
final class MemoryDoors implements DoorStore {
    private final Supplier<Power> power;
    private final Map<DeviceId, Long> used = new HashMap<>();
    private @Nullable Instant since;
    private @Nullable Instant trusted;
    private KeptTries tries = KeptTries.NONE;
    boolean full;
    int timesTold;

    MemoryDoors(Supplier<Power> power) {
        this.power = power;
    }

    private void write(Runnable change) {
        power.get().use();
        if (full) {
            throw new OutboxException("full", new IllegalStateException());
        }
        change.run();
        power.get().use();
    }

    @Override
    public long highestUsed(DeviceId lock) {
        return used.getOrDefault(lock, 0L);
    }

    @Override
    public void used(DeviceId lock, long number) {
        write(() -> used.merge(lock, number, Math::max));
    }

    @Override
    public Optional<Instant> rememberedSince() {
        return Optional.ofNullable(since);
    }

    @Override
    public void rememberFrom(Instant centralTime) {
        write(() -> since = since == null ? centralTime : since);
    }

    @Override
    public Optional<Instant> lastTrusted() {
        return Optional.ofNullable(trusted);
    }

    @Override
    public void trusted(Instant time) {
        timesTold++;
        write(() -> trusted = time);
    }

    @Override
    public KeptTries tries() {
        return tries;
    }

    @Override
    public void keep(KeptTries kept) {
        write(() -> tries = kept);
    }
}
