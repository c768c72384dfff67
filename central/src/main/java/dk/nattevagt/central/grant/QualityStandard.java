package dk.nattevagt.central.grant;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's quality standard as data.
 *
 * @param id such as {@code greve-2022}
 * @param municipality null where the source does not name it
 * @param document its number among the sources
 * @param approved as precisely as it says itself; null where it says nothing
 */
public record QualityStandard(String id, @Nullable String municipality, String document, String title,
        @Nullable String approved, List<ServiceStandard> services) {
    public QualityStandard {
        services = List.copyOf(services);
    }

    /** What it says of a service, by any of the service's names. */
    public Optional<ServiceStandard> service(String name) {
        return services.stream().filter(service -> service.isCalled(name)).findFirst();
    }

    /** Where a rule, a term or a right of complaint with this id stands. */
    public Optional<ServiceStandard.Entry> entry(String id) {
        return services.stream().flatMap(service -> service.entry(id).stream()).findFirst();
    }
}
