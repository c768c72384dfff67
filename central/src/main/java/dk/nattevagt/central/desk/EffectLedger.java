package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.people.HomeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Who has which effect in hand, and the writing down of what came of it. Lives in memory: after a restart the database alone
 * says what still waits.
 */
final class EffectLedger {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AlarmStore store;
    private final Lanes lanes;
    private final AlarmLifecycle lifecycle;
    private final InstantSource clock;
    /** Effects in hand, and when they may be taken up again. */
    private final Map<EffectKey, Instant> inHand = new ConcurrentHashMap<>();
    /** What has come of effects but could not be written down yet. */
    private final Map<EffectKey, Runnable> unwritten = new ConcurrentHashMap<>();

    EffectLedger(AlarmStore store, Lanes lanes, AlarmLifecycle lifecycle, InstantSource clock) {
        this.store = store;
        this.lanes = lanes;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** Takes an effect in hand; false when somebody has it. */
    boolean take(EffectKey key) {
        return inHand.putIfAbsent(key, Instant.MAX) == null;
    }

    void release(EffectKey key) {
        inHand.remove(key);
    }

    void tryAgainLater(EffectKey key) {
        inHand.put(key, clock.instant().plus(RETRY_AFTER));
    }

    /** Lets go of what may be tried again, and tries again to write down what could not be. */
    void tick(Instant now) {
        inHand.values().removeIf(until -> !until.isAfter(now));
        unwritten.forEach((key, write) -> {
            if (take(key)) {
                write.run();
            }
        });
    }

    /** Writes down what came of an effect, and tries again for as long as the database cannot take it. */
    void conclude(Alarm alarm, Effect effect, AlarmEvent event) {
        unwritten.put(effect.key(), () -> conclude(alarm, effect, event));
        inLane(alarm, effect.key(), transaction -> {
            apply(transaction, alarm, event);
            transaction.mark(effect.key(), EffectStatus.DONE);
            return effect;
        }, written -> {
            unwritten.remove(effect.key());
            release(effect.key());
        });
    }

    /** What happens while an effect is in hand; completes, when it stands on disk, with whether the rules took it. */
    CompletableFuture<Boolean> note(Alarm alarm, AlarmEvent event) {
        CompletableFuture<Boolean> noted = new CompletableFuture<>();
        lanes.run(alarm.home(), Lanes.Priority.FIRE, () -> {
            try {
                noted.complete(store.inTransaction(transaction -> apply(transaction, alarm, event)));
            } catch (RuntimeException failed) {
                noted.completeExceptionally(failed);
            }
        });
        return noted;
    }

    /** Moves an effect on without anything happening to its alarm. */
    void mark(HomeId home, EffectKey key, EffectStatus status) {
        inLane(home, key, transaction -> {
            transaction.mark(key, status);
            return status;
        }, written -> release(key));
    }

    /** Lets an event happen to the alarm as it now stands; whether the rules took it. */
    boolean apply(AlarmTransaction transaction, Alarm alarm, AlarmEvent event) {
        Alarm current = transaction.alarm(alarm.id()).orElseThrow();
        Instant now = clock.instant();
        if (lifecycle.decide(current, event, now) instanceof Decision.Changed changed) {
            transaction.save(changed, now);
            return true;
        }
        return false;
    }

    /** The same as below, before everything else where the alarm is a fire. */
    <T> void inLane(Alarm alarm, EffectKey key, Function<AlarmTransaction, T> work, Consumer<T> afterwards) {
        inLane(alarm.home(), key, Lanes.of(alarm), work, afterwards);
    }

    /** One transaction for an effect in its home's lane; when it cannot be stored, the effect is taken up again later. */
    <T> void inLane(HomeId home, EffectKey key, Function<AlarmTransaction, T> work, Consumer<T> afterwards) {
        inLane(home, key, key.kind() == Effect.Kind.CALL_EMERGENCY ? Lanes.Priority.FIRE : Lanes.Priority.NORMAL,
                work, afterwards);
    }

    private <T> void inLane(HomeId home, EffectKey key, Lanes.Priority priority, Function<AlarmTransaction, T> work,
            Consumer<T> afterwards) {
        lanes.run(home, priority, () -> {
            T written;
            try {
                written = store.inTransaction(priority, work);
            } catch (StoreFailedException notStored) {
                tryAgainLater(key);
                return;
            } catch (RuntimeException broken) {
                tryAgainLater(key);
                throw broken;
            }
            afterwards.accept(written);
        });
    }
}
