package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Proposal;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.ReviewRules;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a decision about a grant stands on beside its own file.
 *
 * @param standard the one the grant is decided by
 * @param calls the citizen's calls, and the days on which a call could not have been heard
 * @param household grants of everybody in the home, whatever has become of them
 * @param livesHere whether the citizen lives in the municipality, as far as the registry knows
 * @param today in the municipality's own time
 */
public record CaseworkGround(QualityStandard standard, GrantSettings settings, WorkingDays days,
        List<GrantEvent> calls, List<GrantCase> household, boolean livesHere, LocalDate today, Instant now) {
    public CaseworkGround {
        calls = List.copyOf(calls);
        household = List.copyOf(household);
    }

    /** What the standard says of a grant's service. */
    Optional<ServiceStandard> service(Grant grant) {
        return standard.service(grant.service());
    }

    /** What the rules propose, soonest first; nothing for a service the standard does not know any more. */
    List<Proposal> proposals(GrantFile file) {
        return service(file.grant().grant())
                .map(service -> new ReviewRules(days, settings.unprovenAfterDays()).proposals(service,
                        file.grant().grant(), file.events(calls), today))
                .orElse(List.of());
    }
}
