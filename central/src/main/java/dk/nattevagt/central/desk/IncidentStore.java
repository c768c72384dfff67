package dk.nattevagt.central.desk;

import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.supervision.WorkStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Outages, the ticks of call rounds, and the steps of the day's work, on disk. What is written stands when the call returns.
 * Blocking; not for an event loop.
 */
public interface IncidentStore {

    /** Every lasting outage. */
    List<Outage> lastingOutages();

    /** A municipality's outages that last, and those that ended after this moment, latest begun first. */
    List<Outage> outages(MunicipalityId municipality, Instant endedAfter);

    /** One outage. */
    Optional<Outage> outage(long number);

    /** Writes outages, new ones and changed ones, all or none; answers them with their numbers. */
    List<Outage> save(List<Outage> outages);

    /** Adds a tick; answers it with its number. */
    Tick add(Tick tick);

    /** A round's ticks since this moment, in the order of their numbers. */
    List<Tick> ticks(RoundId round, Instant since);

    /** Adds a step of work; answers it with its number. */
    WorkStep add(WorkStep step);

    /** The latest step of every task there ever was. */
    List<WorkStep> latestSteps();

    /** How many alarms each home has had since this moment that were real help, or that nobody has judged yet. */
    Map<HomeId, Integer> realAlarms(MunicipalityId municipality, Instant since);
}
