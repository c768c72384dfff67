package dk.nattevagt.central.emergency;

import dk.nattevagt.central.people.MunicipalityId;
import java.time.Duration;
import java.util.Set;

/**
 * Who speaks to 112.
 *
 * @param first who speaks at the first attempt
 * @param answerWithin how long responders are rung before nobody has taken the call
 * @param alwaysByAPerson the municipalities that do not let the service speak by itself where nobody takes the call
 */
public record EmergencyPolicy(EmergencyWay first, Duration answerWithin, Set<MunicipalityId> alwaysByAPerson) {
    /** The service speaks, at once. */
    public static final EmergencyPolicy AUTOMATIC = new EmergencyPolicy(EmergencyWay.AUTOMATIC, Duration.ofSeconds(15),
            Set.of());

    public EmergencyPolicy {
        alwaysByAPerson = Set.copyOf(alwaysByAPerson);
    }

    /** Who speaks when no responder has taken the call, or the one who did was not put through. */
    public EmergencyWay afterNobody(MunicipalityId municipality) {
        return first == EmergencyWay.ASSISTED && alwaysByAPerson.contains(municipality)
                ? EmergencyWay.ASSISTED
                : EmergencyWay.AUTOMATIC;
    }
}
