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
 * @param exercise practice mode: the message begins and ends with saying so
 */
public record EmergencyBrief(
        AlarmId alarm,
        Cause cause,
        Address address,
        List<Citizen> citizens,
        @Nullable String callBackNumber,
        boolean exercise) {

    public EmergencyBrief {
        citizens = List.copyOf(citizens);
    }
}
