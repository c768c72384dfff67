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
 */
public record EmergencySettings(
        EmergencyMode mode,
        boolean live,
        String number,
        List<SipTrunk> trunks,
        Duration ringTimeout) {

    /** Long enough for a busy emergency centre. */
    public static final Duration USUAL_RING_TIMEOUT = Duration.ofSeconds(30);

    /**
     * Settings that make sense.
     *
     * @throws IllegalArgumentException with a sentence, when the number or the ring time does not
     */
    public EmergencySettings {
        trunks = List.copyOf(trunks);
        if (!number.matches("\\+?[0-9]{1,15}")) {
            throw new IllegalArgumentException("emergency.number must be digits as dialled, such as 112.");
        }
        if (ringTimeout.compareTo(Duration.ofSeconds(1)) < 0 || ringTimeout.compareTo(Duration.ofMinutes(3)) > 0) {
            throw new IllegalArgumentException("emergency.ringTimeout must be from 1 second to 3 minutes.");
        }
    }

    /** Practice, as without any configuration. */
    public static EmergencySettings practice() {
        return new EmergencySettings(EmergencyMode.PRACTICE, false, "112", List.of(), USUAL_RING_TIMEOUT);
    }
}
