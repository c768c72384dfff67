package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.Optional;

/** Who lives where with what: asked at every alarm, so it answers from memory. */
public interface Registry {

    /** The home a gateway hangs in. */
    Optional<Home> homeOf(GatewayId gateway);

    /** A home by its id. */
    Optional<Home> home(HomeId home);

    /** Whether the device has been registered on this gateway. */
    boolean knows(GatewayId gateway, DeviceId device);

    /** A municipality's name as its citizens know it. */
    String nameOf(MunicipalityId municipality);

    /** The number 112 can call back on, and that a page without contact tells staff to ring; empty when none is known. */
    Optional<String> dutyPhone(MunicipalityId municipality);

    /** A member of staff. */
    Optional<User> user(UserId user);
}
