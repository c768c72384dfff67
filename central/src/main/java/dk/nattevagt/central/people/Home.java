package dk.nattevagt.central.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A home with one gateway; several citizens may share it.
 *
 * @param phone the number to call back on, as dialled; null when there is none
 */
public record Home(
        HomeId id,
        MunicipalityId municipality,
        Address address,
        @Nullable String phone,
        List<Citizen> citizens) {

    public Home {
        citizens = List.copyOf(citizens);
    }
}
