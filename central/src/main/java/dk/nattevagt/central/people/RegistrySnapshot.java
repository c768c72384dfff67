package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A registry as it stood at one moment. */
public final class RegistrySnapshot implements Registry {
    private final Map<MunicipalityId, RegistryData> municipalities = new HashMap<>();
    private final Map<HomeId, Home> homes = new HashMap<>();
    private final Map<GatewayId, RegistryData.GatewayEntry> gateways = new HashMap<>();
    private final Map<UserId, RegistryData.Credential<User>> staff = new HashMap<>();

    public RegistrySnapshot(Collection<RegistryData> registered) {
        for (RegistryData data : registered) {
            municipalities.put(data.municipality(), data);
            data.homes().forEach(home -> homes.put(home.id(), home));
            data.gateways().forEach(gateway -> gateways.put(gateway.credential().owner(), gateway));
            data.staff().forEach(credential -> staff.put(credential.owner().id(), credential));
        }
    }

    @Override
    public Optional<Home> homeOf(GatewayId gateway) {
        return Optional.ofNullable(gateways.get(gateway)).flatMap(entry -> home(entry.home()));
    }

    @Override
    public Optional<Home> home(HomeId home) {
        return Optional.ofNullable(homes.get(home));
    }

    @Override
    public boolean knows(GatewayId gateway, DeviceId device) {
        RegistryData.GatewayEntry entry = gateways.get(gateway);
        return entry != null && entry.devices().contains(device);
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
