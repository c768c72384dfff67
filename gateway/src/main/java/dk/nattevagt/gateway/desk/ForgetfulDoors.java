package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.DeviceId;
import java.time.Instant;
import java.util.Optional;

/** A memory that keeps nothing and says so at each try, so that no order is ever obeyed. */
final class ForgetfulDoors implements DoorStore {

    @Override
    public long highestUsed(DeviceId lock) {
        return 0;
    }

    @Override
    public void used(DeviceId lock, long number) {
        throw nothingKept();
    }

    @Override
    public Optional<Instant> rememberedSince() {
        return Optional.empty();
    }

    @Override
    public void rememberFrom(Instant centralTime) {
        throw nothingKept();
    }

    @Override
    public Optional<Instant> lastTrusted() {
        return Optional.empty();
    }

    @Override
    public void trusted(Instant time) {
        throw nothingKept();
    }

    @Override
    public KeptTries tries() {
        return KeptTries.NONE;
    }

    @Override
    public void keep(KeptTries tries) {
        throw nothingKept();
    }

    private static OutboxException nothingKept() {
        return new OutboxException("nothing is remembered of doors here", new IllegalStateException());
    }
}
