package dk.nattevagt.central.desk;

import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import java.util.List;

/** What trackers have said of where they are. {@link PositionDesk} alone reads it, after the journal has been written. Blocking. */
public interface SealedPositions {

    /**
     * The tracker's reports that arrived since then, latest arrived first, no more than this many; without those whose own clock says
     * that they are older, as in a backlog.
     */
    List<TrackerFix> read(EventSource tracker, Instant since, int limit);
}
