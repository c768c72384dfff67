package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.protocol.message.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Carries committed effects into the world, at least once each. The database is the queue; memory only knows which effects
 * are in hand just now. A call to 112 is marked as begun before it is made, so that a crash in the middle is found again.
 */
public final class EffectRunner implements CommitListener {
    /** Help that was on the way this long ago is no news to a citizen any more. */
    private static final Duration CITIZEN_TOLD_WITHIN = Duration.ofMinutes(15);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    /** Longer than any honest call, with every trunk rung out and the message said twice. */
    private static final Duration CALL_AT_MOST = Duration.ofMinutes(5);
    private static final int AT_ONCE = 500;

    private final AlarmStore store;
    private final Lanes lanes;
    private final AlarmLifecycle lifecycle;
    private final Outside outside;
    private final BriefWriter briefs;
    private final Executor executor;
    private final InstantSource clock;
    /** Effects in hand, and when they may be taken up again. */
    private final Map<EffectKey, Instant> inHand = new ConcurrentHashMap<>();

    /** What has come of effects but could not be written down yet. */
    private final Map<EffectKey, Runnable> unwritten = new ConcurrentHashMap<>();

    /** Calls to 112 that have not ended yet. */
    private final Map<EffectKey, UnderWay> underWay = new ConcurrentHashMap<>();

    private record UnderWay(Alarm alarm, Effect.CallEmergency call, Instant since) {}

    /** Everything an effect can reach. */
    public record Outside(StaffScreens screens, CitizenLink citizens, EmergencyLine emergencyLine) {}

    public EffectRunner(AlarmStore store, Lanes lanes, AlarmLifecycle lifecycle, Outside outside, BriefWriter briefs,
            Executor executor, InstantSource clock) {
        this.store = store;
        this.lanes = lanes;
        this.lifecycle = lifecycle;
        this.outside = outside;
        this.briefs = briefs;
        this.executor = executor;
        this.clock = clock;
    }

    /** The quick way: effects are begun as soon as they are committed. */
    @Override
    public void committed(List<AlarmChange> changes, List<Effect> effects) {
        Instant now = clock.instant();
        for (Effect effect : effects) {
            if (!notBefore(effect).isAfter(now)) {
                take(effect);
            }
        }
    }

    /** To be called once at start, before anything else: calls to 112 that a crash cut off become known as unknown. */
    public void resume() {
        for (PendingEffect cutOff : store.startedEffects()) {
            if (cutOff.effect() instanceof Effect.CallEmergency call) {
                Alarm alarm = store.alarm(call.key().alarm()).orElseThrow();
                conclude(alarm, call, new AlarmEvent.EmergencyCallLost(call.attempt()));
            }
        }
    }

    /** The sure way: whatever still waits is taken up again. To be called about every second. */
    public void tick(Instant now) {
        inHand.values().removeIf(until -> !until.isAfter(now));
        underWay.values().removeIf(call -> givenUp(call, now));
        unwritten.forEach((key, write) -> {
            if (!inHand.containsKey(key)) {
                inHand.put(key, Instant.MAX);
                write.run();
            }
        });
        for (PendingEffect pending : store.pendingEffects(now, AT_ONCE)) {
            if (outdated(pending, now)) {
                mark(pending.home(), pending.effect().key(), EffectStatus.DROPPED);
            } else {
                take(pending.effect());
            }
        }
    }

    private static boolean outdated(PendingEffect pending, Instant now) {
        return pending.effect() instanceof Effect.TellCitizen
                && pending.since().plus(CITIZEN_TOLD_WITHIN).isBefore(now);
    }

    private static Instant notBefore(Effect effect) {
        return effect instanceof Effect.CallEmergency call ? call.notBefore() : Instant.MIN;
    }

    private void take(Effect effect) {
        if (inHand.putIfAbsent(effect.key(), Instant.MAX) == null) {
            executor.execute(() -> carryOutOrTryAgain(effect));
        }
    }

    private void carryOutOrTryAgain(Effect effect) {
        try {
            carryOut(effect);
        } catch (RuntimeException failed) {
            tryAgainLater(effect.key());
            throw failed;
        }
    }

    private void carryOut(Effect effect) {
        Alarm alarm = store.alarm(effect.key().alarm()).orElseThrow();
        switch (effect) {
            case Effect.RingScreens ring -> {
                int screens = outside.screens().ring(alarm, ring.audience());
                conclude(alarm, ring, new AlarmEvent.ScreensRang(ring.audience(), screens));
            }
            case Effect.TellCitizen tell -> tellCitizen(alarm, tell);
            case Effect.CallEmergency call -> beginCall(alarm, call);
        }
    }

    private void tellCitizen(Alarm alarm, Effect.TellCitizen tell) {
        var _ = outside.citizens().tell(tell.gateway(), new Progress(alarm.id(), tell.stage()))
                .whenComplete((told, failed) -> {
                    if (failed == null && told) {
                        mark(alarm.home(), tell.key(), EffectStatus.DONE);
                    } else {
                        tryAgainLater(tell.key());
                    }
                });
    }

    /** Only what the database knows to be begun is dialled: the other order could dial twice. */
    private void beginCall(Alarm alarm, Effect.CallEmergency call) {
        inLane(alarm.home(), call.key(), transaction -> {
            if (transaction.status(call.key()) != EffectStatus.PENDING) {
                return false;
            }
            boolean wanted = apply(transaction, alarm, new AlarmEvent.EmergencyCallStarted(call.attempt()));
            transaction.mark(call.key(), wanted ? EffectStatus.STARTED : EffectStatus.DROPPED);
            return wanted;
        }, wanted -> {
            if (wanted) {
                dial(alarm, call);
            } else {
                inHand.remove(call.key());
            }
        });
    }

    private void dial(Alarm alarm, Effect.CallEmergency call) {
        underWay.put(call.key(), new UnderWay(alarm, call, clock.instant()));
        var _ = line(alarm).whenComplete((outcome, broken) -> {
            underWay.remove(call.key());
            conclude(alarm, call,
                    new AlarmEvent.EmergencyCallEnded(call.attempt(), broken == null ? outcome : lineBroke()));
        });
    }

    /** The call is begun on disk by now: whatever breaks here must come out as an outcome, or nobody would hear of it. */
    private CompletableFuture<CallOutcome> line(Alarm alarm) {
        try {
            return outside.emergencyLine().call(briefs.write(alarm));
        } catch (RuntimeException broken) {
            return CompletableFuture.failedFuture(broken);
        }
    }

    /** A line that never says how the call ended must not leave an alarm calling for ever: a person is told instead. */
    private boolean givenUp(UnderWay underWay, Instant now) {
        boolean tooLong = underWay.since().plus(CALL_AT_MOST).isBefore(now);
        if (tooLong) {
            conclude(underWay.alarm(), underWay.call(), new AlarmEvent.EmergencyCallLost(underWay.call().attempt()));
        }
        return tooLong;
    }

    private static CallOutcome lineBroke() {
        return new CallOutcome.NotReached(List.of(new Dialling(0, Dialling.Result.FAILED, "the line broke down")));
    }

    /** Writes down what came of an effect, and tries again for as long as the database cannot take it. */
    private void conclude(Alarm alarm, Effect effect, AlarmEvent event) {
        unwritten.put(effect.key(), () -> conclude(alarm, effect, event));
        inLane(alarm.home(), effect.key(), transaction -> {
            apply(transaction, alarm, event);
            transaction.mark(effect.key(), EffectStatus.DONE);
            return effect;
        }, written -> {
            unwritten.remove(effect.key());
            inHand.remove(effect.key());
        });
    }

    private boolean apply(AlarmTransaction transaction, Alarm alarm, AlarmEvent event) {
        Alarm current = transaction.alarm(alarm.id()).orElseThrow();
        Instant now = clock.instant();
        if (lifecycle.decide(current, event, now) instanceof Decision.Changed changed) {
            transaction.save(changed, now);
            return true;
        }
        return false;
    }

    private void mark(HomeId home, EffectKey key, EffectStatus status) {
        inLane(home, key, transaction -> {
            transaction.mark(key, status);
            return status;
        }, written -> inHand.remove(key));
    }

    private <T> void inLane(HomeId home, EffectKey key, Function<AlarmTransaction, T> work, Consumer<T> afterwards) {
        Lanes.Priority priority = key.kind() == Effect.Kind.CALL_EMERGENCY
                ? Lanes.Priority.FIRE
                : Lanes.Priority.NORMAL;
        lanes.run(home, priority, () -> {
            T written;
            try {
                written = store.inTransaction(work);
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

    private void tryAgainLater(EffectKey key) {
        inHand.put(key, clock.instant().plus(RETRY_AFTER));
    }
}
