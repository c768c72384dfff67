package dk.nattevagt.central.dossier;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said of whose a call was. The latest counts; none is ever removed.
 *
 * @param citizen null where it was everybody's, or where nobody knows after all
 * @param both it was the call of everybody in the home
 * @param reason never blank
 */
public record WhoseCall(AlarmId alarm, @Nullable CitizenId citizen, boolean both, String reason, UserId by,
        Instant at) {

    /** @throws IllegalArgumentException without a reason, or when it is one citizen's and everybody's */
    public WhoseCall {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("whoever says whose a call was says why");
        }
        if (both && citizen != null) {
            throw new IllegalArgumentException("a call is one citizen's or everybody's");
        }
    }
}
