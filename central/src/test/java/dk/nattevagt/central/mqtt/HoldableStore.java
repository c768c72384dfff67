package dk.nattevagt.central.mqtt;

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
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** The real store, with a hand on its commits: they can be held just before they happen, or made to fail. */
final class HoldableStore implements AlarmStore {
    private final AlarmStore store;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean failing;

    HoldableStore(AlarmStore store) {
        this.store = store;
    }

    void hold() {
        gate = new CountDownLatch(1);
    }

    void letGo() {
        gate.countDown();
    }

    void fail(boolean on) {
        failing = on;
    }

    @Override
    public <T> T inTransaction(Function<AlarmTransaction, T> work) {
        if (failing) {
            throw new StoreFailedException("the disk is full", new IllegalStateException());
        }
        return store.inTransaction(transaction -> {
            T result = work.apply(transaction);
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return result;
        });
    }

    @Override
    public List<Alarm> due(Instant now, int limit) {
        return store.due(now, limit);
    }

    @Override
    public List<PendingEffect> pendingEffects(Instant notBefore, int limit) {
        return store.pendingEffects(notBefore, limit);
    }

    @Override
    public List<PendingEffect> startedEffects() {
        return store.startedEffects();
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        return store.alarm(alarm);
    }

    @Override
    public Map<GatewayId, Instant> contacts() {
        return store.contacts();
    }
}
