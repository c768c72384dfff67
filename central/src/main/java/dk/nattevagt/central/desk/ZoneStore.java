package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.SafeZone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where zones are kept: every change as a whole, none ever rewritten. Blocking; not for an event loop. */
public interface ZoneStore {

    /** What each citizen's zones are now. */
    List<ZoneChange> latest();

    /** A citizen's changes, latest first. */
    List<ZoneChange> changes(CitizenId citizen);

    /** Keeps a change; it stands on the disk when this returns. */
    ZoneChange append(CitizenId citizen, List<SafeZone> zones, @Nullable UserId by, Instant at);
}
