package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality with everything registered in it.
 *
 * @param dutyPhone the number the night shift can be rung on; null when there is none
 * @param homes with a {@link StandIn} for each gateway placed centrally
 * @param carried devices that belong to another home than the one their gateway hangs in
 * @param teams empty where everybody who answers alarms is taken to be on shift
 * @param helpWithin the promise, from the press to somebody's arrival
 * @param wearers those who wear a tracker
 */
public record RegistryData(
        MunicipalityId municipality,
        String name,
        @Nullable String dutyPhone,
        List<Credential<User>> staff,
        List<Home> homes,
        List<GatewayEntry> gateways,
        List<Carried> carried,
        List<CareTeam> teams,
        Duration helpWithin,
        List<Wearer> wearers) {
    /** Danish municipalities promise help or contact within half an hour. */
    public static final Duration HELP_WITHIN = Duration.ofMinutes(30);

    public RegistryData {
        wearers = List.copyOf(wearers);
        teams = List.copyOf(teams);
        staff = List.copyOf(staff);
        homes = List.copyOf(homes);
        gateways = List.copyOf(gateways);
        carried = List.copyOf(carried);
    }

    /** A municipality in which every device hangs where its gateway does. */
    public RegistryData(MunicipalityId municipality, String name, @Nullable String dutyPhone,
            List<Credential<User>> staff, List<Home> homes, List<GatewayEntry> gateways) {
        this(municipality, name, dutyPhone, staff, homes, gateways, List.of());
    }

    /** A municipality in which nobody wears a tracker. */
    public RegistryData(MunicipalityId municipality, String name, @Nullable String dutyPhone,
            List<Credential<User>> staff, List<Home> homes, List<GatewayEntry> gateways, List<Carried> carried,
            List<CareTeam> teams, Duration helpWithin) {
        this(municipality, name, dutyPhone, staff, homes, gateways, carried, teams, helpWithin, List.of());
    }

    /** A municipality without teams. */
    public RegistryData(MunicipalityId municipality, String name, @Nullable String dutyPhone,
            List<Credential<User>> staff, List<Home> homes, List<GatewayEntry> gateways, List<Carried> carried) {
        this(municipality, name, dutyPhone, staff, homes, gateways, carried, List.of(), HELP_WITHIN);
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

    /** A device that belongs to this home, wherever its gateway hangs: a tracker on a gateway placed centrally. */
    public record Carried(HomeId home, GatewayId gateway, DeviceId device) {}
}
