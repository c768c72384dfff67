package dk.nattevagt.central.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home; several citizens may share it.
 *
 * @param phone the number to call back on, as dialled; null when there is none
 * @param area the part of the municipality it lies in, as teams name it; null when none is given
 * @param visit what matters at the door
 * @param standIn whether this is nobody's home but stands for a place nobody knows: see {@link StandIn}
 */
public record Home(
        HomeId id,
        MunicipalityId municipality,
        Address address,
        @Nullable String phone,
        List<Citizen> citizens,
        @Nullable String area,
        VisitNotes visit,
        boolean standIn) {

    public Home {
        citizens = List.copyOf(citizens);
    }

    /** A home of which no more is known. */
    public Home(HomeId id, MunicipalityId municipality, Address address, @Nullable String phone, List<Citizen> citizens,
            boolean standIn) {
        this(id, municipality, address, phone, citizens, null, VisitNotes.NONE, standIn);
    }

    /** A real home of which no more is known. */
    public Home(HomeId id, MunicipalityId municipality, Address address, @Nullable String phone,
            List<Citizen> citizens) {
        this(id, municipality, address, phone, citizens, false);
    }
}
