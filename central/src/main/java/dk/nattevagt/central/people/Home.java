package dk.nattevagt.central.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home; several citizens may share it.
 *
 * @param phone the number to call back on, as dialled; null when there is none
 * @param standIn whether this is nobody's home but stands for a place nobody knows: see {@link StandIn}
 */
public record Home(
        HomeId id,
        MunicipalityId municipality,
        Address address,
        @Nullable String phone,
        List<Citizen> citizens,
        boolean standIn) {

    public Home {
        citizens = List.copyOf(citizens);
    }

    /** A real home. */
    public Home(HomeId id, MunicipalityId municipality, Address address, @Nullable String phone,
            List<Citizen> citizens) {
        this(id, municipality, address, phone, citizens, false);
    }
}
