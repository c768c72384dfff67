package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is wrong with a plan. */
public sealed interface PlanFault {

    /** Whether the plan is refused because of it; otherwise somebody should know. */
    default boolean grave() {
        return true;
    }

    /** The municipality has no such team. */
    record UnknownTeam(TeamId team) implements PlanFault {}

    /** Nobody of this name answers alarms in the municipality. */
    record UnknownPerson(UserId person) implements PlanFault {}

    /** A step that leaves too little or too much time before the next. */
    record BadWait(int step, Duration nextAfter) implements PlanFault {}

    /** More steps than anybody can keep in mind. */
    record TooManySteps(int steps) implements PlanFault {}

    /**
     * No step reaches anybody.
     *
     * @param team whose alarms; null where no team covers the home
     * @param from the first such hours
     * @param shifts in how many shifts of those looked at it is so
     */
    record ReachesNobody(@Nullable TeamId team, ShiftKey shift, Instant from, Instant to, int shifts)
            implements
                PlanFault {}

    /**
     * A step that is skipped at these hours because it reaches nobody; others do.
     *
     * @param step from 1
     */
    record EmptyStep(int step, @Nullable TeamId team, ShiftKey shift, Instant from, Instant to, int shifts)
            implements
                PlanFault {
        @Override
        public boolean grave() {
            return false;
        }
    }
}
