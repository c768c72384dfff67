package dk.nattevagt.central.desk;

import dk.nattevagt.central.desk.UnprotectedHomes.Unprotected;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the shift of outages, one notice each, and of single homes from which help cannot be called. */
public final class IncidentNotices implements NoticeSource {
    /** A gateway that is only restarted is back by then. */
    public static final Duration UNPROTECTED_FOR = Duration.ofMinutes(5);

    private final IncidentStore incidents;
    private final UnprotectedHomes homes;
    private final Registry registry;

    public IncidentNotices(IncidentStore incidents, UnprotectedHomes homes, Registry registry) {
        this.incidents = incidents;
        this.homes = homes;
        this.registry = registry;
    }

    @Override
    public List<Condition> conditions(Instant now) {
        return Stream.concat(incidents.lastingOutages().stream().map(IncidentNotices::outage),
                registry.municipalities().stream().flatMap(municipality -> homes.single(municipality).stream()
                        .filter(home -> !home.since().plus(UNPROTECTED_FOR).isAfter(now))
                        .map(home -> unprotected(municipality, home))))
                .toList();
    }

    private static Condition outage(Outage outage) {
        return new Condition(outage.municipality(), NoticeKind.OUTAGE, String.valueOf(outage.number()),
                Map.of("outage", String.valueOf(outage.number()), "count", String.valueOf(outage.members().size()),
                        "silent", String.valueOf(outage.silent()), "beganAt", outage.beganAt().toString()));
    }

    private static Condition unprotected(MunicipalityId municipality, Unprotected home) {
        return new Condition(municipality, NoticeKind.UNPROTECTED, home.home().id().value(),
                Map.of("home", home.home().id().value(), "address", home.home().address().oneLine(), "trouble",
                        home.troubles().getFirst().alarm().trouble().wireName(), "since", home.since().toString()));
    }
}
