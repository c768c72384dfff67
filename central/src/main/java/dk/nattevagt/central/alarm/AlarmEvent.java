package dk.nattevagt.central.alarm;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to an open alarm. */
public sealed interface AlarmEvent {

    /** Somebody pressed again, or another detector joined in. */
    record SignalledAgain(AlarmOrigin signal) implements AlarmEvent {}

    /**
     * A device says more about it.
     *
     * @param device null when the gateway itself says so
     */
    record DeviceSaid(@Nullable DeviceId device, DeviceCondition condition) implements AlarmEvent {}

    /**
     * A technician has tested a device of the home meanwhile. Journalled, and nothing else: a test neither ends an alarm nor
     * makes it more urgent.
     *
     * @param device null when the gateway itself was tested
     */
    record Tested(@Nullable DeviceId device, Cause cause) implements AlarmEvent {}

    /** Something a member of staff does. */
    sealed interface Act extends AlarmEvent {
        UserId by();
    }

    /**
     * I take it.
     *
     * @param via how it was said: on the page, or by a key on the telephone
     */
    record Accept(UserId by, Channel via) implements Act {
        /** On the page. */
        public Accept(UserId by) {
            this(by, Channel.PAGE);
        }
    }

    /** I ask this person to take it from me. */
    record Offer(UserId by, UserId to) implements Act {}

    /** I do not take what I was asked to take; or, by its holder: I keep it. */
    record Decline(UserId by) implements Act {}

    /**
     * It was closed as something it was not.
     *
     * @param note what stands from now on; null for none
     * @param reason why
     */
    record Correct(UserId by, Outcome outcome, @Nullable String note, String reason) implements Act {}

    /** I am on the way. */
    record GoOnTheWay(UserId by) implements Act {}

    /** I am there. */
    record Arrive(UserId by) implements Act {}

    /**
     * It is over.
     *
     * @param note at most 2,000 characters; null for none
     */
    record Close(UserId by, Outcome outcome, @Nullable String note) implements Act {}

    /** Call 112 again. */
    record RedialEmergency(UserId by) implements Act {}

    /** I have spoken to 112 myself. */
    record HandleEmergency(UserId by) implements Act {}

    /** I have told 112 that they are not needed. */
    record CancelEmergency(UserId by) implements Act {}

    /** The next deadline has come. */
    record DeadlinePassed() implements AlarmEvent {}

    /**
     * Screens have been made to ring.
     *
     * @param audience whom the plan named
     * @param screens how many were open and reached
     */
    record ScreensRang(String audience, int screens) implements AlarmEvent {}

    /**
     * Something about a door of the home, for the journal alone.
     *
     * @param kind one of the kinds that concern a door
     * @param by null when the service or a device did it
     */
    record DoorNoted(JournalEntry.Kind kind, @Nullable UserId by, Map<String, String> details) implements AlarmEvent {
        public DoorNoted {
            details = Map.copyOf(details);
        }
    }

    /** Whoever has the alarm does not work here any more. */
    record HolderGone(UserId responder) implements AlarmEvent {}

    /**
     * The citizen was called back through the service.
     *
     * @param result in a word: {@code talked}, {@code citizen-not-reached}, {@code responder-not-reached}
     */
    record CalledBack(UserId by, String result) implements AlarmEvent {}

    /** A call to 112 is being made from now. */
    record EmergencyCallStarted(int attempt) implements AlarmEvent {}

    /** A responder has taken the call to 112 and is being connected. */
    record EmergencyCallTaken(int attempt, UserId by) implements AlarmEvent {}

    /** A call to 112 has ended. */
    record EmergencyCallEnded(int attempt, CallOutcome outcome) implements AlarmEvent {}

    /** The central stopped during a call to 112: its outcome is unknown. */
    record EmergencyCallLost(int attempt) implements AlarmEvent {}
}
