package dk.nattevagt.central.desk;

import dk.nattevagt.central.desk.EquipmentOverview.Troubled;
import dk.nattevagt.central.desk.UnprotectedHomes.Unprotected;
import dk.nattevagt.central.outage.CallRoundOrder;
import dk.nattevagt.central.outage.CallRoundOrder.Placed;
import dk.nattevagt.central.outage.CallRoundOrder.Waiting;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.Outage.Member;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.outage.Ticked;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of homes to be called, and the ticks on them, shared by everybody on shift. Blocking; not for an event loop. */
public final class CallRounds {
    /** An alarm that was real within this time says that the next may be. */
    static final Duration RECENT = Duration.ofDays(30);

    private final IncidentStore incidents;
    private final UnprotectedHomes homes;
    private final RoundScreens screens;

    public CallRounds(IncidentStore incidents, UnprotectedHomes homes, RoundScreens screens) {
        this.incidents = incidents;
        this.homes = homes;
        this.screens = screens;
    }

    /**
     * A home on a list.
     *
     * @param backAt when its equipment was heard again; null while it is not
     * @param troubles what is wrong; empty in an outage, where it is the outage itself
     */
    public record Row(Placed placed, Ticked ticked, @Nullable Instant backAt, List<Troubled> troubles) {
        public Row {
            troubles = List.copyOf(troubles);
        }

        /** Nothing is left to do: somebody has settled it, or the equipment is back by itself and nobody asked for a visit. */
        public boolean settled() {
            Tick last = ticked.last();
            boolean visit = last != null && last.result() == Tick.Result.VISIT_NEEDED;
            return ticked.settled() || (backAt != null && !visit);
        }
    }

    /** A municipality's outages that last, and those of the last day. */
    public List<Outage> outages(MunicipalityId municipality, Instant now) {
        return incidents.outages(municipality, now.minus(Duration.ofDays(1)));
    }

    /** One outage of this municipality. */
    public Optional<Outage> outage(MunicipalityId municipality, long number) {
        return incidents.outage(number).filter(outage -> outage.municipality().equals(municipality));
    }

    /** An outage's homes in the order in which they are to be called. */
    public List<Row> round(Outage outage, Instant now) {
        MunicipalityId municipality = outage.municipality();
        Map<HomeId, Home> found = new LinkedHashMap<>();
        Map<HomeId, List<Member>> members = new LinkedHashMap<>();
        Map<GatewayId, Placement> placements = homes.placements(municipality);
        for (Member member : outage.members()) {
            Placement placement = placements.get(member.gateway());
            if (placement != null) {
                homes.homesOf(placement).forEach(home -> {
                    found.put(home.id(), home);
                    members.computeIfAbsent(home.id(), _ -> new ArrayList<>()).add(member);
                });
            }
        }
        Map<HomeId, Ticked> ticks = ticks(incidents.ticks(new RoundId.OfOutage(outage.number()), Instant.EPOCH));
        return order(municipality, found.values().stream()
                .collect(Collectors.toMap(Function.identity(),
                        home -> members.getOrDefault(home.id(), List.of()).getFirst().silentSince())),
                now).stream()
                .map(placed -> {
                    HomeId home = placed.waiting().home().id();
                    return new Row(placed, ticks.getOrDefault(home, Ticked.NOT_YET),
                            backAt(members.getOrDefault(home, List.of())), List.of());
                }).toList();
    }

    /** The homes that are unprotected for a reason of their own, in the order in which they are to be called. */
    public List<Row> singleHomes(MunicipalityId municipality, Instant now) {
        Map<HomeId, Unprotected> unprotected = homes.single(municipality).stream()
                .collect(Collectors.toMap(one -> one.home().id(), Function.identity()));
        Map<HomeId, List<Tick>> ticks = incidents
                .ticks(new RoundId.OfSingleHomes(municipality), now.minus(Duration.ofDays(30))).stream()
                .collect(Collectors.groupingBy(Tick::home));
        Map<Home, Instant> since = unprotected.values().stream()
                .collect(Collectors.toMap(Unprotected::home, Unprotected::since));
        return order(municipality, since, now).stream().map(placed -> {
            Waiting waiting = placed.waiting();
            // What was ticked about an earlier trouble says nothing about this one.
            List<Tick> current = ticks.getOrDefault(waiting.home().id(), List.of()).stream()
                    .filter(tick -> !tick.at().isBefore(waiting.since())).toList();
            Unprotected one = unprotected.get(waiting.home().id());
            return new Row(placed, Ticked.of(current), null, one == null ? List.of() : one.troubles());
        }).toList();
    }

    /** Ticks a home, and tells everybody who looks at the list. */
    public Tick tick(MunicipalityId municipality, Tick tick) {
        Tick stored = incidents.add(tick);
        screens.roundChanged(municipality, tick.round(), tick.at());
        return stored;
    }

    private List<Placed> order(MunicipalityId municipality, Map<Home, Instant> since, Instant now) {
        Map<HomeId, Integer> alarms = since.isEmpty()
                ? Map.of()
                : incidents.realAlarms(municipality, now.minus(RECENT));
        return CallRoundOrder.order(since.entrySet().stream()
                .map(home -> new Waiting(home.getKey(), home.getValue(),
                        alarms.getOrDefault(home.getKey().id(), 0)))
                .toList(), now);
    }

    private static Map<HomeId, Ticked> ticks(List<Tick> ticks) {
        return ticks.stream().collect(Collectors.groupingBy(Tick::home,
                Collectors.collectingAndThen(Collectors.toList(), Ticked::of)));
    }

    /** A home is back when everything in it is. */
    private static @Nullable Instant backAt(List<Member> members) {
        return members.stream().anyMatch(Member::silent)
                ? null
                : members.stream().map(Member::heardAgainAt).filter(java.util.Objects::nonNull)
                        .max(Comparator.naturalOrder()).orElse(null);
    }
}
