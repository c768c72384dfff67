package dk.nattevagt.central.sip;

import java.time.Duration;
import java.util.List;

/**
 * What configuration says of the staff's telephone. Its lines are not those to 112.
 *
 * @param trunks in the order in which they are tried; at least one
 * @param ringTimeout how long a phone rings; shorter than a voicemail waits, usually
 * @param callsAtOnce how many messages are spoken at the same time; one line of them is kept for the most urgent
 */
public record TelephoneSettings(List<SipTrunk> trunks, Duration ringTimeout, int callsAtOnce) {

    /** Voicemails usually take a call after 20 to 30 seconds. */
    public static final Duration USUAL_RING_TIMEOUT = Duration.ofSeconds(25);
    /** Usual number of lines. */
    public static final int USUAL_CALLS_AT_ONCE = 8;

    /**
     * Settings that make sense.
     *
     * @throws IllegalArgumentException with a sentence, when they do not
     */
    public TelephoneSettings {
        trunks = List.copyOf(trunks);
        if (trunks.isEmpty()) {
            throw new IllegalArgumentException("telephone.trunk is missing: there is no line to call on.");
        }
        if (ringTimeout.compareTo(Duration.ofSeconds(1)) < 0 || ringTimeout.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("telephone.ringSeconds must be from 1 to 60.");
        }
        if (callsAtOnce < 1 || callsAtOnce > 64) {
            throw new IllegalArgumentException("telephone.callsAtOnce must be from 1 to 64.");
        }
    }
}
