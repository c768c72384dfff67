package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality with everything registered in it.
 *
 * @param dutyPhone the number the night shift can be rung on; null when there is none
 */
public record RegistryData(
        MunicipalityId municipality,
        String name,
        @Nullable String dutyPhone,
        List<Credential<User>> staff,
        List<Home> homes,
        List<GatewayEntry> gateways) {

    public RegistryData {
        staff = List.copyOf(staff);
        homes = List.copyOf(homes);
        gateways = List.copyOf(gateways);
    }

    /**
     * Somebody or something with a password.
     *
     * @param passwordHash as {@code password.Argon2Hash} writes it
     * @param demo a demo password: never accepted by a central that does not run the demo
     */
    public record Credential<T>(T owner, String passwordHash, boolean demo) {}

    /** A gateway, the home it hangs in, and its registered devices. */
    public record GatewayEntry(Credential<GatewayId> credential, HomeId home, List<DeviceId> devices) {
        public GatewayEntry {
            devices = List.copyOf(devices);
        }
    }
}
