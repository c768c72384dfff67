package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The one way in which a home comes to have an alarm, within one transaction: whoever found that help is needed. */
final class Signals {
    private final AlarmLifecycle lifecycle;
    private final Supplier<AlarmId> newAlarmId;

    Signals(AlarmLifecycle lifecycle, Supplier<AlarmId> newAlarmId) {
        this.lifecycle = lifecycle;
        this.newAlarmId = newAlarmId;
    }

    /** Raises an alarm, or adds to the home's open one of the same group. */
    AlarmId raise(AlarmTransaction transaction, Home home, AlarmOrigin origin, Instant now) {
        if (home.standIn()) {
            transaction.ensureStandIn(home);
        }
        Optional<Alarm> open = transaction.openAlarm(home.id(), CauseGroup.of(origin.cause()));
        Decision decision = open.map(alarm -> again(transaction, alarm, origin, now))
                .orElseGet(() -> first(transaction, home, origin, now));
        return switch (decision) {
            case Decision.Changed changed -> {
                transaction.save(changed, now);
                yield changed.alarm().id();
            }
            case Decision.Refused refused ->
                throw new IllegalStateException("an open alarm takes every signal, but: " + refused.reason());
        };
    }

    private Decision again(AlarmTransaction transaction, Alarm alarm, AlarmOrigin origin, Instant now) {
        ExerciseIntake.meet(transaction.exercises(), alarm.home(), origin, null, now);
        return lifecycle.decide(alarm, new AlarmEvent.SignalledAgain(origin), now);
    }

    private Decision first(AlarmTransaction transaction, Home home, AlarmOrigin origin, Instant now) {
        AlarmId id = newAlarmId.get();
        return ExerciseIntake.meet(transaction.exercises(), home.id(), origin, id, now)
                .map(mark -> lifecycle.raiseExercise(id, home.id(), home.municipality(), origin, mark, now))
                .orElseGet(() -> lifecycle.raise(id, home.id(), home.municipality(), origin, now));
    }
}
