package dk.nattevagt.central.alarm;

import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.alarm.EmergencyCall.CalledOff;
import dk.nattevagt.central.alarm.EmergencyCall.Calling;
import dk.nattevagt.central.alarm.EmergencyCall.Delivered;
import dk.nattevagt.central.alarm.EmergencyCall.Failed;
import dk.nattevagt.central.alarm.EmergencyCall.Handled;
import dk.nattevagt.central.alarm.EmergencyCall.NotNeeded;
import dk.nattevagt.central.alarm.EmergencyCall.Unknown;
import dk.nattevagt.central.alarm.EmergencyCall.Waiting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of a call to 112. A call that reached nobody is made again by the plan and told to everyone at once; a call
 * whose outcome is unknown is told to everyone and left to a person, because 112 may already be on its way.
 */
final class EmergencyCallRules {
    private final Plans plans;

    EmergencyCallRules(Plans plans) {
        this.plans = plans;
    }

    Decision started(Alarm alarm, AlarmEvent.EmergencyCallStarted started, Instant now) {
        if (!(alarm.emergencyCall() instanceof Waiting(int attempt, Instant _)) || attempt != started.attempt()) {
            return new Decision.Refused(RefusedBecause.OUTDATED);
        }
        return new Draft(alarm.calling(new Calling(attempt, now)), now)
                .journal(JournalEntry.Kind.EMERGENCY_CALL, null, Map.of("attempt", String.valueOf(attempt)))
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
            case CallOutcome.CutShort cut ->
                failed(alarm, attempt, details(attempt, cut.diallings(), cut.talked()), now);
            case CallOutcome.NotReached not ->
                failed(alarm, attempt, details(attempt, not.diallings(), Duration.ZERO), now);
        };
    }

    private Decision failed(Alarm alarm, int attempt, Map<String, String> details, Instant now) {
        CalloutPlan plan = plans.of(alarm, now);
        if (alarm.open() && attempt < plan.redialling().attempts()) {
            Instant next = now.plus(plan.redialling().after());
            return new Draft(alarm.calling(new Waiting(attempt + 1, next)), now)
                    .journal(JournalEntry.Kind.EMERGENCY_FAILED, null, details)
                    .callEmergency(attempt + 1, next)
                    .callOut(Reason.EMERGENCY_CALL, plan, plan.last())
                    .done();
        }
        Draft draft = new Draft(alarm.calling(new Failed(attempt, now)), now)
                .journal(JournalEntry.Kind.EMERGENCY_FAILED, null, details);
        return tellEveryone(alarm, draft, plan);
    }

    Decision lost(Alarm alarm, AlarmEvent.EmergencyCallLost lost, Instant now) {
        if (!underWay(alarm, lost.attempt())) {
            return new Decision.Refused(RefusedBecause.OUTDATED);
        }
        Draft draft = new Draft(alarm.calling(new Unknown(lost.attempt(), now)), now)
                .journal(JournalEntry.Kind.EMERGENCY_UNKNOWN, null, Map.of("attempt", String.valueOf(lost.attempt())));
        return tellEveryone(alarm, draft, plans.of(alarm, now));
    }

    private static boolean underWay(Alarm alarm, int attempt) {
        return alarm.emergencyCall() instanceof Calling calling && calling.attempt() == attempt;
    }

    private static Decision tellEveryone(Alarm alarm, Draft draft, CalloutPlan plan) {
        return alarm.open() ? draft.callOut(Reason.EMERGENCY_CALL, plan, plan.last()).done() : draft.done();
    }

    /** A person asks for the call now. One that already waits is made at once instead of twice. */
    Decision redial(Alarm alarm, UserId by, Instant now) {
        return switch (alarm.emergencyCall()) {
            case Waiting waiting -> redial(alarm, waiting.attempt(), by, now);
            case Failed failed -> redial(alarm, failed.attempt() + 1, by, now);
            case Unknown unknown -> redial(alarm, unknown.attempt() + 1, by, now);
            case NotNeeded _,Calling _,Delivered _,Handled _,CalledOff _ ->
                new Decision.Refused(RefusedBecause.NO_EMERGENCY_CALL_TO_MAKE);
        };
    }

    private static Decision redial(Alarm alarm, int attempt, UserId by, Instant now) {
        return new Draft(alarm.calling(new Waiting(attempt, now)), now)
                .journal(JournalEntry.Kind.EMERGENCY_REDIALLED, by, Map.of("attempt", String.valueOf(attempt)))
                .callEmergency(attempt, now)
                .done();
    }

    Decision handle(Alarm alarm, UserId by, Instant now) {
        return switch (alarm.emergencyCall()) {
            case Waiting _,Failed _,Unknown _ -> new Draft(alarm.calling(new Handled(by, now)), now)
                    .journal(JournalEntry.Kind.EMERGENCY_HANDLED, by, Map.of())
                    .done();
            case NotNeeded _,Calling _,Delivered _,Handled _,CalledOff _ ->
                new Decision.Refused(RefusedBecause.NO_EMERGENCY_CALL_TO_MAKE);
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
