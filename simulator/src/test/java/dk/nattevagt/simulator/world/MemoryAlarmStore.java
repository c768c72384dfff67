package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.desk.AlarmChange;
import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.desk.CommitListener;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.PendingEffect;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.simulator.world.CentralDisk.EffectRow;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The alarms on a simulated disk. What was committed is there after a crash, what was not is gone; the disk may be full or
 * broken, and the power may fail before the commit, or after it and before anybody learns.
 */
final class MemoryAlarmStore implements AlarmStore {
    private final CentralDisk disk;
    private final DiskHealth health;
    private final Consumer<String> step;
    private final Checks checks;
    private final CommitListener listener;

    /** What is looked at around each commit. */
    interface Checks {
        /** Everything in it is about to be committed; the disk still stands as before. */
        void committing(CentralDisk before, MemoryTransaction transaction);

        /** The disk refused. */
        void failed();
    }

    /** @param step called where the power may fail */
    MemoryAlarmStore(CentralDisk disk, DiskHealth health, Consumer<String> step, Checks checks,
            CommitListener listener) {
        this.disk = disk;
        this.health = health;
        this.step = step;
        this.checks = checks;
        this.listener = listener;
    }

    @Override
    public <T> T inTransaction(Function<AlarmTransaction, T> work) {
        step.accept("before a transaction");
        readable();
        MemoryTransaction transaction = new MemoryTransaction(disk);
        T result = work.apply(transaction);
        step.accept("before a commit");
        if (!transaction.writes()) {
            return result;
        }
        if (!health.writable()) {
            throw failed("disk full");
        }
        checks.committing(disk, transaction);
        List<AlarmChange> changes = transaction.commit();
        step.accept("after a commit");
        if (!changes.isEmpty()) {
            listener.committed(changes, transaction.newEffects());
        }
        step.accept("after telling of a commit");
        return result;
    }

    @Override
    public List<Alarm> due(Instant now, int limit) {
        readable();
        if (disk.open.isEmpty()) {
            return List.of();
        }
        return disk.open.values()
                .stream()
                .filter(alarm -> alarm.nextDeadline() != null && !alarm.nextDeadline().isAfter(now))
                .sorted(Comparator.comparing(Alarm::nextDeadline, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(limit)
                .toList();
    }

    @Override
    public List<PendingEffect> pendingEffects(Instant notBefore, int limit) {
        readable();
        if (disk.unfinished.isEmpty()) {
            return List.of();
        }
        return disk.unfinished.values()
                .stream()
                .filter(row -> row.status() == EffectStatus.PENDING && !row.readyAt().isAfter(notBefore))
                .sorted(Comparator.comparingInt((EffectRow row) -> row.isCall() ? 0 : isOfAFire(row) ? 1 : 2)
                        .thenComparing(EffectRow::since))
                .limit(limit)
                .map(MemoryAlarmStore::pending)
                .toList();
    }

    private boolean isOfAFire(EffectRow row) {
        Alarm alarm = disk.alarms.get(row.effect().key().alarm());
        return alarm != null && alarm.group() == CauseGroup.FIRE;
    }

    @Override
    public List<PendingEffect> startedEffects() {
        readable();
        return disk.unfinished.values()
                .stream()
                .filter(row -> row.status() == EffectStatus.STARTED)
                .map(MemoryAlarmStore::pending)
                .toList();
    }

    private static PendingEffect pending(EffectRow row) {
        return new PendingEffect(row.effect(), row.home(), row.since());
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        readable();
        return Optional.ofNullable(disk.alarms.get(alarm));
    }

    @Override
    public Map<GatewayId, Instant> contacts() {
        readable();
        return Collections.unmodifiableMap(new LinkedHashMap<>(disk.contacts));
    }

    private void readable() {
        if (!health.readable()) {
            throw failed("disk broken");
        }
    }

    private StoreFailedException failed(String why) {
        checks.failed();
        return new StoreFailedException(why, new java.io.IOException(why));
    }
}
