package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import java.util.List;
import java.util.Map;

/**
 * What a municipality begins with.
 *
 * @param pattern stands as given here at every start
 * @param rotations count only for teams that have never had one
 * @param plans count only where the municipality has never had any
 */
public record InitialStaffing(MunicipalityId municipality, ShiftPattern pattern, Map<TeamId, Rotation> rotations,
        List<PlanRule> plans) {
    public InitialStaffing {
        rotations = Map.copyOf(rotations);
        plans = List.copyOf(plans);
    }
}
