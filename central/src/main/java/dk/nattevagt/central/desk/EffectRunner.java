package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.protocol.message.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Carries committed effects into the world, at least once each. The database is the queue; a commit wakes this at once, and a
 * tick finds whatever was missed.
 */
public final class EffectRunner implements CommitListener {
    /** Help that was on the way this long ago is no news to a citizen any more. */
    private static final Duration CITIZEN_TOLD_WITHIN = Duration.ofMinutes(15);
    private static final int AT_ONCE = 500;

    private final AlarmStore store;
    private final Outside outside;
    private final Executor executor;
    private final InstantSource clock;
    private final EffectLedger ledger;
    private final EmergencyDialler dialler;
    private final CalloutPlanner callouts;

    /** Everything an effect can reach. */
    public record Outside(StaffScreens screens, CitizenLink citizens, EmergencyLine emergencyLine) {}

    public EffectRunner(AlarmStore store, Lanes lanes, AlarmLifecycle lifecycle, Outside outside, BriefWriter briefs,
            Executor executor, InstantSource clock) {
        this.store = store;
        this.outside = outside;
        this.executor = executor;
        this.clock = clock;
        this.ledger = new EffectLedger(store, lanes, lifecycle, clock);
        this.callouts = new CalloutPlanner(ledger, clock);
        this.dialler = new EmergencyDialler(ledger, outside.emergencyLine(), briefs, clock);
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
                dialler.cutOff(alarmOf(call), call);
            }
        }
    }

    /** The sure way: whatever still waits is taken up again. To be called about every second. */
    public void tick(Instant now) {
        dialler.tick(now);
        ledger.tick(now);
        for (PendingEffect pending : store.pendingEffects(now, AT_ONCE)) {
            if (outdated(pending, now)) {
                ledger.mark(pending.home(), pending.effect().key(), EffectStatus.DROPPED);
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
        if (ledger.take(effect.key())) {
            executor.execute(() -> carryOutOrTryAgain(effect));
        }
    }

    private void carryOutOrTryAgain(Effect effect) {
        try {
            carryOut(effect);
        } catch (RuntimeException failed) {
            ledger.tryAgainLater(effect.key());
            throw failed;
        }
    }

    private void carryOut(Effect effect) {
        Alarm alarm = alarmOf(effect);
        switch (effect) {
            case Effect.RingScreens ring -> {
                int screens = outside.screens().ring(alarm, ring.people());
                ledger.conclude(alarm, ring, new AlarmEvent.ScreensRang(ring.audience(), screens));
            }
            case Effect.CallOut out -> callouts.plan(alarm, out);
            case Effect.TellCitizen tell -> tellCitizen(alarm, tell);
            case Effect.CallEmergency call -> dialler.begin(alarm, call);
        }
    }

    private Alarm alarmOf(Effect effect) {
        return store.alarm(effect.key().alarm()).orElseThrow();
    }

    /** Only the latest is news: an earlier step told late would turn the lamp back, or light it after the closing. */
    private void tellCitizen(Alarm alarm, Effect.TellCitizen tell) {
        if (alarm.state().stage() != tell.stage()) {
            ledger.mark(alarm.home(), tell.key(), EffectStatus.DROPPED);
            return;
        }
        var _ = outside.citizens().tell(tell.gateway(), new Progress(alarm.id(), tell.stage()))
                .whenComplete((told, failed) -> {
                    if (failed == null && told) {
                        ledger.mark(alarm.home(), tell.key(), EffectStatus.DONE);
                    } else {
                        ledger.tryAgainLater(tell.key());
                    }
                });
    }
}
