package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.WearerWatch;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a transaction reads and writes about those who wear trackers. */
public interface TrackerTransaction {

    /** How the watch over somebody stands. */
    Optional<WearerWatch> watch(CitizenId citizen);

    /**
     * Writes how the watch stands, in place of what stood before.
     *
     * @param lookAt when to look again though nothing has been heard
     */
    void put(WearerWatch watch, MunicipalityId municipality, Instant lookAt);

    /** Looks again at this moment already where the wearer is out with somebody. */
    void lookSoonWhereTogether(CitizenId citizen, Instant at);

    /** Forgets the watch over somebody who wears no tracker any more. */
    void forgetWatch(CitizenId citizen);

    /** Where a tracker was by its latest sealed fix that is one, arrived since then. Read by rules only, never shown. */
    Optional<Seen> latestPlace(EventSource tracker, Instant since);

    /** What was done for a wearer on this day. */
    Optional<GpsHandling.Done> handled(CitizenId citizen, LocalDate day);

    /** Writes down what was done. */
    void add(GpsHandling.Done done, MunicipalityId municipality);
}
