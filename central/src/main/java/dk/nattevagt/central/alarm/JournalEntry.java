package dk.nattevagt.central.alarm;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of the legal record. Never changed, never removed while the alarm is kept.
 *
 * @param by who did it; null when the service or a device did
 * @param details what else belongs to this kind, named in {@link Kind}
 */
public record JournalEntry(Instant at, Kind kind, @Nullable UserId by, Map<String, String> details) {

    public JournalEntry {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** The same line, which also says when the person did it; what the service does itself it does now. */
    JournalEntry doneAt(Instant earlier) {
        if (by == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put("doneAt", earlier.toString());
        return new JournalEntry(at, kind, by, more);
    }

    /** What happened. In brackets: its details; and {@code doneAt} where a person did it earlier, in a dead spot. */
    public enum Kind {
        /** The alarm began [cause, device, deviceKnown, raisedAt, late, clockCredible, and exercise where it is one]. */
        RAISED("raised"),
        /** Another trigger during the alarm [cause, device, deviceKnown, raisedAt, late, urgency]. */
        SIGNALLED_AGAIN("signalled-again"),
        /** A device said more [device, condition]. */
        DEVICE_SAID("device-said"),
        /** A technician tested a device of the home meanwhile [device, cause]. */
        TESTED("tested"),
        /** Screens were made to ring [audience, screens]. */
        SCREENS_RANG("screens-rang"),
        /** Nobody acted in time; the plan climbs [ringing, audience]. */
        NOT_ANSWERED("not-answered"),
        /** A step of the plan reached nobody and was skipped at once [ringing, audience]. */
        STEP_SKIPPED("step-skipped"),
        /** Somebody took it [via]. */
        ACCEPTED("accepted"),
        /** Somebody took it from an overdue holder [from]. */
        TAKEN_OVER("taken-over"),
        /** The holder asked somebody to take it [to]. */
        OFFERED("offered"),
        /** That was declined, or taken back [to]. */
        OFFER_ENDED("offer-ended"),
        /** The one who was asked took it [from]. */
        HANDED_OVER("handed-over"),
        /** Whoever had it does not work here any more; it begins anew [responder]. */
        HOLDER_GONE("holder-gone"),
        /** The citizen was called back through the service [result]. */
        CALLED_BACK("called-back"),
        /** Somebody is on the way. */
        ON_THE_WAY("on-the-way"),
        /** Somebody is there. */
        ARRIVED("arrived"),
        /** Whoever holds it has let the time pass [responder, state]. */
        OVERDUE("overdue"),
        /** It is over [outcome, note]. */
        CLOSED("closed"),
        /** It was closed as something it was not [from, fromNote, outcome, note, reason]. */
        CORRECTED("corrected"),
        /** A call to 112 is being made [attempt, way, people]. */
        EMERGENCY_CALL("emergency-call"),
        /** 112 heard the message [attempt, talkedMs, diallings]. */
        EMERGENCY_DELIVERED("emergency-delivered"),
        /** 112 was not reached [attempt, diallings]. */
        EMERGENCY_FAILED("emergency-failed"),
        /** What was announced as an exercise is taken for real from now on [why: signalled-again, not-confirmed, holder-gone]. */
        EXERCISE_BECAME_REAL("exercise-became-real"),
        /** An order to a lock was signed [lock, command, order]. */
        DOOR_ORDERED("door-ordered"),
        /** What became of it [lock, command, order, answer]. */
        DOOR_ANSWERED("door-answered"),
        /** The bolt has moved [lock, bolt]. */
        DOOR_MOVED("door-moved"),
        /** A code was entered at the door [lock, answer, shift]. */
        DOOR_CODE("door-code"),
        /** The outcome of a call to 112 is unknown [attempt]. */
        EMERGENCY_UNKNOWN("emergency-unknown"),
        /** A person asked for another call to 112 [attempt]. */
        EMERGENCY_REDIALLED("emergency-redialled"),
        /** A responder took the call to 112 and is being connected [attempt]. */
        EMERGENCY_TAKEN("emergency-taken"),
        /** A responder has spoken to 112 [attempt, talkedMs, diallings]. */
        EMERGENCY_SPOKEN("emergency-spoken"),
        /** No responder took the call to 112 in time [attempt, diallings]. */
        EMERGENCY_NOT_TAKEN("emergency-not-taken"),
        /** A person has told 112 that they are not needed. */
        EMERGENCY_CANCELLED("emergency-cancelled"),
        /** A person has spoken to 112. */
        EMERGENCY_HANDLED("emergency-handled"),
        /** The alarm was closed before the next call to 112 was made [attempt]. */
        EMERGENCY_CALLED_OFF("emergency-called-off");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The kind with this name, or nothing. */
        public static Optional<Kind> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
        }
    }
}
