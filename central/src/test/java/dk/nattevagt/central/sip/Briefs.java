package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.util.List;

/** A brief as the alarm core would give it. */
final class Briefs {

    private Briefs() {}

    static EmergencyBrief smoke(boolean exercise) {
        return new EmergencyBrief(new AlarmId("a-1"), Cause.SMOKE,
                new Address("Lindevej 4", "2", "tv", "2670", "Solby"),
                List.of(new Citizen(new CitizenId("citizen-13"), "Anna Jensen", null, true)), "12345678", exercise);
    }
}
