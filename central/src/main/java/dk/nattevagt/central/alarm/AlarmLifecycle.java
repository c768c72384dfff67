package dk.nattevagt.central.alarm;

import dk.nattevagt.central.alarm.AlarmState.Held;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.Occasion;
import dk.nattevagt.central.escalation.Staffing;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an alarm's life. The states and their transitions are drawn at {@link AlarmState}; the table in the README is
 * generated from this code. Pure: the same arguments give the same decision.
 */
public final class AlarmLifecycle {
    private final Plans plans;
    private final StaffActs staffActs;
    private final EmergencyCallRules emergencyCalls;
    private final ExerciseRules exercises;

    /** Alarms of fire are spoken to 112 by the service itself. */
    public AlarmLifecycle(Staffing staffing) {
        this(staffing, EmergencyPolicy.AUTOMATIC);
    }

    /** @param staffing whom alarms are brought to; asked anew at every step */
    public AlarmLifecycle(Staffing staffing, EmergencyPolicy emergencies) {
        this.plans = new Plans(staffing);
        this.staffActs = new StaffActs(plans);
        this.emergencyCalls = new EmergencyCallRules(plans, emergencies);
        this.exercises = new ExerciseRules(plans, emergencyCalls);
    }

    /** A trigger in a home that has no open alarm of its group. A fire calls 112 at once, waiting for nobody [004 §15]. */
    public Decision.Changed raise(AlarmId id, HomeId home, MunicipalityId municipality, AlarmOrigin origin,
            Instant now) {
        CalloutPlan plan = plan(home, municipality, origin, now);
        int ringing = Ringing.firstWithPeople(plan, 1);
        CalloutStep step = plan.step(ringing);
        Draft draft = begun(id, home, municipality, origin, null, plan, ringing, now.plus(step.nextAfter()), now);
        Ringing.tellSkipped(draft, plan, 1, ringing);
        return calling(draft, origin, municipality, false, step.people(), now).callOut(Reason.WAITS, plan, step).done();
    }

    /**
     * A signal that was announced as an exercise. It goes the whole way, and reaches nobody but whoever runs it, who must say that it
     * was theirs: else it is a real alarm.
     */
    public Decision.Changed raiseExercise(AlarmId id, HomeId home, MunicipalityId municipality, AlarmOrigin origin,
            ExerciseMark exercise, Instant now) {
        CalloutPlan plan = plan(home, municipality, origin, now);
        Draft draft = begun(id, home, municipality, origin, exercise, plan, 1, now.plus(ExerciseRules.CONFIRM_WITHIN),
                now);
        return calling(draft, origin, municipality, true, List.of(), now).ring(ExerciseRules.step(exercise)).done();
    }

    private CalloutPlan plan(HomeId home, MunicipalityId municipality, AlarmOrigin origin, Instant now) {
        return plans.staffing().planFor(
                new Occasion(home, municipality, origin.cause(), Urgency.of(origin.cause()).level(), now));
    }

    private Draft begun(AlarmId id, HomeId home, MunicipalityId municipality, AlarmOrigin origin,
            @Nullable ExerciseMark exercise, CalloutPlan plan, int ringing, Instant deadline, Instant now) {
        Answering answering = new Answering(plan.team(), List.of(), null,
                origin.timing().raisedAt().plus(plan.helpWithin()));
        EmergencyCall call = origin.cause().isFire()
                ? emergencyCalls.first(municipality, exercise != null, now)
                : new EmergencyCall.NotNeeded();
        Alarm alarm = new Alarm(id, home, municipality, CauseGroup.of(origin.cause()), origin,
                Urgency.of(origin.cause()), 1, new AlarmState.Raised(ringing), call, deadline, answering, exercise, 1);
        Map<String, String> details = new HashMap<>(details(origin));
        if (exercise != null) {
            details.put("exercise", exercise.exercise());
        }
        return new Draft(alarm, now).journal(JournalEntry.Kind.RAISED, null, details);
    }

    private Draft calling(Draft draft, AlarmOrigin origin, MunicipalityId municipality, boolean exercise,
            List<UserId> people, Instant now) {
        return origin.cause().isFire()
                ? draft.callEmergency(emergencyCalls.first(municipality, exercise, now), people)
                : draft;
    }

    /** Something happens to an alarm. */
    public Decision decide(Alarm alarm, AlarmEvent event, Instant now) {
        if (!alarm.open()) {
            return afterClosing(alarm, event, now);
        }
        return switch (event) {
            case AlarmEvent.SignalledAgain again -> signalledAgain(alarm, again.signal(), now);
            case AlarmEvent.DeviceSaid said -> note(alarm, JournalEntry.Kind.DEVICE_SAID, now,
                    Map.of("device", name(said.device()), "condition", said.condition().wireName()));
            case AlarmEvent.Tested tested -> note(alarm, JournalEntry.Kind.TESTED, now,
                    Map.of("device", name(tested.device()), "cause", tested.cause().wireName()));
            case AlarmEvent.ScreensRang rang -> screensRang(alarm, rang, now);
            case AlarmEvent.Act act -> staffActs.decide(alarm, act, now, emergencyCalls);
            case AlarmEvent.DeadlinePassed _ -> deadlinePassed(alarm, now);
            case AlarmEvent.HolderGone gone -> holderGone(alarm, gone.responder(), now);
            case AlarmEvent.CalledBack back -> calledBack(alarm, back, now);
            case AlarmEvent.EmergencyCallStarted started -> emergencyCalls.started(alarm, started, now);
            case AlarmEvent.EmergencyCallTaken taken -> emergencyCalls.taken(alarm, taken, now);
            case AlarmEvent.EmergencyCallEnded ended -> emergencyCalls.ended(alarm, ended, now);
            case AlarmEvent.EmergencyCallLost lost -> emergencyCalls.lost(alarm, lost, now);
            case AlarmEvent.DoorNoted noted -> doorNoted(alarm, noted, now);
        };
    }

    /** What a closed alarm still takes in: what became of things set in motion while it was open. */
    private Decision afterClosing(Alarm alarm, AlarmEvent event, Instant now) {
        return switch (event) {
            case AlarmEvent.ScreensRang rang -> screensRang(alarm, rang, now);
            case AlarmEvent.EmergencyCallEnded ended -> emergencyCalls.ended(alarm, ended, now);
            case AlarmEvent.EmergencyCallLost lost -> emergencyCalls.lost(alarm, lost, now);
            case AlarmEvent.CalledBack back -> calledBack(alarm, back, now);
            case AlarmEvent.EmergencyCallTaken taken -> emergencyCalls.taken(alarm, taken, now);
            case AlarmEvent.DoorNoted noted -> doorNoted(alarm, noted, now);
            case AlarmEvent.Correct correct -> StaffActs.correct(alarm, correct, now);
            case AlarmEvent.SignalledAgain _,AlarmEvent.DeviceSaid _,AlarmEvent.Tested _,AlarmEvent.Act _,AlarmEvent.DeadlinePassed _,AlarmEvent.EmergencyCallStarted _,AlarmEvent.HolderGone _ ->
                new Decision.Refused(RefusedBecause.CLOSED);
        };
    }

    private Decision signalledAgain(Alarm alarm, AlarmOrigin signal, Instant now) {
        Urgency urgency = alarm.urgency().atLeast(Urgency.of(signal.cause())).raised();
        Map<String, String> details = new HashMap<>(details(signal));
        details.put("urgency", String.valueOf(urgency.level()));
        ExerciseMark exercise = alarm.exercise();
        if (exercise != null) {
            Draft draft = ExerciseRules.isTheSame(alarm, signal)
                    ? new Draft(alarm.signalled(alarm.urgency()), now).ring(ExerciseRules.step(exercise))
                    : exercises.real(alarm.signalled(urgency), "signalled-again", now);
            return draft.journal(JournalEntry.Kind.SIGNALLED_AGAIN, null, details).done();
        }
        CalloutPlan plan = plans.of(alarm, now);
        Alarm signalled = alarm.signalled(urgency);
        Optional<EmergencyCall.Waiting> anew = emergencyCalls.anew(alarm, signal, now);
        if (anew.isPresent()) {
            return new Draft(signalled.andCalling(anew.get()), now)
                    .journal(JournalEntry.Kind.SIGNALLED_AGAIN, null, details)
                    .callEmergency(anew.get(), plan.last().people())
                    .callOut(Reason.EMERGENCY_CALL, plan, plan.last()).done();
        }
        Draft draft = new Draft(signalled, now).journal(JournalEntry.Kind.SIGNALLED_AGAIN, null, details);
        return switch (alarm.state()) {
            case AlarmState.Raised raised -> draft.callOut(Reason.WAITS, plan, plan.step(raised.ringings())).done();
            case Held held -> draft.ring(held.overdue() ? plan.last() : plan.step(1)).done();
            case AlarmState.Closed _ -> draft.ring(plan.last()).done();
        };
    }

    private Decision deadlinePassed(Alarm alarm, Instant now) {
        Instant deadline = alarm.nextDeadline();
        if (deadline == null || now.isBefore(deadline)) {
            return new Decision.Refused(RefusedBecause.NOT_DUE);
        }
        return switch (alarm.state()) {
            case AlarmState.Raised _ when alarm.exercise() != null ->
                exercises.real(alarm.noted(), "not-confirmed", now).done();
            case AlarmState.Raised raised -> climb(alarm, raised, now);
            case Held held -> remind(alarm, held, now);
            case AlarmState.Closed _ -> new Decision.Refused(RefusedBecause.CLOSED);
        };
    }

    private Decision climb(Alarm alarm, AlarmState.Raised raised, Instant now) {
        CalloutPlan plan = plans.of(alarm, now);
        int next = raised.ringings() + 1;
        int ringing = Ringing.firstWithPeople(plan, next);
        CalloutStep step = plan.step(ringing);
        Draft draft = new Draft(alarm.moved(new AlarmState.Raised(ringing), now.plus(step.nextAfter())), now)
                .journal(JournalEntry.Kind.NOT_ANSWERED, null,
                        Map.of("ringing", String.valueOf(ringing), "audience", step.audience()));
        Ringing.tellSkipped(draft, plan, next, ringing);
        return draft.callOut(Reason.WAITS, plan, step).done();
    }

    private Decision remind(Alarm alarm, Held held, Instant now) {
        CalloutPlan plan = plans.of(alarm, now);
        Alarm overdue = alarm.moved(held.asOverdue(), now.plus(plan.holdTimes().remindEvery()))
                .andAnswering(alarm.answering());
        Draft draft = new Draft(overdue, now).journal(JournalEntry.Kind.OVERDUE, null,
                Map.of("responder", held.responder().value(), "state", held.wireName()));
        ExerciseMark exercise = alarm.exercise();
        return exercise == null
                ? draft.callOut(Reason.OVERDUE, plan, plan.last()).done()
                : draft.ring(ExerciseRules.step(exercise)).done();
    }

    /** Nobody may be left with an alarm that only somebody who is gone could answer: it begins anew. */
    private Decision holderGone(Alarm alarm, UserId responder, Instant now) {
        if (!(alarm.state() instanceof Held held) || !held.responder().equals(responder)) {
            return new Decision.Refused(RefusedBecause.OUTDATED);
        }
        CalloutPlan plan = plans.of(alarm, now);
        int ringing = Ringing.firstWithPeople(plan, 1);
        CalloutStep step = plan.step(ringing);
        Alarm anew = alarm.moved(new AlarmState.Raised(ringing), now.plus(step.nextAfter()));
        if (alarm.exercise() != null) {
            // Nobody is left who could say that it is an exercise.
            return exercises.real(anew, "holder-gone", now)
                    .journal(JournalEntry.Kind.HOLDER_GONE, null, Map.of("responder", responder.value())).done();
        }
        Draft draft = new Draft(anew, now)
                .journal(JournalEntry.Kind.HOLDER_GONE, null, Map.of("responder", responder.value()));
        Ringing.tellSkipped(draft, plan, 1, ringing);
        return draft.callOut(Reason.WAITS, plan, step).done();
    }

    private static Decision calledBack(Alarm alarm, AlarmEvent.CalledBack back, Instant now) {
        return new Draft(alarm.noted(), now)
                .journal(JournalEntry.Kind.CALLED_BACK, back.by(), Map.of("result", back.result()))
                .done();
    }

    private static Decision doorNoted(Alarm alarm, AlarmEvent.DoorNoted noted, Instant now) {
        return new Draft(alarm.noted(), now).journal(noted.kind(), noted.by(), noted.details()).done();
    }

    private static Decision screensRang(Alarm alarm, AlarmEvent.ScreensRang rang, Instant now) {
        return note(alarm, JournalEntry.Kind.SCREENS_RANG, now,
                Map.of("audience", rang.audience(), "screens", String.valueOf(rang.screens())));
    }

    private static Decision note(Alarm alarm, JournalEntry.Kind kind, Instant now, Map<String, String> details) {
        return new Draft(alarm.noted(), now).journal(kind, null, details).done();
    }

    private static Map<String, String> details(AlarmOrigin origin) {
        Timing timing = origin.timing();
        return Map.of("cause", origin.cause().wireName(),
                "device", name(origin.event().source().device()),
                "deviceKnown", String.valueOf(origin.deviceKnown()),
                "raisedAt", timing.raisedAt().toString(),
                "late", String.valueOf(timing.late()),
                "clockCredible", String.valueOf(timing.clockCredible()));
    }

    private static String name(@Nullable DeviceId device) {
        return device == null ? "" : device.value();
    }
}
