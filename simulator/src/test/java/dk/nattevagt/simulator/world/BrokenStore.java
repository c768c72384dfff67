package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.desk.PendingEffect;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A store that does everything right until a subclass breaks one thing. */
class BrokenStore implements AlarmStore {
    private final AlarmStore real;

    BrokenStore(AlarmStore real) {
        this.real = real;
    }

    /** The transaction the code gets to see. */
    AlarmTransaction seen(AlarmTransaction transaction) {
        return transaction;
    }

    @Override
    public <T> T inTransaction(Function<AlarmTransaction, T> work) {
        return real.inTransaction(transaction -> work.apply(seen(transaction)));
    }

    @Override
    public List<Alarm> due(Instant now, int limit) {
        return real.due(now, limit);
    }

    @Override
    public List<PendingEffect> pendingEffects(Instant notBefore, int limit) {
        return real.pendingEffects(notBefore, limit);
    }

    @Override
    public List<PendingEffect> startedEffects() {
        return real.startedEffects();
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        return real.alarm(alarm);
    }

    @Override
    public Map<GatewayId, Instant> contacts() {
        return real.contacts();
    }
}
