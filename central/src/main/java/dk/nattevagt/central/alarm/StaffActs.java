package dk.nattevagt.central.alarm;

import dk.nattevagt.central.alarm.AlarmState.Accepted;
import dk.nattevagt.central.alarm.AlarmState.Arrived;
import dk.nattevagt.central.alarm.AlarmState.Closed;
import dk.nattevagt.central.alarm.AlarmState.Held;
import dk.nattevagt.central.alarm.AlarmState.OnTheWay;
import dk.nattevagt.central.alarm.AlarmState.Raised;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What staff may do with an open alarm, and what follows. */
final class StaffActs {
    private final EscalationPlan plan;

    StaffActs(EscalationPlan plan) {
        this.plan = plan;
    }

    Decision decide(Alarm alarm, AlarmEvent.Act act, Instant now, EmergencyCallRules emergencyCalls) {
        return switch (act) {
            case AlarmEvent.Accept accept -> accept(alarm, accept.by(), now);
            case AlarmEvent.GoOnTheWay go -> onTheWay(alarm, go.by(), now);
            case AlarmEvent.Arrive arrive -> arrive(alarm, arrive.by(), now);
            case AlarmEvent.Close close -> close(alarm, close, now);
            case AlarmEvent.RedialEmergency redial -> emergencyCalls.redial(alarm, redial.by(), now);
            case AlarmEvent.HandleEmergency handle -> emergencyCalls.handle(alarm, handle.by(), now);
        };
    }

    private Decision accept(Alarm alarm, UserId by, Instant now) {
        return switch (alarm.state()) {
            case Raised _ -> accepted(alarm, by, now, JournalEntry.Kind.ACCEPTED, Map.of());
            case Held held when held.overdue() && !held.responder().equals(by) ->
                accepted(alarm, by, now, JournalEntry.Kind.TAKEN_OVER, Map.of("from", held.responder().value()));
            case Held _ -> new Decision.Refused(RefusedBecause.ALREADY_HELD);
            case Closed _ -> new Decision.Refused(RefusedBecause.CLOSED);
        };
    }

    private Decision accepted(Alarm alarm, UserId by, Instant now, JournalEntry.Kind kind,
            Map<String, String> details) {
        return new Draft(alarm.moved(new Accepted(by, now, false), now.plus(plan.departWithin())), now)
                .journal(kind, by, details)
                .tellCitizen(ProgressStage.ACCEPTED)
                .done();
    }

    private Decision onTheWay(Alarm alarm, UserId by, Instant now) {
        RefusedBecause refused = notHeldBy(alarm, by);
        if (refused != null) {
            return new Decision.Refused(refused);
        }
        if (!(alarm.state() instanceof Accepted)) {
            return new Decision.Refused(RefusedBecause.ALREADY_PAST);
        }
        return new Draft(alarm.moved(new OnTheWay(by, now, false), now.plus(plan.arriveWithin())), now)
                .journal(JournalEntry.Kind.ON_THE_WAY, by, Map.of())
                .tellCitizen(ProgressStage.ON_THE_WAY)
                .done();
    }

    /** Also straight from accepted: the helper may already be in the building. */
    private Decision arrive(Alarm alarm, UserId by, Instant now) {
        RefusedBecause refused = notHeldBy(alarm, by);
        if (refused != null) {
            return new Decision.Refused(refused);
        }
        if (alarm.state() instanceof Arrived) {
            return new Decision.Refused(RefusedBecause.ALREADY_PAST);
        }
        return new Draft(alarm.moved(new Arrived(by, now, false), now.plus(plan.finishWithin())), now)
                .journal(JournalEntry.Kind.ARRIVED, by, Map.of())
                .tellCitizen(ProgressStage.ARRIVED)
                .done();
    }

    /** Also without a visit: a call back may show that no help is needed. */
    private static Decision close(Alarm alarm, AlarmEvent.Close close, Instant now) {
        RefusedBecause refused = notHeldBy(alarm, close.by());
        if (refused != null) {
            return new Decision.Refused(refused);
        }
        Alarm closed = alarm.moved(new Closed(close.by(), now, close.outcome(), close.note()), null);
        String note = close.note() == null ? "" : close.note();
        Map<String, String> details = Map.of("outcome", close.outcome().wireName(), "note", note);
        if (alarm.emergencyCall() instanceof EmergencyCall.Waiting waiting) {
            return new Draft(closed.andCalledOff(new EmergencyCall.CalledOff(close.by(), now)), now)
                    .journal(JournalEntry.Kind.EMERGENCY_CALLED_OFF, close.by(),
                            Map.of("attempt", String.valueOf(waiting.attempt())))
                    .journal(JournalEntry.Kind.CLOSED, close.by(), details)
                    .tellCitizen(ProgressStage.CLOSED)
                    .done();
        }
        return new Draft(closed, now)
                .journal(JournalEntry.Kind.CLOSED, close.by(), details)
                .tellCitizen(ProgressStage.CLOSED)
                .done();
    }

    private static @Nullable RefusedBecause notHeldBy(Alarm alarm, UserId by) {
        return switch (alarm.state()) {
            case Raised _ -> RefusedBecause.NOT_ACCEPTED;
            case Held held -> held.responder().equals(by) ? null : RefusedBecause.HELD_BY_ANOTHER;
            case Closed _ -> RefusedBecause.CLOSED;
        };
    }
}
