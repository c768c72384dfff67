package dk.nattevagt.central.search;

import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody does in a case. */
public sealed interface CaseEvent {

    /** Who does it. */
    Actor by();

    /**
     * "Jeg leder med."
     *
     * @param where what they search; null when they do not say
     */
    record Join(Actor by, @Nullable String where) implements CaseEvent {}

    /**
     * The leader takes somebody onto the case.
     *
     * @param who of the same municipality
     */
    record Add(Actor by, User who) implements CaseEvent {}

    /** Leaves the case. */
    record Leave(Actor by) implements CaseEvent {}

    /** Leads it from now on. */
    record Lead(Actor by) implements CaseEvent {}

    /** Says what somebody on the case searches. */
    record Search(Actor by, UserId who, String where) implements CaseEvent {}

    /** Has found something out, or puts it right. */
    record Answered(Actor by, ChecklistItem item, String text) implements CaseEvent {}

    /** Has found out when they were last seen, or puts it right. */
    record SeenAt(Actor by, Instant at) implements CaseEvent {}

    /** What makes waiting dangerous, all of it; what is not named is none any more. */
    record Risks(Actor by, Set<Risk> risks) implements CaseEvent {
        public Risks {
            risks = Set.copyOf(risks);
        }
    }

    /**
     * Has rung a relative.
     *
     * @param relative null where the citizen has none of the number that was named
     * @param fetches whether they fetch; null when it was not spoken of
     */
    record Called(Actor by, @Nullable Relative relative, RelativeAsked.Answer answer, @Nullable Boolean fetches,
            @Nullable String note) implements CaseEvent {}

    /**
     * Has told the police.
     *
     * @param reference such as their case number
     */
    record ToldPolice(Actor by, Instant at, @Nullable String reference) implements CaseEvent {}

    /** Writes something into the timeline. */
    record Noted(Actor by, String text) implements CaseEvent {}

    /**
     * Sends home care to fetch.
     *
     * @param verdict of {@link Fetching}
     */
    record Fetch(Actor by, Fetching.Verdict verdict) implements CaseEvent {}

    /**
     * Ends it.
     *
     * @param foundAt null only where nobody was lost
     */
    record Close(Actor by, CaseEnding.How how, @Nullable String where, @Nullable Instant foundAt,
            @Nullable String note) implements CaseEvent {}
}
