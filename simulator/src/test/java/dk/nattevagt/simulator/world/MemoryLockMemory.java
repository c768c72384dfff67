package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.DeviceId;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a gateway remembers of its doors, on a simulated disk. */
final class MemoryLockMemory implements DoorStore {
    private final Kept kept;
    private final DiskHealth health;
    private final Machine machine;

    /** What stands on the disk. */
    static final class Kept {
        private final Map<DeviceId, Long> used = new HashMap<>();
        private @Nullable Instant since;
        private @Nullable Instant trusted;
        private KeptTries tries = KeptTries.NONE;
    }

    MemoryLockMemory(Kept kept, DiskHealth health, Machine machine) {
        this.kept = kept;
        this.health = health;
        this.machine = machine;
    }

    @Override
    public long highestUsed(DeviceId lock) {
        read();
        return kept.used.getOrDefault(lock, 0L);
    }

    @Override
    public void used(DeviceId lock, long number) {
        write(() -> kept.used.merge(lock, number, Math::max));
    }

    @Override
    public Optional<Instant> rememberedSince() {
        read();
        return Optional.ofNullable(kept.since);
    }

    @Override
    public void rememberFrom(Instant centralTime) {
        write(() -> kept.since = kept.since == null ? centralTime : kept.since);
    }

    @Override
    public Optional<Instant> lastTrusted() {
        read();
        return Optional.ofNullable(kept.trusted);
    }

    @Override
    public void trusted(Instant time) {
        write(() -> kept.trusted = time);
    }

    @Override
    public KeptTries tries() {
        read();
        return kept.tries;
    }

    @Override
    public void keep(KeptTries tries) {
        write(() -> kept.tries = tries);
    }

    private void read() {
        if (!health.readable()) {
            throw failed("broken");
        }
    }

    private void write(Runnable change) {
        machine.step("before the doors' memory is written");
        if (!health.writable()) {
            throw failed("full");
        }
        change.run();
        machine.step("after the doors' memory is written");
    }

    private static OutboxException failed(String why) {
        return new OutboxException("the disk is " + why, new IOException(why));
    }
}
