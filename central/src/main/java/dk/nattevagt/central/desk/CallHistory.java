package dk.nattevagt.central.desk;

import dk.nattevagt.central.grant.EventKind;
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

    /**
     * A citizen's calls and unprotected days that touch these days, first and last included, in the order of their dates. Of somebody the
     * registry does not know here, such as one who has moved, nothing is known: see {@link #nothingKnown}.
     */
    List<GrantEvent> events(MunicipalityId municipality, CitizenId citizen, LocalDate from, LocalDate to);

    /** The same for everybody in the municipality, also where nothing has happened; of whoever is not among them nothing is known. */
    Map<CitizenId, List<GrantEvent>> events(MunicipalityId municipality, LocalDate from, LocalDate to);

    /** What is told of somebody of whom nothing is known: on no day could a need have been seen. Silence is never read as no need. */
    static List<GrantEvent> nothingKnown(LocalDate from, LocalDate to) {
        return List.of(new GrantEvent(from, to, EventKind.UNPROTECTED, null, null));
    }
}
