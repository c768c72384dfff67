package dk.nattevagt.central.config;

import dk.nattevagt.central.config.RegistryFile.AddressKeys;
import dk.nattevagt.central.config.RegistryFile.CarriedKeys;
import dk.nattevagt.central.config.RegistryFile.CitizenKeys;
import dk.nattevagt.central.config.RegistryFile.GatewayKeys;
import dk.nattevagt.central.config.RegistryFile.HomeKeys;
import dk.nattevagt.central.config.RegistryFile.Municipality;
import dk.nattevagt.central.config.RegistryFile.VisitKeys;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData.Carried;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.StandIn;
import dk.nattevagt.central.people.VisitNotes;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a registry file says of homes and gateways, made into what the registry holds. */
final class RegistryHomes {
    private RegistryHomes() {}

    static List<Home> homes(Municipality keys, MunicipalityId id) {
        return Stream.concat(keys.homes().stream().map(home -> home(home, id)),
                central(keys).map(gateway -> standIn(gateway, keys))).toList();
    }

    static List<GatewayEntry> gateways(Municipality keys, UnaryOperator<String> hasher, boolean demo) {
        Stream<GatewayEntry> inHomes = keys.homes().stream().flatMap(home -> Stream.ofNullable(home.gateway())
                .map(gateway -> entry(gateway, new HomeId(home.id()), hasher, demo)));
        return Stream
                .concat(inHomes,
                        central(keys).map(gateway -> entry(gateway, standIn(gateway, keys).id(), hasher, demo)))
                .toList();
    }

    /** @throws IllegalArgumentException for a device two homes lay claim to, or on a gateway the municipality does not have */
    static List<Carried> carried(Municipality keys) {
        List<String> gateways = Stream
                .concat(keys.homes().stream().flatMap(home -> Stream.ofNullable(home.gateway())), central(keys))
                .map(GatewayKeys::id)
                .toList();
        Map<EventSource, String> owners = new HashMap<>();
        return keys.homes().stream().flatMap(home -> orEmpty(home.devices()).map(device -> {
            if (!gateways.contains(device.gateway())) {
                throw new IllegalArgumentException(
                        "home %s has a device on gateway %s, which the municipality does not have"
                                .formatted(home.id(), device.gateway()));
            }
            Carried carried = carried(home, device);
            String other = owners.put(EventSource.of(carried.gateway(), carried.device()), home.id());
            if (other != null) {
                throw new IllegalArgumentException("homes %s and %s both have device %s on gateway %s".formatted(other,
                        home.id(), device.device(), device.gateway()));
            }
            return carried;
        })).toList();
    }

    private static Carried carried(HomeKeys home, CarriedKeys device) {
        return new Carried(new HomeId(home.id()), new GatewayId(device.gateway()), new DeviceId(device.device()));
    }

    private static Stream<GatewayKeys> central(Municipality keys) {
        return orEmpty(keys.gateways());
    }

    private static <T> Stream<T> orEmpty(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    private static Home standIn(GatewayKeys gateway, Municipality keys) {
        return StandIn.ofGateway(new GatewayId(gateway.id()), new MunicipalityId(keys.id()), keys.name());
    }

    private static Home home(HomeKeys keys, MunicipalityId municipality) {
        if (StandIn.isReserved(keys.id())) {
            throw new IllegalArgumentException("home id %s must not contain a colon".formatted(keys.id()));
        }
        AddressKeys address = keys.address();
        return new Home(new HomeId(keys.id()), municipality,
                new Address(address.street(), address.floor(), address.door(), address.postalCode(), address.city()),
                keys.phone(),
                IntStream.range(0, keys.citizens().size())
                        .mapToObj(number -> citizen(keys, number)).toList(),
                keys.area(), visit(keys.visit()), false);
    }

    private static Citizen citizen(HomeKeys home, int number) {
        CitizenKeys citizen = home.citizens().get(number);
        return new Citizen(citizenId(home, number), citizen.name(), citizen.visitNote(),
                Boolean.TRUE.equals(citizen.needsHelpOut()));
    }

    /** The id the file gives, else one that lasts as long as nobody is put before them in the home. */
    static CitizenId citizenId(HomeKeys home, int number) {
        String id = home.citizens().get(number).id();
        return new CitizenId(id == null ? "%s.%d".formatted(home.id(), number + 1) : id);
    }

    private static VisitNotes visit(@Nullable VisitKeys keys) {
        return keys == null
                ? VisitNotes.NONE
                : new VisitNotes(keys.key(), keys.dog(), keys.oxygen(), keys.language(), keys.whatToDo());
    }

    private static GatewayEntry entry(GatewayKeys gateway, HomeId home, UnaryOperator<String> hasher, boolean demo) {
        return new GatewayEntry(
                new Credential<>(new GatewayId(gateway.id()), hasher.apply(gateway.passwordHash()), demo), home,
                orEmpty(gateway.devices()).map(DeviceId::new).toList());
    }
}
