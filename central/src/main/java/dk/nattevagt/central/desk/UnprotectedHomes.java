package dk.nattevagt.central.desk;

import dk.nattevagt.central.desk.EquipmentOverview.Troubled;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The homes from which help cannot be called, from the lasting technical alarms. Blocking; not for an event loop. */
public final class UnprotectedHomes {
    private final EquipmentOverview overview;
    private final IncidentStore incidents;
    private final Registry registry;

    public UnprotectedHomes(EquipmentOverview overview, IncidentStore incidents, Registry registry) {
        this.overview = overview;
        this.incidents = incidents;
        this.registry = registry;
    }

    /**
     * A home from which help cannot be called.
     *
     * @param since of its troubles, the earliest beginning
     */
    public record Unprotected(Home home, Instant since, List<Troubled> troubles) {
        public Unprotected {
            troubles = List.copyOf(troubles);
        }
    }

    /** Those of a municipality that are no part of a lasting outage, in no order. */
    public List<Unprotected> single(MunicipalityId municipality) {
        Set<GatewayId> inOutage = silentInOutages(municipality);
        Map<GatewayId, Placement> placements = placements(municipality);
        Map<HomeId, Home> homes = new LinkedHashMap<>();
        Map<HomeId, List<Troubled>> troubles = new LinkedHashMap<>();
        for (Troubled troubled : overview.alarms(municipality)) {
            if (!troubled.alarm().unprotected() || inOutage.contains(troubled.alarm().source().gateway())) {
                continue;
            }
            affected(placements, troubled.alarm().source()).forEach(home -> {
                homes.put(home.id(), home);
                troubles.computeIfAbsent(home.id(), _ -> new ArrayList<>()).add(troubled);
            });
        }
        List<Unprotected> found = new ArrayList<>();
        homes.forEach((id, home) -> found.add(unprotected(home, troubles.getOrDefault(id, List.of()))));
        return found;
    }

    private static Unprotected unprotected(Home home, List<Troubled> troubles) {
        Instant since = troubles.stream().map(troubled -> troubled.alarm().beganAt()).min(Instant::compareTo)
                .orElseThrow();
        return new Unprotected(home, since, troubles);
    }

    /** The gateways of a municipality that are silent as part of a lasting outage. */
    public Set<GatewayId> silentInOutages(MunicipalityId municipality) {
        return incidents.lastingOutages().stream()
                .filter(outage -> outage.municipality().equals(municipality))
                .flatMap(outage -> outage.members().stream())
                .filter(Outage.Member::silent)
                .map(Outage.Member::gateway)
                .collect(Collectors.toSet());
    }

    /** The homes of which everything speaks through this gateway, or something a citizen wears does. */
    Stream<Home> homesOf(Placement placement) {
        GatewayId gateway = placement.gateway();
        Stream<Home> carried = placement.devices().stream().flatMap(device -> home(gateway, device));
        return Stream.concat(Stream.of(placement.home()), carried).filter(home -> !home.standIn()).distinct();
    }

    private Stream<Home> home(GatewayId gateway, DeviceId device) {
        return registry.homeOf(gateway, device).stream();
    }

    /** A municipality's gateways by their names. */
    Map<GatewayId, Placement> placements(MunicipalityId municipality) {
        return registry.placements(municipality).stream()
                .collect(Collectors.toMap(Placement::gateway, Function.identity()));
    }

    private Stream<Home> affected(Map<GatewayId, Placement> placements, EventSource source) {
        DeviceId device = source.device();
        if (device != null) {
            return home(source.gateway(), device).filter(home -> !home.standIn());
        }
        Placement placement = placements.get(source.gateway());
        return placement == null ? Stream.empty() : homesOf(placement);
    }
}
