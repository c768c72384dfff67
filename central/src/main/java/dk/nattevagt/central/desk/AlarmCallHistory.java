package dk.nattevagt.central.desk;

import dk.nattevagt.central.dossier.Call;
import dk.nattevagt.central.dossier.CitizenHistory;
import dk.nattevagt.central.dossier.Gap;
import dk.nattevagt.central.dossier.NeedRecords;
import dk.nattevagt.central.dossier.OwnedCall;
import dk.nattevagt.central.dossier.Owner;
import dk.nattevagt.central.dossier.Unit;
import dk.nattevagt.central.dossier.UnitGaps;
import dk.nattevagt.central.dossier.UnitTest;
import dk.nattevagt.central.dossier.UnprotectedDays;
import dk.nattevagt.central.dossier.WhoseCall;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls and unprotected days of citizens, from the alarms and the equipment. Those who live in a home now are taken to have lived there
 * when it called. Blocking; not for an event loop.
 */
public final class AlarmCallHistory implements CallHistory {
    private final NeedArchive archive;
    private final Registry registry;
    private final Duration proofEvery;
    private final ZoneId zone;
    private final InstantSource clock;

    /**
     * @param proofEvery how long a device is believed after it was last heard
     * @param zone whose days count
     */
    public AlarmCallHistory(NeedArchive archive, Registry registry, Duration proofEvery, ZoneId zone,
            InstantSource clock) {
        this.archive = archive;
        this.registry = registry;
        this.proofEvery = proofEvery;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public List<GrantEvent> events(MunicipalityId municipality, CitizenId citizen, LocalDate from, LocalDate to) {
        return history(municipality, citizen, from, to).map(history -> history.events(zone))
                .orElseGet(() -> CallHistory.nothingKnown(from, to));
    }

    @Override
    public Map<CitizenId, List<GrantEvent>> events(MunicipalityId municipality, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        NeedRecords records = archive.read(days.question(municipality, null, Set.of()));
        UnitMap units = new UnitMap(registry, municipality, records);
        Map<HomeId, List<Call>> calls = records.calls().stream()
                .collect(Collectors.groupingBy(call -> call.alarm().home()));
        Map<CitizenId, List<GrantEvent>> found = new HashMap<>();
        for (Home home : homes(municipality)) {
            Lived lived = lived(home, calls.getOrDefault(home.id(), List.of()), records, units, days);
            home.citizens().forEach(citizen -> found.put(citizen.id(), lived.of(citizen.id(), days).events(zone)));
        }
        return found;
    }

    private Set<Home> homes(MunicipalityId municipality) {
        return registry.placements(municipality).stream().flatMap(placement -> homesOf(placement).stream())
                .collect(Collectors.toSet());
    }

    /** Those of the gateway itself and of what is registered on it. */
    private Set<Home> homesOf(Placement placement) {
        Set<Home> homes = placement.devices().stream()
                .flatMap(device -> registry.homeOf(placement.gateway(), device).stream())
                .collect(Collectors.toSet());
        homes.add(placement.home());
        homes.removeIf(Home::standIn);
        return homes;
    }

    /** What happened to a citizen's personal alarm on these days; nothing where the municipality has no such citizen. */
    public Optional<CitizenHistory> history(MunicipalityId municipality, CitizenId citizen, LocalDate from,
            LocalDate to) {
        return registry.homeOf(citizen).filter(home -> home.municipality().equals(municipality)).map(home -> {
            Days days = new Days(from, to);
            Set<GatewayId> gateways = registry.placements(municipality).stream()
                    .filter(placement -> homesOf(placement).contains(home)).map(Placement::gateway)
                    .collect(Collectors.toSet());
            NeedRecords records = archive.read(days.question(municipality, home.id(), gateways));
            return lived(home, records.calls(), records, new UnitMap(registry, municipality, records), days)
                    .of(citizen, days);
        });
    }

    /** The days that are looked at. */
    private final class Days {
        private final LocalDate from;
        private final LocalDate to;
        private final Instant now = clock.instant();

        Days(LocalDate from, LocalDate to) {
            this.from = from;
            this.to = to;
        }

        private Instant began() {
            return from.atStartOfDay(zone).toInstant();
        }

        private Instant before() {
            return to.plusDays(1).atStartOfDay(zone).toInstant();
        }

        NeedRecords.Question question(MunicipalityId municipality, @Nullable HomeId home, Set<GatewayId> gateways) {
            return new NeedRecords.Question(municipality, home, gateways, began(), before(),
                    began().minus(proofEvery));
        }
    }

    /** What happened in a home, whoever of its citizens it concerns. */
    private record Lived(List<OwnedCall> calls, List<UnitTest> tests, List<Gap> gaps, UnprotectedDays unprotected) {

        CitizenHistory of(CitizenId citizen, Days days) {
            return new CitizenHistory(citizen, days.from, days.to,
                    calls.stream().filter(call -> call.mayBeOf(citizen)).toList(), tests, gaps, unprotected);
        }
    }

    private Lived lived(Home home, List<Call> calls, NeedRecords records, UnitMap units, Days days) {
        Unit unit = units.of(home);
        List<Gap> gaps = UnitGaps.of(unit, proofEvery, days.began(), days.before(), days.now);
        List<UnitTest> tests = unit.tests().stream()
                .filter(test -> !test.at().isBefore(days.began()) && test.at().isBefore(days.before()))
                .sorted(Comparator.comparing(UnitTest::at)).toList();
        return new Lived(calls.stream().map(call -> owned(home, call, records.said().get(call.id()))).toList(), tests,
                gaps, UnprotectedDays.of(gaps, days.from, days.to, zone, days.now));
    }

    /** Whose a call was, as far as anybody knows. */
    OwnedCall owned(Home home, Call call, @Nullable WhoseCall said) {
        CitizenId wearer = registry.wearerOf(call.alarm().origin().event().source()).map(Wearer::citizen).orElse(null);
        return new OwnedCall(call, Owner.of(home.citizens().stream().map(Citizen::id).toList(), wearer, said), said);
    }
}
