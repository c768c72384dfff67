package dk.nattevagt.central.search;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lost person's case as it stands.
 *
 * @param leader who decides who searches where; on the case as long as it is open
 * @param people those on the case, in the order in which they came
 * @param relatives those who have been asked
 * @param fetchingAt when home care was sent to fetch; null while it has not been: it is granted once per incident [004 §13]
 * @param ending null while it is open
 * @param revision counts the changes, from 1
 */
public record LostPersonCase(CaseId id, CitizenId citizen, HomeId home, MunicipalityId municipality, UserId openedBy,
        Instant openedAt, CaseOrigin origin, UserId leader, List<Searcher> people, Checklist checklist,
        List<RelativeAsked> relatives, @Nullable Instant fetchingAt, @Nullable CaseEnding ending, long revision) {

    public LostPersonCase {
        people = List.copyOf(people);
        relatives = List.copyOf(relatives);
    }

    /** Somebody is still looked for. */
    public boolean open() {
        return ending == null;
    }

    /** Whether they are on the case. */
    public boolean has(UserId user) {
        return searcher(user).isPresent();
    }

    /** Somebody on the case. */
    public Optional<Searcher> searcher(UserId user) {
        return people.stream().filter(one -> one.user().equals(user)).findFirst();
    }

    /** Whether anybody has said what they search. */
    public boolean isSearched() {
        return people.stream().anyMatch(one -> one.where() != null);
    }

    /** The same after something that changes nothing but the timeline. */
    public LostPersonCase touched() {
        return next(parts());
    }

    LostPersonCase next(Parts parts) {
        return new LostPersonCase(id, citizen, home, municipality, openedBy, openedAt, origin, parts.leader(),
                parts.people(), parts.checklist(), parts.relatives(), parts.fetchingAt(), parts.ending(),
                revision + 1);
    }

    Parts parts() {
        return new Parts(leader, people, checklist, relatives, fetchingAt, ending);
    }

    /** What can change of a case. */
    record Parts(UserId leader, List<Searcher> people, Checklist checklist, List<RelativeAsked> relatives,
            @Nullable Instant fetchingAt, @Nullable CaseEnding ending) {
        Parts led(UserId by) {
            return new Parts(by, people, checklist, relatives, fetchingAt, ending);
        }

        Parts with(List<Searcher> now) {
            return new Parts(leader, now, checklist, relatives, fetchingAt, ending);
        }

        Parts with(Checklist now) {
            return new Parts(leader, people, now, relatives, fetchingAt, ending);
        }

        Parts asked(List<RelativeAsked> now) {
            return new Parts(leader, people, checklist, now, fetchingAt, ending);
        }

        Parts fetching(Instant at) {
            return new Parts(leader, people, checklist, relatives, at, ending);
        }

        Parts ended(CaseEnding how) {
            return new Parts(leader, people, checklist, relatives, fetchingAt, how);
        }
    }
}
