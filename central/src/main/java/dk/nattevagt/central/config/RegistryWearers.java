package dk.nattevagt.central.config;

import dk.nattevagt.central.config.RegistryFile.CitizenKeys;
import dk.nattevagt.central.config.RegistryFile.GatewayKeys;
import dk.nattevagt.central.config.RegistryFile.HomeKeys;
import dk.nattevagt.central.config.RegistryFile.Municipality;
import dk.nattevagt.central.config.TrackerKeys.CompanionKeys;
import dk.nattevagt.central.config.TrackerKeys.HoursKeys;
import dk.nattevagt.central.config.TrackerKeys.RelativeKeys;
import dk.nattevagt.central.config.TrackerKeys.ZoneKeys;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.tracking.ZoneArea;
import dk.nattevagt.central.tracking.ZoneFaults;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Place;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a registry file says of trackers and those who wear them. */
final class RegistryWearers {
    private RegistryWearers() {}

    private record Worn(HomeKeys home, CitizenId citizen, TrackerKeys tracker) {
        private EventSource source(@Nullable String gateway, String device) {
            GatewayKeys own = home.gateway();
            String named = gateway == null && own != null ? own.id() : gateway;
            if (named == null) {
                throw new IllegalArgumentException(
                        "citizen %s: the home has no gateway, so %s must name one".formatted(citizen, device));
            }
            return EventSource.of(new GatewayId(named), new DeviceId(device));
        }
    }

    /** @throws IllegalArgumentException naming the citizen whose tracker cannot be so */
    static List<Wearer> wearers(Municipality keys, MunicipalityId municipality) {
        Set<EventSource> taken = new HashSet<>();
        Set<CitizenId> citizens = new HashSet<>();
        keys.homes().forEach(home -> ids(home).forEach(id -> {
            if (!citizens.add(id)) {
                throw new IllegalArgumentException("two citizens have the id " + id);
            }
        }));
        return worn(keys).map(worn -> {
            Wearer wearer = named(worn, () -> wearer(worn, municipality));
            if (!taken.add(wearer.tracker())) {
                throw new IllegalArgumentException(
                        "citizen %s: somebody else wears %s already".formatted(worn.citizen(), wearer.tracker()));
            }
            return wearer;
        }).toList();
    }

    /** @throws IllegalArgumentException naming the citizen and the zone */
    static Map<CitizenId, List<SafeZone>> zones(Municipality keys) {
        Map<CitizenId, List<SafeZone>> all = new HashMap<>();
        worn(keys).forEach(worn -> all.put(worn.citizen(), named(worn, () -> zones(worn.tracker()))));
        return all;
    }

    private static <T> T named(Worn worn, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException("citizen %s: %s".formatted(worn.citizen(), wrong.getMessage()), wrong);
        }
    }

    private static Stream<Worn> worn(Municipality keys) {
        List<Worn> all = new ArrayList<>();
        for (HomeKeys home : keys.homes()) {
            List<CitizenId> ids = ids(home);
            for (int number = 0; number < ids.size(); number++) {
                CitizenKeys citizen = home.citizens().get(number);
                TrackerKeys tracker = citizen.tracker();
                if (tracker != null) {
                    all.add(new Worn(home, ids.get(number), tracker));
                }
            }
        }
        return all.stream();
    }

    private static List<CitizenId> ids(HomeKeys home) {
        List<CitizenId> ids = new ArrayList<>();
        for (int number = 0; number < home.citizens().size(); number++) {
            ids.add(RegistryHomes.citizenId(home, number));
        }
        return ids;
    }

    private static Wearer wearer(Worn worn, MunicipalityId municipality) {
        TrackerKeys keys = worn.tracker();
        String residence = keys.residence();
        String silence = keys.silentAfter();
        List<Double> home = keys.home();
        return new Wearer(worn.citizen(), new HomeId(worn.home().id()), municipality,
                worn.source(keys.gateway(), keys.device()),
                residence == null
                        ? Residence.OWN_HOME
                        : Residence.ofWireName(residence).orElseThrow(
                                () -> new IllegalArgumentException("no residence is called " + residence)),
                Boolean.TRUE.equals(keys.handling()), Boolean.TRUE.equals(keys.fetching()),
                silence == null ? Wearer.USUAL_SILENCE : Spans.parse("silentAfter", silence),
                home == null ? null : place("home", home), hours(keys.worn()),
                orEmpty(keys.companions()).map(companion -> companion(worn, companion)).toList(),
                orEmpty(keys.relatives()).map(RegistryWearers::relative).toList());
    }

    private static EventSource companion(Worn worn, CompanionKeys keys) {
        return worn.source(keys.gateway(), keys.device());
    }

    private static Relative relative(RelativeKeys keys) {
        String authority = keys.authority();
        return new Relative(keys.name(), keys.relation(), keys.phone(), Boolean.TRUE.equals(keys.fetches()),
                authority == null
                        ? null
                        : Arrays.stream(Relative.Authority.values())
                                .filter(one -> one.wireName().equals(authority)).findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "no authority is called " + authority)));
    }

    private static List<SafeZone> zones(TrackerKeys tracker) {
        return orEmpty(tracker.zones()).map(RegistryWearers::zone).toList();
    }

    private static SafeZone zone(ZoneKeys keys) {
        String name = keys.name();
        ZoneArea area = area(keys);
        ZoneFaults.of(area).forEach(fault -> {
            throw new IllegalArgumentException("zone %s %s".formatted(keys.id(), fault.sentence()));
        });
        return new SafeZone(keys.id(), name == null ? keys.id() : name, area, hours(keys.hours()));
    }

    private static ZoneArea area(ZoneKeys keys) {
        List<Double> centre = keys.centre();
        Double radius = keys.radiusM();
        List<List<Double>> outline = keys.outline();
        if (centre != null && radius != null && outline == null) {
            return new ZoneArea.Circle(place(keys.id(), centre), radius);
        }
        if (outline == null || centre != null || radius != null) {
            throw new IllegalArgumentException(
                    "zone %s needs either centre and radiusM, or outline".formatted(keys.id()));
        }
        List<Place> ring = new ArrayList<>(outline.stream().map(point -> place(keys.id(), point)).toList());
        if (ring.size() < 3) {
            throw new IllegalArgumentException("zone %s: an outline has three points or more".formatted(keys.id()));
        }
        ring.add(ring.getFirst());
        return new ZoneArea.Polygon(List.of(ring));
    }

    private static Place place(String key, List<Double> figures) {
        if (figures.size() != 2) {
            throw new IllegalArgumentException(key + ": a place is [latitude, longitude]");
        }
        return new Place(figures.get(0), figures.get(1));
    }

    private static WeekHours hours(@Nullable List<HoursKeys> keys) {
        return WeekHours.danish(orEmpty(keys).map(RegistryWearers::span).toList());
    }

    private static WeekHours.Span span(HoursKeys keys) {
        return new WeekHours.Span(keys.days().stream().map(RegistryWearers::day).collect(Collectors.toSet()),
                LocalTime.parse(keys.from()), LocalTime.parse(keys.to()));
    }

    private static DayOfWeek day(String written) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(written))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no day is called " + written));
    }

    private static <T> Stream<T> orEmpty(@Nullable List<T> list) {
        return RegistryTeams.orEmpty(list);
    }
}
