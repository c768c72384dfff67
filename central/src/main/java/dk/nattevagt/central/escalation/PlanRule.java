package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.protocol.message.Cause;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan and the alarms it is for.
 *
 * @param id unique in the municipality; a plan saved under the same id takes its place
 * @param name what people call it
 * @param team whose alarms; null for every team's, and for homes no team covers
 * @param causes empty for every cause
 * @param fromUrgency the lowest urgency, 1-5; 1 for every alarm
 */
public record PlanRule(String id, String name, @Nullable TeamId team, Set<Cause> causes, int fromUrgency,
        EscalationPlan plan) {

    public PlanRule {
        causes = Set.copyOf(causes);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("a plan's id is up to 64 small letters, digits and dashes: " + id);
        }
        if (fromUrgency < 1 || fromUrgency > 5) {
            throw new IllegalArgumentException("an urgency is from 1 to 5");
        }
    }

    boolean isFor(@Nullable TeamId covering, Cause cause, int urgency) {
        return (team == null || team.equals(covering)) && (causes.isEmpty() || causes.contains(cause))
                && urgency >= fromUrgency;
    }
}
