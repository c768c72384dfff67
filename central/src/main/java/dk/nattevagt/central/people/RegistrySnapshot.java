package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A registry as it stood at one moment. */
public final class RegistrySnapshot implements Registry {
    private final Map<MunicipalityId, RegistryData> municipalities = new HashMap<>();
    private final Map<HomeId, Home> homes = new HashMap<>();
    private final Map<GatewayId, RegistryData.GatewayEntry> gateways = new HashMap<>();
    private final Map<UserId, RegistryData.Credential<User>> staff = new HashMap<>();
    private final Map<EventSource, HomeId> owners = new HashMap<>();
    private final Map<GatewayId, List<DeviceId>> carried = new HashMap<>();
    private final Map<CitizenId, HomeId> citizens = new HashMap<>();
    private final Map<CitizenId, Wearer> wearers = new HashMap<>();
    private final Map<EventSource, Wearer> trackers = new HashMap<>();

    public RegistrySnapshot(Collection<RegistryData> registered) {
        for (RegistryData data : registered) {
            municipalities.put(data.municipality(), data);
            data.homes().forEach(this::add);
            data.wearers().forEach(this::add);
            data.gateways().forEach(gateway -> gateways.put(gateway.credential().owner(), gateway));
            data.carried().forEach(this::carry);
            data.staff().forEach(credential -> staff.put(credential.owner().id(), credential));
        }
    }

    private void add(Home home) {
        homes.put(home.id(), home);
        home.citizens().forEach(citizen -> citizens.put(citizen.id(), home.id()));
    }

    private void add(Wearer wearer) {
        wearers.put(wearer.citizen(), wearer);
        trackers.put(wearer.tracker(), wearer);
    }

    private void carry(RegistryData.Carried device) {
        owners.put(EventSource.of(device.gateway(), device.device()), device.home());
        carried.computeIfAbsent(device.gateway(), _ -> new ArrayList<>()).add(device.device());
    }

    @Override
    public Optional<Home> homeOf(GatewayId gateway) {
        return Optional.ofNullable(gateways.get(gateway)).flatMap(entry -> home(entry.home()));
    }

    @Override
    public Optional<Home> homeOf(GatewayId gateway, @Nullable DeviceId device) {
        if (device == null) {
            return homeOf(gateway);
        }
        return Optional.ofNullable(owners.get(EventSource.of(gateway, device))).flatMap(this::home)
                .or(() -> homeOf(gateway)
                        .map(home -> home.standIn() ? StandIn.ofDevice(home, gateway, device) : home));
    }

    @Override
    public Optional<Home> home(HomeId home) {
        return Optional.ofNullable(homes.get(home)).or(() -> StandIn.deviceOf(home).flatMap(this::standIn));
    }

    private Optional<Home> standIn(EventSource source) {
        DeviceId device = source.device();
        return device == null
                ? Optional.empty()
                : homeOf(source.gateway()).filter(Home::standIn)
                        .map(home -> StandIn.ofDevice(home, source.gateway(), device));
    }

    @Override
    public boolean knows(GatewayId gateway, DeviceId device) {
        RegistryData.GatewayEntry entry = gateways.get(gateway);
        return (entry != null && entry.devices().contains(device))
                || owners.containsKey(EventSource.of(gateway, device));
    }

    @Override
    public List<MunicipalityId> municipalities() {
        return List.copyOf(municipalities.keySet());
    }

    @Override
    public List<Placement> placements(MunicipalityId municipality) {
        return Optional.ofNullable(municipalities.get(municipality)).stream()
                .flatMap(data -> data.gateways().stream())
                .flatMap(entry -> home(entry.home()).stream().map(home -> placement(entry, home)))
                .toList();
    }

    private Placement placement(RegistryData.GatewayEntry entry, Home home) {
        GatewayId gateway = entry.credential().owner();
        return new Placement(gateway, home, Stream
                .concat(entry.devices().stream(), carried.getOrDefault(gateway, List.of()).stream()).distinct()
                .toList());
    }

    @Override
    public String nameOf(MunicipalityId municipality) {
        RegistryData data = municipalities.get(municipality);
        return data == null ? municipality.value() : data.name();
    }

    @Override
    public Optional<String> dutyPhone(MunicipalityId municipality) {
        return Optional.ofNullable(municipalities.get(municipality)).map(RegistryData::dutyPhone);
    }

    @Override
    public Optional<User> user(UserId user) {
        return Optional.ofNullable(staff.get(user)).map(RegistryData.Credential::owner);
    }

    @Override
    public List<User> staff(MunicipalityId municipality) {
        return Optional.ofNullable(municipalities.get(municipality))
                .map(data -> data.staff().stream().map(RegistryData.Credential::owner)
                        .sorted(Comparator.comparing(user -> user.id().value()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<CareTeam> teams(MunicipalityId municipality) {
        return Optional.ofNullable(municipalities.get(municipality))
                .map(data -> data.teams().stream().sorted(Comparator.comparing(team -> team.id().value())).toList())
                .orElse(List.of());
    }

    @Override
    public List<Wearer> wearers(MunicipalityId municipality) {
        return Optional.ofNullable(municipalities.get(municipality))
                .map(data -> data.wearers().stream()
                        .sorted(Comparator.comparing(wearer -> wearer.citizen().value()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<Wearer> wearer(CitizenId citizen) {
        return Optional.ofNullable(wearers.get(citizen));
    }

    @Override
    public Optional<Wearer> wearerOf(EventSource tracker) {
        return Optional.ofNullable(trackers.get(tracker));
    }

    @Override
    public Optional<Home> homeOf(CitizenId citizen) {
        return Optional.ofNullable(citizens.get(citizen)).flatMap(this::home);
    }

    @Override
    public Duration helpWithin(MunicipalityId municipality) {
        return Optional.ofNullable(municipalities.get(municipality)).map(RegistryData::helpWithin)
                .orElse(RegistryData.HELP_WITHIN);
    }

    /** A member of staff's password. */
    public Optional<RegistryData.Credential<User>> credential(UserId user) {
        return Optional.ofNullable(staff.get(user));
    }

    /** A gateway's password. */
    public Optional<RegistryData.Credential<GatewayId>> credential(GatewayId gateway) {
        return Optional.ofNullable(gateways.get(gateway)).map(RegistryData.GatewayEntry::credential);
    }

    /** Every registered gateway. */
    public Set<GatewayId> gateways() {
        return Set.copyOf(gateways.keySet());
    }
}
