package dk.nattevagt.central.alarm;

import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.alarm.EmergencyCall.CalledOff;
import dk.nattevagt.central.alarm.EmergencyCall.Calling;
import dk.nattevagt.central.alarm.EmergencyCall.Cancelled;
import dk.nattevagt.central.alarm.EmergencyCall.Delivered;
import dk.nattevagt.central.alarm.EmergencyCall.Failed;
import dk.nattevagt.central.alarm.EmergencyCall.Handled;
import dk.nattevagt.central.alarm.EmergencyCall.NotNeeded;
import dk.nattevagt.central.alarm.EmergencyCall.Spoken;
import dk.nattevagt.central.alarm.EmergencyCall.Unknown;
import dk.nattevagt.central.alarm.EmergencyCall.Waiting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes of a call to 112. A call that reached nobody is made again by the plan and told to everyone at once; a call
 * whose outcome is unknown is told to everyone and left to a person, because 112 may already be on its way.
 */
final class EmergencyCallRules {
    private final Plans plans;
    private final EmergencyPolicy policy;

    EmergencyCallRules(Plans plans, EmergencyPolicy policy) {
        this.plans = plans;
        this.policy = policy;
    }

    /** The first call, at once. */
    EmergencyCall.Waiting first(MunicipalityId municipality, boolean exercise, Instant now) {
        return new Waiting(1, now, exercise ? EmergencyWay.AUTOMATIC : policy.first());
    }

    /** A call for what has turned out to be real, after a call that was an exercise. */
    EmergencyCall.Waiting real(EmergencyCall before, MunicipalityId municipality, Instant now) {
        return new Waiting(attempts(before) + 1, now, policy.first());
    }

    /** What 112 was told to be nothing burns after all, or burns again: they are called anew. */
    Optional<EmergencyCall.Waiting> anew(Alarm alarm, AlarmOrigin signal, Instant now) {
        return signal.cause().isFire() && alarm.emergencyCall() instanceof Cancelled
                ? Optional.of(real(alarm.emergencyCall(), alarm.municipality(), now))
                : Optional.empty();
    }

    Decision started(Alarm alarm, AlarmEvent.EmergencyCallStarted started, Instant now) {
        if (!(alarm.emergencyCall() instanceof Waiting(int attempt, Instant _, EmergencyWay way))
                || attempt != started.attempt()) {
            return new Decision.Refused(RefusedBecause.OUTDATED);
        }
        return new Draft(alarm.calling(new Calling(attempt, now, way, null)), now)
                .journal(JournalEntry.Kind.EMERGENCY_CALL, null,
                        Map.of("attempt", String.valueOf(attempt), "way", way.wireName()))
                .done();
    }

    Decision taken(Alarm alarm, AlarmEvent.EmergencyCallTaken taken, Instant now) {
        if (!(alarm.emergencyCall() instanceof Calling calling) || calling.attempt() != taken.attempt()) {
            return new Decision.Refused(RefusedBecause.OUTDATED);
        }
        Calling connecting = new Calling(calling.attempt(), calling.since(), calling.way(), taken.by());
        return new Draft(alarm.calling(connecting), now)
                .journal(JournalEntry.Kind.EMERGENCY_TAKEN, taken.by(),
                        Map.of("attempt", String.valueOf(taken.attempt())))
                .done();
    }

    Decision ended(Alarm alarm, AlarmEvent.EmergencyCallEnded ended, Instant now) {
        if (!underWay(alarm, ended.attempt())) {
            return new Decision.Refused(RefusedBecause.OUTDATED);
        }
        int attempt = ended.attempt();
        return switch (ended.outcome()) {
            case CallOutcome.Delivered delivered -> new Draft(alarm.calling(new Delivered(attempt, now)), now)
                    .journal(JournalEntry.Kind.EMERGENCY_DELIVERED, null,
                            details(attempt, delivered.diallings(), delivered.talked()))
                    .done();
            case CallOutcome.Connected connected ->
                new Draft(alarm.calling(new Spoken(attempt, now, connected.by())), now)
                        .journal(JournalEntry.Kind.EMERGENCY_SPOKEN, connected.by(),
                                details(attempt, connected.diallings(), connected.talked()))
                        .done();
            case CallOutcome.NotTaken not ->
                notTaken(alarm, attempt, details(attempt, not.diallings(), Duration.ZERO), now);
            case CallOutcome.CutShort cut ->
                failed(alarm, attempt, details(attempt, cut.diallings(), cut.talked()), now);
            case CallOutcome.TakenInVain vain ->
                failed(alarm, attempt, details(attempt, vain.diallings(), Duration.ZERO), now);
            case CallOutcome.NotReached not ->
                failed(alarm, attempt, details(attempt, not.diallings(), Duration.ZERO), now);
        };
    }

    /** Nobody has spoken to 112 yet, so nothing is said twice: the service speaks at once, or more people are rung. */
    private Decision notTaken(Alarm alarm, int attempt, Map<String, String> details, Instant now) {
        CalloutPlan plan = plans.of(alarm, now);
        EmergencyWay next = afterNobody(alarm);
        boolean again = alarm.open() && (next == EmergencyWay.AUTOMATIC || attempt < plan.redialling().attempts());
        if (!again) {
            return givenUp(alarm, JournalEntry.Kind.EMERGENCY_NOT_TAKEN, attempt, details, plan, now);
        }
        Waiting waiting = new Waiting(attempt + 1,
                next == EmergencyWay.AUTOMATIC ? now : now.plus(plan.redialling().after()), next);
        return new Draft(alarm.calling(waiting), now)
                .journal(JournalEntry.Kind.EMERGENCY_NOT_TAKEN, null, details)
                .callEmergency(waiting, plan.last().people())
                .callOut(Reason.EMERGENCY_CALL, plan, plan.last())
                .done();
    }

    private Decision failed(Alarm alarm, int attempt, Map<String, String> details, Instant now) {
        CalloutPlan plan = plans.of(alarm, now);
        if (alarm.open() && attempt < plan.redialling().attempts()) {
            Waiting waiting = new Waiting(attempt + 1, now.plus(plan.redialling().after()),
                    afterNobody(alarm));
            return toldWhom(alarm, new Draft(alarm.calling(waiting), now)
                    .journal(JournalEntry.Kind.EMERGENCY_FAILED, null, details)
                    .callEmergency(waiting, plan.last().people()), plan);
        }
        return givenUp(alarm, JournalEntry.Kind.EMERGENCY_FAILED, attempt, details, plan, now);
    }

    /** An exercise rings nobody up: the service speaks to the practice line itself. */
    private EmergencyWay afterNobody(Alarm alarm) {
        return alarm.exercise() == null ? policy.afterNobody(alarm.municipality()) : EmergencyWay.AUTOMATIC;
    }

    private static Decision givenUp(Alarm alarm, JournalEntry.Kind kind, int attempt, Map<String, String> details,
            CalloutPlan plan, Instant now) {
        Draft draft = new Draft(alarm.calling(new Failed(attempt, now)), now).journal(kind, null, details);
        return toldWhom(alarm, draft, plan);
    }

    Decision lost(Alarm alarm, AlarmEvent.EmergencyCallLost lost, Instant now) {
        if (!(alarm.emergencyCall() instanceof Calling calling) || calling.attempt() != lost.attempt()) {
            return new Decision.Refused(RefusedBecause.OUTDATED);
        }
        if (calling.way() == EmergencyWay.ASSISTED && calling.takenBy() == null) {
            // 112 is dialled only after that stands on disk: nobody has spoken to them.
            return notTaken(alarm, lost.attempt(), details(lost.attempt(), List.of(), Duration.ZERO), now);
        }
        Draft draft = new Draft(alarm.calling(new Unknown(lost.attempt(), now)), now)
                .journal(JournalEntry.Kind.EMERGENCY_UNKNOWN, null, Map.of("attempt", String.valueOf(lost.attempt())));
        return toldWhom(alarm, draft, plans.of(alarm, now));
    }

    private static boolean underWay(Alarm alarm, int attempt) {
        return alarm.emergencyCall() instanceof Calling calling && calling.attempt() == attempt;
    }

    /** Everyone hears of it; of an exercise, only whoever runs it. */
    private static Decision toldWhom(Alarm alarm, Draft draft, CalloutPlan plan) {
        ExerciseMark exercise = alarm.exercise();
        if (!alarm.open()) {
            return draft.done();
        }
        return exercise == null
                ? draft.callOut(Reason.EMERGENCY_CALL, plan, plan.last()).done()
                : draft.ring(ExerciseRules.step(exercise)).done();
    }

    /** A person asks for the call now. One that already waits is made at once instead of twice. */
    Decision redial(Alarm alarm, UserId by, Instant now) {
        return switch (alarm.emergencyCall()) {
            case Waiting waiting -> redial(alarm, waiting.attempt(), by, now);
            case Failed failed -> redial(alarm, failed.attempt() + 1, by, now);
            case Unknown unknown -> redial(alarm, unknown.attempt() + 1, by, now);
            case Cancelled cancelled -> redial(alarm, cancelled.attempt() + 1, by, now);
            case NotNeeded _,Calling _,Delivered _,Spoken _,Handled _,CalledOff _ ->
                new Decision.Refused(RefusedBecause.NO_EMERGENCY_CALL_TO_MAKE);
        };
    }

    /** Whoever asks has looked at it already: the service speaks, or they are rung themselves. */
    private Decision redial(Alarm alarm, int attempt, UserId by, Instant now) {
        Waiting waiting = new Waiting(attempt, now, afterNobody(alarm));
        return new Draft(alarm.calling(waiting), now)
                .journal(JournalEntry.Kind.EMERGENCY_REDIALLED, by, Map.of("attempt", String.valueOf(attempt)))
                .callEmergency(waiting, List.of(by))
                .done();
    }

    Decision handle(Alarm alarm, UserId by, Instant now) {
        return switch (alarm.emergencyCall()) {
            case Waiting _,Failed _,Unknown _ ->
                new Draft(alarm.calling(new Handled(attempts(alarm.emergencyCall()), by, now)), now)
                        .journal(JournalEntry.Kind.EMERGENCY_HANDLED, by, Map.of())
                        .done();
            case NotNeeded _,Calling _,Delivered _,Spoken _,Handled _,CalledOff _,Cancelled _ ->
                new Decision.Refused(RefusedBecause.NO_EMERGENCY_CALL_TO_MAKE);
        };
    }

    /** 112 is told by a person, never by the service, that it was nothing. */
    Decision cancel(Alarm alarm, UserId by, Instant now) {
        if (!mayBeOnItsWay(alarm.emergencyCall())) {
            return new Decision.Refused(RefusedBecause.NO_EMERGENCY_CALL_TO_MAKE);
        }
        return new Draft(alarm.calling(new Cancelled(attempts(alarm.emergencyCall()), by, now)), now)
                .journal(JournalEntry.Kind.EMERGENCY_CANCELLED, by, Map.of())
                .done();
    }

    /** Whether 112 has been told, or may have been: somebody must tell them if it was nothing. */
    static boolean mayBeOnItsWay(EmergencyCall call) {
        return switch (call) {
            case Delivered _,Spoken _,Unknown _,Handled _,Calling _ -> true;
            case NotNeeded _,Waiting _,Failed _,CalledOff _,Cancelled _ -> false;
        };
    }

    private static int attempts(EmergencyCall call) {
        return switch (call) {
            case Waiting waiting -> waiting.attempt();
            case Calling calling -> calling.attempt();
            case Delivered delivered -> delivered.attempt();
            case Spoken spoken -> spoken.attempt();
            case Failed failed -> failed.attempt();
            case Unknown unknown -> unknown.attempt();
            case Cancelled cancelled -> cancelled.attempt();
            case Handled handled -> handled.attempt();
            case NotNeeded _,CalledOff _ -> 0;
        };
    }

    private static Map<String, String> details(int attempt, List<Dialling> diallings, Duration talked) {
        return Map.of("attempt", String.valueOf(attempt),
                "talkedMs", String.valueOf(talked.toMillis()),
                "diallings", diallings.stream()
                        .map(d -> "trunk %d: %s (%s)".formatted(d.trunk(), d.result(), d.detail()))
                        .collect(Collectors.joining("; ")));
    }
}
