package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who lives where with what: asked at every alarm, so it answers from memory. */
public interface Registry {

    /** The home a gateway hangs in; a {@link StandIn} for one placed centrally. */
    Optional<Home> homeOf(GatewayId gateway);

    /**
     * The home a gateway's message is about: the one that owns the device, else the one the gateway hangs in; on a gateway
     * placed centrally a device no home owns has a {@link StandIn} of its own. Nothing only when the gateway is unknown.
     *
     * @param device null when the message is about the gateway itself
     */
    Optional<Home> homeOf(GatewayId gateway, @Nullable DeviceId device);

    /** A home by its id. */
    Optional<Home> home(HomeId home);

    /** Whether the device has been registered on this gateway. One that only the gateway lists is known to the desk, not here. */
    boolean knows(GatewayId gateway, DeviceId device);

    /** Every municipality. */
    List<MunicipalityId> municipalities();

    /** A municipality's gateways, those placed centrally too. */
    List<Placement> placements(MunicipalityId municipality);

    /** A municipality's name as its citizens know it. */
    String nameOf(MunicipalityId municipality);

    /** The number 112 can call back on, and that a page without contact tells staff to ring; empty when none is known. */
    Optional<String> dutyPhone(MunicipalityId municipality);

    /** A member of staff. */
    Optional<User> user(UserId user);

    /** Everybody on the municipality's staff, by id. */
    List<User> staff(MunicipalityId municipality);

    /** The municipality's care teams, by id; empty where it has none. */
    List<CareTeam> teams(MunicipalityId municipality);

    /** Those who wear a tracker, in the order of their ids. */
    List<Wearer> wearers(MunicipalityId municipality);

    /** The citizen's tracker and what has been granted with it; empty for somebody who wears none. */
    Optional<Wearer> wearer(CitizenId citizen);

    /** Whose tracker this is; empty for a device nobody wears. */
    Optional<Wearer> wearerOf(EventSource tracker);

    /** A citizen, by the home that is theirs. */
    Optional<Home> homeOf(CitizenId citizen);

    /** The municipality's promise, from the press to somebody's arrival. */
    Duration helpWithin(MunicipalityId municipality);

    /**
     * A gateway, where it hangs, and what is registered on it.
     *
     * @param home a {@link StandIn} for one placed centrally
     */
    record Placement(GatewayId gateway, Home home, List<DeviceId> devices) {
        public Placement {
            devices = List.copyOf(devices);
        }
    }
}
