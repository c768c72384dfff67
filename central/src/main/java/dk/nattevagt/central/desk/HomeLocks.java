package dk.nattevagt.central.desk;

import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Registry.Placement;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which locks belong to which home, and who may open locks at all. */
final class HomeLocks {
    private final Registry registry;

    HomeLocks(Registry registry) {
        this.registry = registry;
    }

    /**
     * The home's mounted locks, by name.
     *
     * @param mounted what a gateway has mounted
     */
    List<LockAt> of(HomeId home, Function<GatewayId, List<DeviceLine>> mounted) {
        List<LockAt> locks = new ArrayList<>();
        for (GatewayId gateway : gateways(home)) {
            mounted.apply(gateway).stream().filter(line -> line.entry().kind() == DeviceKind.LOCK)
                    .map(line -> new LockAt(gateway, line.device()))
                    .filter(lock -> homeOf(lock).filter(home::equals).isPresent())
                    .forEach(locks::add);
        }
        return locks;
    }

    private List<GatewayId> gateways(HomeId home) {
        return registry.home(home).map(Home::municipality).stream()
                .flatMap(municipality -> registry.placements(municipality).stream())
                .filter(placement -> placement.home().id().equals(home)).map(Placement::gateway).toList();
    }

    /** The home a lock belongs to. */
    Optional<HomeId> homeOf(LockAt lock) {
        return registry.homeOf(lock.gateway(), lock.device()).filter(home -> !home.standIn()).map(Home::id);
    }

    /** Whether somebody may open electronic locks: where anybody has that skill, only those who have it. */
    boolean entitled(MunicipalityId municipality, UserId person) {
        List<User> staff = registry.staff(municipality);
        boolean used = staff.stream().anyMatch(HomeLocks::skilled);
        return staff.stream().filter(user -> user.id().equals(person)).anyMatch(user -> !used || skilled(user));
    }

    private static boolean skilled(User user) {
        return user.skills().contains(Skill.LOCK_ACCESS);
    }
}
