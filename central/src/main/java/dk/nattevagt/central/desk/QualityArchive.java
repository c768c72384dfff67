package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.quality.AlarmRecord;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whole alarms, with journal and messages, for those who ask how they were answered. Blocking; not for an event loop. */
public interface QualityArchive {

    /** The municipality's alarms received from this moment until before that one, open or closed, earliest first. */
    List<AlarmRecord> received(MunicipalityId municipality, Instant from, Instant before, int limit);

    /** One alarm with everything written down about it. */
    Optional<AlarmRecord> record(AlarmId alarm);
}
