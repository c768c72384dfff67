package dk.nattevagt.central.desk;

import dk.nattevagt.central.dossier.Mounting;
import dk.nattevagt.central.dossier.NeedRecords;
import dk.nattevagt.central.dossier.Unit;
import dk.nattevagt.central.dossier.UnitTest;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each home's personal alarm, put together from what is registered and what is stored. */
final class UnitMap {
    private final Registry registry;
    private final NeedRecords records;
    private final Map<HomeId, Set<EventSource>> devices = new HashMap<>();
    private final Map<HomeId, Set<GatewayId>> gateways = new HashMap<>();
    private final Map<EventSource, DeviceKind> kinds = new HashMap<>();
    private final Map<GatewayId, List<TechnicalAlarm>> troubles;
    private final Map<EventSource, List<Mounting>> mountings;
    private final Map<EventSource, List<UnitTest>> tests;

    UnitMap(Registry registry, MunicipalityId municipality, NeedRecords records) {
        this.registry = registry;
        this.records = records;
        this.troubles = records.troubles().stream().collect(Collectors.groupingBy(alarm -> alarm.source().gateway()));
        this.mountings = records.mountings().stream().collect(Collectors.groupingBy(Mounting::source));
        this.tests = tests(records).collect(Collectors.groupingBy(UnitTest::source));
        records.mountings().forEach(mounting -> kinds.put(mounting.source(), mounting.kind()));
        registry.placements(municipality).forEach(this::add);
        mountings.keySet().forEach(this::add);
    }

    /** A call that came is a proof, whether anybody has written it down as one or not. */
    private static Stream<UnitTest> tests(NeedRecords records) {
        Set<UnitTest> known = new HashSet<>(records.tests());
        return Stream.concat(records.tests().stream(), records.calls().stream().map(call -> call.alarm().origin())
                .map(origin -> new UnitTest(origin.event().source(), origin.timing().receivedAt(),
                        UnitTest.Result.ALARM))
                .filter(test -> test.source().device() != null && !known.contains(test)));
    }

    private void add(Placement placement) {
        if (!placement.home().standIn()) {
            gateways.computeIfAbsent(placement.home().id(), _ -> new HashSet<>()).add(placement.gateway());
        }
        placement.devices().forEach(device -> add(EventSource.of(placement.gateway(), device)));
    }

    private void add(EventSource source) {
        if (!Unit.isPersonal(kinds.get(source)) || registry.wearerOf(source).isPresent()) {
            return;
        }
        registry.homeOf(source.gateway(), source.device()).filter(home -> !home.standIn()).ifPresent(home -> {
            devices.computeIfAbsent(home.id(), _ -> new HashSet<>()).add(source);
            gateways.computeIfAbsent(home.id(), _ -> new HashSet<>()).add(source.gateway());
        });
    }

    /** Where nothing else hangs in the home, the trackers its citizens wear are their personal alarm. */
    Unit of(Home home) {
        Set<EventSource> own = devices.get(home.id());
        Set<EventSource> sources = own == null ? trackers(home) : own;
        Set<GatewayId> through = new HashSet<>(gateways.getOrDefault(home.id(), Set.of()));
        sources.forEach(source -> through.add(source.gateway()));
        return new Unit(sources, through,
                through.stream().flatMap(gateway -> troubles.getOrDefault(gateway, List.of()).stream()).toList(),
                all(mountings, sources), all(tests, sources), firstHeard(sources));
    }

    private Set<EventSource> trackers(Home home) {
        return home.citizens().stream().map(Citizen::id).flatMap(citizen -> registry.wearer(citizen).stream())
                .map(Wearer::tracker).collect(Collectors.toSet());
    }

    private static <T> List<T> all(Map<EventSource, List<T>> by, Set<EventSource> sources) {
        List<T> found = new ArrayList<>();
        sources.forEach(source -> found.addAll(by.getOrDefault(source, List.of())));
        return found;
    }

    private @Nullable Instant firstHeard(Set<EventSource> sources) {
        Stream<Instant> written = sources.stream()
                .flatMap(source -> Stream.ofNullable(records.firstHeard().get(source)));
        Stream<Instant> called = all(tests, sources).stream().filter(UnitTest::heard).map(UnitTest::at);
        return Stream.concat(written, called).min(Instant::compareTo).orElse(null);
    }
}
