package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * What access to positions needs to know of a lost person's case.
 *
 * @param people those on the case: whoever opened it, leads it or searches in it
 * @param open until it is closed with how it ended
 */
public record CaseStanding(CaseId id, CitizenId citizen, Instant openedAt, Set<UserId> people, boolean open) {
    public CaseStanding {
        people = Set.copyOf(people);
    }
}
