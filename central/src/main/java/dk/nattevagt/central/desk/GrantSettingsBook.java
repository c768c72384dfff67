package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.WorkingDays;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which quality standards there are, and how each municipality works with them. For any thread. */
public final class GrantSettingsBook {
    private final Map<String, QualityStandard> standards = new LinkedHashMap<>();
    private final Map<MunicipalityId, GrantSettings> settings;
    private final Predicate<LocalDate> holidays;

    /**
     * Of these standards.
     *
     * @throws IllegalArgumentException when a municipality decides by a standard that is not among them
     */
    public GrantSettingsBook(List<QualityStandard> standards, Map<MunicipalityId, GrantSettings> settings,
            Predicate<LocalDate> holidays) {
        standards.forEach(standard -> this.standards.put(standard.id(), standard));
        this.settings = Map.copyOf(settings);
        this.holidays = holidays;
        settings.forEach((municipality, wanted) -> {
            if (!this.standards.containsKey(wanted.standard())) {
                throw new IllegalArgumentException("%s: there is no quality standard %s; there are %s"
                        .formatted(municipality, wanted.standard(), String.join(", ", this.standards.keySet())));
            }
        });
    }

    /** A municipality's own. */
    public GrantSettings settings(MunicipalityId municipality) {
        return settings.getOrDefault(municipality, GrantSettings.STANDARD);
    }

    /** The standard a municipality decides by now. */
    public QualityStandard standard(MunicipalityId municipality) {
        return standard(settings(municipality).standard()).orElseThrow();
    }

    /** A standard by its id. */
    public Optional<QualityStandard> standard(String id) {
        return Optional.ofNullable(standards.get(id));
    }

    /** All of them. */
    public List<QualityStandard> standards() {
        return List.copyOf(standards.values());
    }

    /** A municipality's working days. */
    public WorkingDays workingDays(MunicipalityId municipality) {
        GrantSettings own = settings(municipality);
        return new WorkingDays(day -> holidays.test(day) || own.closedOn(day));
    }
}
