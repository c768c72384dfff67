package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A store whose plug is pulled when everything has been written and nothing committed. */
record UnpluggedStore(AlarmStore real, BooleanSupplier unplugged) implements AlarmStore {
    @Override
    public <T> T inTransaction(Function<AlarmTransaction, T> work) {
        return real.inTransaction(transaction -> {
            T result = work.apply(transaction);
            if (unplugged.getAsBoolean()) {
                throw new StoreFailedException("the plug was pulled", new IllegalStateException());
            }
            return result;
        });
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
