package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.SafeZone;
import java.util.List;

/** Where wearers are safe. Asked at every fix, so it answers from memory. */
public interface ZoneSource {

    /** The citizen's zones; empty for somebody who has none. */
    List<SafeZone> zones(CitizenId citizen);
}
