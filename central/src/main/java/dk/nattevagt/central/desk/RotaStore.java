package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.RotaEntry;
import dk.nattevagt.central.rota.ShiftPattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where decisions about rota and plans are kept: written one after the other, never changed. Blocking; not for an event loop. */
public interface RotaStore {

    /** Keeps a decision; it stands on the disk when this returns. */
    RotaEntry append(MunicipalityId municipality, @Nullable UserId by, Instant at, RotaAct act);

    /** Every decision of a municipality, in order. */
    List<RotaEntry> entries(MunicipalityId municipality);

    /** The municipality's shifts; nothing where it never said. */
    Optional<ShiftPattern> pattern(MunicipalityId municipality);

    /** Keeps the municipality's shifts in the place of those it had. */
    void keep(MunicipalityId municipality, ShiftPattern pattern);
}
