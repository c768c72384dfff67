package dk.nattevagt.central.desk;

import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the alarms and the equipment say of a citizen's need: calls, with the outcome a responder gave or none where nobody knows, and the
 * days on which a call could have been made and not heard. Blocking; not for an event loop.
 */
public interface CallHistory {

    /** A citizen's calls and unprotected days that touch these days, first and last included, in the order of their dates. */
    List<GrantEvent> events(MunicipalityId municipality, CitizenId citizen, LocalDate from, LocalDate to);

    /** The same for everybody in the municipality who has any. */
    Map<CitizenId, List<GrantEvent>> events(MunicipalityId municipality, LocalDate from, LocalDate to);
}
