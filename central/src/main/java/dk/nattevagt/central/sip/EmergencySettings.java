package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.EmergencyMode;
import java.time.Duration;
import java.util.List;

/**
 * What configuration and command line say of the 112 call.
 *
 * @param mode {@code emergency.mode}
 * @param live {@code --emergency-live}; without it no trunk is touched
 * @param number {@code emergency.number}, as dialled
 * @param trunks in the order in which they are tried; untouched in practice
 * @param ringTimeout how long each trunk rings before the next is tried
 * @param staff the staff's telephone lines, on which responders are rung who are to speak to 112; untouched in practice
 * @param answerWithin how long responders have to press 1, with the ringing
 * @param linesAtOnce calls to 112 being made at the same time
 */
public record EmergencySettings(
        EmergencyMode mode,
        boolean live,
        String number,
        List<SipTrunk> trunks,
        Duration ringTimeout,
        List<SipTrunk> staff,
        Duration answerWithin,
        int linesAtOnce) {

    /** Long enough for a busy emergency centre. */
    public static final Duration USUAL_RING_TIMEOUT = Duration.ofSeconds(30);

    /** Somebody who sleeps with the phone beside them manages that. */
    public static final Duration USUAL_ANSWER_WITHIN = Duration.ofSeconds(15);
    /** Usual number of lines. */
    public static final int USUAL_LINES_AT_ONCE = 4;

    /**
     * Settings that make sense.
     *
     * @throws IllegalArgumentException with a sentence, when the number or the ring time does not
     */
    public EmergencySettings {
        trunks = List.copyOf(trunks);
        staff = List.copyOf(staff);
        if (!number.matches("\\+?[0-9]{1,15}")) {
            throw new IllegalArgumentException("emergency.number must be digits as dialled, such as 112.");
        }
        if (ringTimeout.compareTo(Duration.ofSeconds(1)) < 0 || ringTimeout.compareTo(Duration.ofMinutes(3)) > 0) {
            throw new IllegalArgumentException("emergency.ringTimeout must be from 1 second to 3 minutes.");
        }
        if (answerWithin.compareTo(Duration.ofSeconds(5)) < 0 || answerWithin.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("emergency.assisted.answerWithinSeconds must be from 5 to 60.");
        }
        if (linesAtOnce < 1 || linesAtOnce > 64) {
            throw new IllegalArgumentException("emergency.linesAtOnce must be from 1 to 64.");
        }
    }

    /** Without anybody of the staff, and with the usual number of lines. */
    public EmergencySettings(EmergencyMode mode, boolean live, String number, List<SipTrunk> trunks,
            Duration ringTimeout) {
        this(mode, live, number, trunks, ringTimeout, List.of(), USUAL_ANSWER_WITHIN, USUAL_LINES_AT_ONCE);
    }

    /** Practice, as without any configuration. */
    public static EmergencySettings practice() {
        return new EmergencySettings(EmergencyMode.PRACTICE, false, "112", List.of(), USUAL_RING_TIMEOUT);
    }
}
