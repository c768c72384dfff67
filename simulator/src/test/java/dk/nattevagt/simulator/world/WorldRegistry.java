package dk.nattevagt.simulator.world;

import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One home to each gateway; every device is registered but the pull cord, which somebody forgot. */
final class WorldRegistry implements Registry {
    private final Supplier<Staff> staff;
    private final Supplier<List<CareTeam>> teams;
    private final Supplier<List<GatewayHost>> gateways;

    WorldRegistry(Supplier<Staff> staff, Supplier<List<CareTeam>> teams, Supplier<List<GatewayHost>> gateways) {
        this.gateways = gateways;
        this.staff = staff;
        this.teams = teams;
    }

    private static final MunicipalityId SOLBY = new MunicipalityId("solby");

    @Override
    public Optional<Home> homeOf(GatewayId gateway) {
        return Optional.of(home(gateway.value()));
    }

    @Override
    public Optional<Home> homeOf(GatewayId gateway, @Nullable DeviceId device) {
        return homeOf(gateway);
    }

    @Override
    public List<MunicipalityId> municipalities() {
        return List.of(SOLBY);
    }

    @Override
    public List<Placement> placements(MunicipalityId municipality) {
        return gateways.get().stream()
                .map(gateway -> new Placement(gateway.id(), home(gateway.id().value()), List.of(Household.LOCK)))
                .toList();
    }

    @Override
    public Optional<Home> home(HomeId home) {
        return Optional.of(home(home.value().substring("home-of-".length())));
    }

    private static Home home(String gateway) {
        return new Home(new HomeId("home-of-" + gateway), SOLBY, new Address("Lindevej 4", "2", "tv", "2670", "Solby"),
                null, List.of(new Citizen(new CitizenId("citizen-of-" + gateway), "Ester Holm", null, true)));
    }

    @Override
    public boolean knows(GatewayId gateway, DeviceId device) {
        return !device.equals(Household.PULL_CORD);
    }

    @Override
    public String nameOf(MunicipalityId municipality) {
        return "Solby";
    }

    @Override
    public Optional<String> dutyPhone(MunicipalityId municipality) {
        return Optional.of("+4500000000");
    }

    @Override
    public Optional<User> user(UserId user) {
        return staff(SOLBY).stream().filter(someone -> someone.id().equals(user)).findFirst();
    }

    @Override
    public List<User> staff(MunicipalityId municipality) {
        return staff.get().present()
                .stream()
                .map(person -> new User(person.id(), person.id().value(), person.role(), SOLBY,
                        new Contact("0000" + Math.floorMod(person.id().value().hashCode(), 10_000), null), Set.of()))
                .toList();
    }

    @Override
    public List<CareTeam> teams(MunicipalityId municipality) {
        return teams.get();
    }

    @Override
    public List<Wearer> wearers(MunicipalityId municipality) {
        return gateways.get().stream().filter(GatewayHost::hasTracker).map(gateway -> wearer(gateway.id())).toList();
    }

    private static Wearer wearer(GatewayId gateway) {
        Home home = home(gateway.value());
        return new Wearer(home.citizens().getFirst().id(), home.id(), SOLBY,
                EventSource.of(gateway, Household.TRACKER), Residence.OWN_HOME, true, true, Wearer.USUAL_SILENCE, null,
                WeekHours.ALWAYS, List.of(), List.of());
    }

    @Override
    public Optional<Wearer> wearer(CitizenId citizen) {
        return wearers(SOLBY).stream().filter(wearer -> wearer.citizen().equals(citizen)).findFirst();
    }

    @Override
    public Optional<Wearer> wearerOf(EventSource tracker) {
        return wearers(SOLBY).stream().filter(wearer -> wearer.tracker().equals(tracker)).findFirst();
    }

    @Override
    public Optional<Home> homeOf(CitizenId citizen) {
        return wearer(citizen).flatMap(wearer -> home(wearer.homeId()));
    }

    @Override
    public Duration helpWithin(MunicipalityId municipality) {
        return Duration.ofMinutes(30);
    }
}
