package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.CaseworkGround;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What decisions about grants stand on, gathered: standards and settings, who lives where, calls and equipment, and the day it is.
 *
 * @param zone whose days count
 */
public record GrantGround(GrantSettingsBook book, Registry registry, CallHistory history, ZoneId zone,
        InstantSource clock) {

    /** The central's time. */
    public Instant now() {
        return clock.instant();
    }

    /** The municipality's day. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** Whether the registry knows the citizen as one of this municipality's. */
    public boolean livesIn(MunicipalityId municipality, CitizenId citizen) {
        return registry.homeOf(citizen).filter(home -> home.municipality().equals(municipality)).isPresent();
    }

    /** Everybody in the citizen's home; the citizen alone, where the registry knows of none. */
    public List<CitizenId> household(CitizenId citizen) {
        return Stream.concat(Stream.of(citizen),
                registry.homeOf(citizen).map(Home::citizens).orElse(List.of()).stream().map(Citizen::id)).distinct()
                .toList();
    }

    /** The calls that can matter for a grant: from when it was applied for until today. */
    public List<GrantEvent> calls(GrantCase grant) {
        LocalDate today = today();
        LocalDate from = from(grant.grant(), today);
        return history.events(grant.municipality(), grant.citizen(), from, from.isAfter(today) ? from : today);
    }

    /** The first day on which something can have happened that matters for a grant. */
    public static LocalDate from(Grant grant, LocalDate today) {
        return Stream.of(grant.applied(), grant.decided(), grant.started()).filter(Objects::nonNull)
                .map(Objects::requireNonNull).min(LocalDate::compareTo).orElse(today);
    }

    /**
     * What a decision stands on.
     *
     * @param standard by which the grant is decided; the municipality's own, where it is not known any more
     */
    public CaseworkGround of(MunicipalityId municipality, CitizenId citizen, String standard, List<GrantEvent> calls,
            List<GrantCase> household, Instant now) {
        return new CaseworkGround(book.standard(standard).orElseGet(() -> book.standard(municipality)),
                book.settings(municipality), book.workingDays(municipality), calls, household,
                livesIn(municipality, citizen), LocalDate.ofInstant(now, zone), now);
    }
}
