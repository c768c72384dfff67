package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen applies for.
 *
 * @param by who writes it down
 * @param service by any of its names
 * @param variant a part of the service; null for the whole
 * @param duration null where nobody has said
 * @param legalBasis null where it is left to the decision
 * @param applied the day it came
 */
public record Application(UserId by, MunicipalityId municipality, CitizenId citizen, String service,
        @Nullable String variant, @Nullable GrantDuration duration, @Nullable String legalBasis, LocalDate applied) {}
