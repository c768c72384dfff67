package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Urgency;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.simulator.world.CentralDisk.EffectRow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Looks at everything the central commits. Promises 2, 3, 4 and 6. */
final class CommitChecks implements MemoryAlarmStore.Checks {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(60);

    private final World world;

    CommitChecks(World world) {
        this.world = world;
    }

    @Override
    public void failed() {
        world.central().trouble();
    }

    @Override
    public void committing(CentralDisk before, MemoryTransaction transaction) {
        for (Decision.Changed decision : transaction.decisions) {
            Alarm alarm = decision.alarm();
            Alarm old = before.alarms.get(alarm.id());
            tell(alarm, decision);
            hasDeadline(alarm);
            if (world.technician().tested(alarm.origin().event())) {
                broken(Promise.ONE_EVENT_ONE_ALARM, alarm.id() + " is a technician's test");
            }
            if (old == null) {
                isWhole(decision, transaction);
            } else {
                countsSignals(old, decision);
            }
        }
        world.doorChecks().committing(before, transaction);
        transaction.messages().forEach(message -> {
            boolean carried = message.state() == DeliveryState.SENT || message.state() == DeliveryState.ANSWERED;
            if (carried && !world.phones().wasHanded(message.key())) {
                broken(Promise.EFFECTS_REACH_OUTSIDE, message.key().text() + " is written off, but nobody carried it");
            }
        });
        transaction.effects.values()
                .stream()
                .filter(row -> row.status() == EffectStatus.DONE)
                .forEach(row -> world.centralChecks().effectDone(row, transaction::plans));
    }

    private void tell(Alarm alarm, Decision.Changed decision) {
        decision.journal()
                .forEach(entry -> world.story()
                        .tell("central", "commits " + alarm.id() + " r" + alarm.revision() + ": "
                                + entry.kind().wireName() + " " + entry.details()));
    }

    private void hasDeadline(Alarm alarm) {
        Instant now = world.time().instant();
        Instant deadline = alarm.nextDeadline();
        if (alarm.open() && (deadline == null || deadline.isAfter(now.plus(LONGEST_WAIT)))) {
            broken(Promise.NEVER_SILENT, alarm.id() + " is committed with the deadline " + deadline);
        }
    }

    /** A new alarm, its journal, its effects and its event's id stand in one transaction. */
    private void isWhole(Decision.Changed decision, MemoryTransaction transaction) {
        Alarm alarm = decision.alarm();
        Reception reception = transaction.receptions.get(alarm.origin().event());
        if (reception == null || !alarm.id().equals(reception.alarm())) {
            broken(Promise.RECEIVED_MEANS_COMMITTED, alarm.id() + " is committed without its event's id");
        }
        if (decision.journal().stream().noneMatch(entry -> entry.kind() == JournalEntry.Kind.RAISED)) {
            broken(Promise.RECEIVED_MEANS_COMMITTED, alarm.id() + " is committed without a journal entry");
        }
        if (!asksFor(transaction, alarm, Effect.Kind.RING_SCREENS)) {
            broken(Promise.RECEIVED_MEANS_COMMITTED, alarm.id() + " is committed and rings nowhere");
        }
        if (alarm.origin().cause().isFire() && !asksFor(transaction, alarm, Effect.Kind.CALL_EMERGENCY)) {
            broken(Promise.EFFECTS_REACH_OUTSIDE, alarm.id() + " is a fire and calls nobody");
        }
    }

    private static boolean asksFor(MemoryTransaction transaction, Alarm alarm, Effect.Kind kind) {
        EffectRow row = transaction.effects
                .get(new Effect.EffectKey(alarm.id(), alarm.revision(), kind));
        return row != null;
    }

    private void countsSignals(Alarm old, Decision.Changed decision) {
        Alarm alarm = decision.alarm();
        boolean signalled = decision.journal()
                .stream()
                .anyMatch(entry -> entry.kind() == JournalEntry.Kind.SIGNALLED_AGAIN);
        if (alarm.signals() != old.signals() + (signalled ? 1 : 0)) {
            broken(Promise.ONE_EVENT_ONE_ALARM, alarm.id() + " counts a signal without journalling it, or the reverse");
        }
        boolean raised = alarm.urgency().level() > old.urgency().level()
                || alarm.urgency().level() == Urgency.HIGHEST;
        if (signalled && !raised && alarm.exercise() == null) {
            broken(Promise.ONE_EVENT_ONE_ALARM, alarm.id() + " was signalled again and did not become more urgent");
        }
    }

    private void broken(Promise promise, @Nullable String sentence) {
        world.promises().broken(promise, String.valueOf(sentence));
    }
}
