package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen has applied for or been granted, and how far it has come.
 *
 * @param municipality whose assessors decide it; stays when the citizen moves
 * @param standard the quality standard it is decided by, such as greve-2022
 * @param grant what the rules see of it
 * @param ended its last day; null unless it is {@link Stage#ENDED} or {@link Stage#WITHDRAWN}
 * @param revision grows by one with each change; 0 before it is stored
 */
public record GrantCase(GrantId id, CitizenId citizen, MunicipalityId municipality, String standard, Grant grant,
        Stage stage, @Nullable LocalDate ended, long revision) {}
