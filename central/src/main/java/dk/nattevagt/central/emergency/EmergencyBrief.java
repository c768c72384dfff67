package dk.nattevagt.central.emergency;

import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What 112 is told, from known fields only.
 *
 * @param callBackNumber where 112 can reach a person who knows of the alarm
 * @param detectors those that have called, in the order in which they were heard; empty where that is not known
 * @param exercise practice mode: the message begins and ends with saying so
 */
public record EmergencyBrief(
        AlarmId alarm,
        Cause cause,
        Address address,
        List<Citizen> citizens,
        @Nullable String callBackNumber,
        List<Detector> detectors,
        boolean exercise) {

    public EmergencyBrief {
        citizens = List.copyOf(citizens);
        detectors = List.copyOf(detectors);
    }

    /** Where nobody knows which detectors have called. */
    public EmergencyBrief(AlarmId alarm, Cause cause, Address address, List<Citizen> citizens,
            @Nullable String callBackNumber, boolean exercise) {
        this(alarm, cause, address, citizens, callBackNumber, List.of(), exercise);
    }

    /**
     * A detector that has called.
     *
     * @param room where it hangs, as the technician wrote it; null when nobody has said
     */
    public record Detector(@Nullable String room) {}
}
