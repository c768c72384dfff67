package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.WearerWatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The watch over trackers for those who look at it: committed states only, read beside the writing. Blocking; not for an event loop. */
public interface TrackerArchive {

    /** Those to look at again at this moment, longest due first. */
    List<CitizenId> due(Instant now, int limit);

    /** Everybody there is a watch over. */
    Set<CitizenId> watched();

    /** How the watch stands over each in the municipality, in the order of their ids. Where they are in it stays with the rules. */
    List<WearerWatch> watches(MunicipalityId municipality);

    /** What was done in a municipality on this day. */
    List<GpsHandling.Done> handled(MunicipalityId municipality, LocalDate day);
}
