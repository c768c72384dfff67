package dk.nattevagt.central.desk;

import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.Instant;

/** The open screens of those who work through a call round. */
public interface RoundScreens {

    /** Tells the municipality's screens that a round is no longer as they show it. Never blocks. */
    void roundChanged(MunicipalityId municipality, RoundId round, Instant at);
}
