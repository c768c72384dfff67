package dk.nattevagt.central.alarm;

import dk.nattevagt.central.alarm.AlarmState.Accepted;
import dk.nattevagt.central.alarm.AlarmState.Arrived;
import dk.nattevagt.central.alarm.AlarmState.Closed;
import dk.nattevagt.central.alarm.AlarmState.Held;
import dk.nattevagt.central.alarm.AlarmState.OnTheWay;
import dk.nattevagt.central.alarm.AlarmState.Raised;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.HoldTimes;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What staff may do with an open alarm, and what follows. */
final class StaffActs {
    private final Plans plans;

    StaffActs(Plans plans) {
        this.plans = plans;
    }

    Decision decide(Alarm alarm, AlarmEvent.Act act, Instant now, EmergencyCallRules emergencyCalls) {
        return switch (act) {
            case AlarmEvent.Accept accept -> accept(alarm, accept, now);
            case AlarmEvent.GoOnTheWay go -> onTheWay(alarm, go.by(), now);
            case AlarmEvent.Arrive arrive -> arrive(alarm, arrive.by(), now);
            case AlarmEvent.Close close -> close(alarm, close, now);
            case AlarmEvent.Offer offer -> offer(alarm, offer, now);
            case AlarmEvent.Decline decline -> decline(alarm, decline.by(), now);
            case AlarmEvent.Correct _ -> new Decision.Refused(RefusedBecause.NOT_CLOSED);
            case AlarmEvent.RedialEmergency redial -> emergencyCalls.redial(alarm, redial.by(), now);
            case AlarmEvent.HandleEmergency handle -> emergencyCalls.handle(alarm, handle.by(), now);
            case AlarmEvent.CancelEmergency cancel -> emergencyCalls.cancel(alarm, cancel.by(), now);
        };
    }

    private Decision accept(Alarm alarm, AlarmEvent.Accept accept, Instant now) {
        UserId by = accept.by();
        return switch (alarm.state()) {
            case Raised _ -> accepted(alarm, by, now, JournalEntry.Kind.ACCEPTED,
                    Map.of("via", accept.via().wireName()));
            case Held held when by.equals(alarm.answering().offeredTo()) ->
                accepted(alarm, by, now, JournalEntry.Kind.HANDED_OVER, Map.of("from", held.responder().value()));
            case Held held when held.overdue() && !held.responder().equals(by) ->
                accepted(alarm, by, now, JournalEntry.Kind.TAKEN_OVER, Map.of("from", held.responder().value()));
            case Held _ -> new Decision.Refused(RefusedBecause.ALREADY_HELD);
            case Closed _ -> new Decision.Refused(RefusedBecause.CLOSED);
        };
    }

    private Decision accepted(Alarm alarm, UserId by, Instant now, JournalEntry.Kind kind,
            Map<String, String> details) {
        Instant deadline = Plans.onTheWayBy(alarm, now, holdTimes(alarm, now).departWithin());
        return new Draft(alarm.moved(new Accepted(by, now, false), deadline), now)
                .journal(kind, by, details)
                .tellCitizen(ProgressStage.ACCEPTED)
                .done();
    }

    private HoldTimes holdTimes(Alarm alarm, Instant now) {
        return plans.of(alarm, now).holdTimes();
    }

    /** The holder keeps it until the other has said yes: it is never between two chairs. */
    private static Decision offer(Alarm alarm, AlarmEvent.Offer offer, Instant now) {
        RefusedBecause refused = notHeldBy(alarm, offer.by());
        if (refused != null) {
            return new Decision.Refused(refused);
        }
        if (offer.to().equals(offer.by())) {
            return new Decision.Refused(RefusedBecause.ALREADY_HELD);
        }
        // Of an exercise, nobody is sent a message: only a page rings.
        List<UserId> told = alarm.exercise() == null ? List.of(offer.to()) : List.of();
        return new Draft(alarm.noted().andAnswering(alarm.answering().offered(offer.to())), now)
                .journal(JournalEntry.Kind.OFFERED, offer.by(), Map.of("to", offer.to().value()))
                .ring(new CalloutStep(new Target.Person(offer.to()).wireName(), List.of(offer.to()),
                        Set.of(Channel.PAGE), Duration.ofMinutes(1)))
                .tell(Reason.OFFERED, told, Set.of(Channel.PUSH, Channel.SMS, Channel.VOICE))
                .done();
    }

    private static Decision decline(Alarm alarm, UserId by, Instant now) {
        UserId asked = alarm.answering().offeredTo();
        boolean holder = alarm.state() instanceof Held held && held.responder().equals(by);
        if (asked == null || !(holder || asked.equals(by))) {
            return new Decision.Refused(RefusedBecause.NOT_OFFERED);
        }
        return new Draft(alarm.noted().andAnswering(alarm.answering().offered(null)), now)
                .journal(JournalEntry.Kind.OFFER_ENDED, by, Map.of("to", asked.value()))
                .done();
    }

    /** A closed alarm stays closed; what it was is what grants are judged by, so a mistake must be put right in the open. */
    static Decision correct(Alarm alarm, AlarmEvent.Correct correct, Instant now) {
        if (!(alarm.state() instanceof Closed closed)) {
            return new Decision.Refused(RefusedBecause.NOT_CLOSED);
        }
        Alarm corrected = alarm.moved(new Closed(closed.by(), closed.since(), correct.outcome(), correct.note()), null);
        return new Draft(corrected, now)
                .journal(JournalEntry.Kind.CORRECTED, correct.by(),
                        Map.of("from", closed.outcome().wireName(), "fromNote", orEmpty(closed.note()),
                                "outcome", correct.outcome().wireName(), "note", orEmpty(correct.note()),
                                "reason", correct.reason()))
                .done();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Decision onTheWay(Alarm alarm, UserId by, Instant now) {
        RefusedBecause refused = notHeldBy(alarm, by);
        if (refused != null) {
            return new Decision.Refused(refused);
        }
        if (!(alarm.state() instanceof Accepted)) {
            return new Decision.Refused(RefusedBecause.ALREADY_PAST);
        }
        return new Draft(alarm.moved(new OnTheWay(by, now, false),
                Plans.onTheWayBy(alarm, now, holdTimes(alarm, now).arriveWithin())), now)
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
        return new Draft(alarm.moved(new Arrived(by, now, false), now.plus(holdTimes(alarm, now).finishWithin())), now)
                .journal(JournalEntry.Kind.ARRIVED, by, Map.of())
                .tellCitizen(ProgressStage.ARRIVED)
                .done();
    }

    /** Also without a visit, but for a fire: a call back may show that no help is needed. */
    private static Decision close(Alarm alarm, AlarmEvent.Close close, Instant now) {
        RefusedBecause refused = notHeldBy(alarm, close.by());
        if (refused != null) {
            return new Decision.Refused(refused);
        }
        RefusedBecause burning = stillAFire(alarm, close);
        if (burning != null) {
            return new Decision.Refused(burning);
        }
        Outcome outcome = alarm.exercise() == null ? close.outcome() : Outcome.TEST;
        Alarm closed = alarm.moved(new Closed(close.by(), now, outcome, close.note()), null);
        Map<String, String> details = Map.of("outcome", outcome.wireName(), "note", orEmpty(close.note()));
        if (alarm.emergencyCall() instanceof EmergencyCall.Waiting waiting) {
            return new Draft(closed.andCalling(new EmergencyCall.CalledOff(close.by(), now)), now)
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

    /** A fire is over when somebody who has been there says so, why it was none, and 112 knows it from a person. */
    private static @Nullable RefusedBecause stillAFire(Alarm alarm, AlarmEvent.Close close) {
        if (alarm.group() != CauseGroup.FIRE || alarm.exercise() != null) {
            return null;
        }
        if (!(alarm.state() instanceof Arrived)) {
            return RefusedBecause.NOT_ON_SITE;
        }
        if (close.outcome() == Outcome.HELP_GIVEN) {
            return null;
        }
        if (orEmpty(close.note()).isBlank()) {
            return RefusedBecause.REASON_MISSING;
        }
        return EmergencyCallRules.mayBeOnItsWay(alarm.emergencyCall()) ? RefusedBecause.EMERGENCY_NOT_CANCELLED : null;
    }

    private static @Nullable RefusedBecause notHeldBy(Alarm alarm, UserId by) {
        return switch (alarm.state()) {
            case Raised _ -> RefusedBecause.NOT_ACCEPTED;
            case Held held -> held.responder().equals(by) ? null : RefusedBecause.HELD_BY_ANOTHER;
            case Closed _ -> RefusedBecause.CLOSED;
        };
    }
}
