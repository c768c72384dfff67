package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.EventKind;
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
import java.util.stream.Stream;

/**
 * What a decision about a grant stands on beside its own file.
 *
 * @param standard the one the grant is decided by
 * @param calls the citizen's calls, and the days on which a call could not have been heard
 * @param household grants of everybody in the home, whatever has become of them
 * @param livesHere whether the citizen lives in the municipality, as far as the registry knows
 * @param today in the municipality's own time
 * @param sameService the municipality's grants of the same service, where a rule limits how many begin in a year; else empty
 */
public record CaseworkGround(QualityStandard standard, GrantSettings settings, WorkingDays days,
        List<GrantEvent> calls, List<GrantCase> household, boolean livesHere, LocalDate today, Instant now,
        List<GrantCase> sameService) {
    private static final String REHABILITATION = "§83a";

    public CaseworkGround {
        calls = List.copyOf(calls);
        household = List.copyOf(household);
        sameService = List.copyOf(sameService);
    }

    /** Where no rule limits how many there may be in the municipality. */
    public CaseworkGround(QualityStandard standard, GrantSettings settings, WorkingDays days, List<GrantEvent> calls,
            List<GrantCase> household, boolean livesHere, LocalDate today, Instant now) {
        this(standard, settings, days, calls, household, livesHere, today, now, List.of());
    }

    /** The same beside these grants of the municipality. */
    public CaseworkGround beside(List<GrantCase> sameService) {
        return new CaseworkGround(standard, settings, days, calls, household, livesHere, today, now, sameService);
    }

    /** Whether the decision about a grant depends on how many there are in the municipality. */
    public boolean isLimitedInMunicipality(Grant grant) {
        return service(grant).flatMap(MunicipalityCap::of).isPresent();
    }

    /** What the standard says of a grant's service. */
    Optional<ServiceStandard> service(Grant grant) {
        return standard.service(grant.service());
    }

    /** What the rules propose, soonest first; nothing for a service the standard does not know any more. */
    List<Proposal> proposals(GrantFile file) {
        return service(file.grant().grant())
                .map(service -> new ReviewRules(days, settings.unprovenAfterDays()).proposals(service,
                        file.grant().grant(), events(file), today))
                .orElse(List.of());
    }

    /** Everything that has happened to a grant: what was written down, the calls, and the end of the course it belongs to. */
    List<GrantEvent> events(GrantFile file) {
        return Stream.concat(file.events(calls).stream(), coursesEnded(file.grant())).toList();
    }

    /** What is lent as part of rehabilitation (§83a) is looked at again when the citizen's course has ended [004 §14]. */
    private Stream<GrantEvent> coursesEnded(GrantCase grant) {
        return household.stream()
                .filter(other -> isRehabilitation(grant) && isRehabilitation(other) && !other.id().equals(grant.id()))
                .filter(other -> other.citizen().equals(grant.citizen())
                        && !other.grant().service().equals(grant.grant().service()))
                .flatMap(other -> Stream.ofNullable(other.ended()).filter(_ -> other.stage() == Stage.ENDED))
                .filter(day -> !day.isAfter(today))
                .map(day -> new GrantEvent(day, day, EventKind.REHABILITATION_ENDED, null, null));
    }

    private static boolean isRehabilitation(GrantCase grant) {
        String basis = grant.grant().legalBasis();
        return basis != null && basis.startsWith(REHABILITATION);
    }
}
