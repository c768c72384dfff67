package dk.nattevagt.central.alarm;

import dk.nattevagt.central.alarm.AlarmState.Held;
import dk.nattevagt.central.alarm.AlarmState.Raised;
import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.notification.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What keeps an exercise from hiding a need. It is one announced signal of one device; whoever runs it must say within a minute that it
 * was theirs. Anything else that happens in the home meanwhile, and silence, makes it a real alarm at once.
 */
final class ExerciseRules {
    /** How long whoever runs the exercise has to say: that was mine. */
    static final Duration CONFIRM_WITHIN = Duration.ofSeconds(60);

    private final Plans plans;
    private final EmergencyCallRules emergencyCalls;

    ExerciseRules(Plans plans, EmergencyCallRules emergencyCalls) {
        this.plans = plans;
        this.emergencyCalls = emergencyCalls;
    }

    /** Only the screens of whoever runs it ring. */
    static CalloutStep step(ExerciseMark exercise) {
        return new CalloutStep(new Target.Person(exercise.by()).wireName(), List.of(exercise.by()),
                Set.of(Channel.PAGE),
                CONFIRM_WITHIN);
    }

    /** Whether this is the announced signal once more: detectors repeat themselves, and nobody has said yet that it was theirs. */
    static boolean isTheSame(Alarm alarm, AlarmOrigin signal) {
        return alarm.exercise() != null && alarm.state() instanceof Raised
                && signal.cause() == alarm.origin().cause()
                && signal.event().source().equals(alarm.origin().event().source());
    }

    /**
     * It counts as if it had been real from the first signal on, but for the people, who hear of it now.
     *
     * @param alarm as it stands after what makes it real: that is one change, and so is all that follows from it
     */
    Draft real(Alarm alarm, String why, Instant now) {
        CalloutPlan plan = plans.of(alarm, now);
        int ringing = Ringing.firstWithPeople(plan, 1);
        CalloutStep step = plan.step(ringing);
        Alarm real = switch (alarm.state()) {
            case Raised _ -> alarm.andMoved(new Raised(ringing), now.plus(step.nextAfter())).andReal();
            case Held _,AlarmState.Closed _ -> alarm.andReal();
        };
        boolean fire = alarm.group() == CauseGroup.FIRE;
        EmergencyCall.Waiting call = emergencyCalls.real(alarm.emergencyCall(), alarm.municipality(), now);
        Draft draft = new Draft(fire ? real.andCalling(call) : real, now)
                .journal(JournalEntry.Kind.EXERCISE_BECAME_REAL, null, Map.of("why", why));
        if (fire) {
            draft.callEmergency(call, step.people());
        }
        return draft.callOut(Reason.WAITS, plan, step);
    }
}
