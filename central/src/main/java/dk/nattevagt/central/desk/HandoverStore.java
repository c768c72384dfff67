package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.ShiftKey;
import java.time.Instant;
import java.util.Map;

/** Who has read what was open when a shift began. Blocking; not for an event loop. */
public interface HandoverStore {

    /** Keeps that somebody has; the first time counts. */
    void read(MunicipalityId municipality, ShiftKey shift, UserId by, Instant at);

    /** Who has, and when, earliest first. */
    Map<UserId, Instant> readers(MunicipalityId municipality, ShiftKey shift);
}
