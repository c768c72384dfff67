package dk.nattevagt.central.people;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.List;
import java.util.Optional;

/**
 * What takes a home's place where there is none. A gateway placed centrally, such as one for trackers, hangs in nobody's home; and
 * a device on it that no home owns must still raise an alarm somebody sees. Each such device is a place of its own, so that two
 * people in need are never one alarm.
 */
public final class StandIn {
    /** No home, gateway or device is named with one. */
    private static final String MARK = ":";

    private StandIn() {}

    /** Whether a home may not be named so, because a stand-in could be. */
    public static boolean isReserved(String homeId) {
        return homeId.contains(MARK);
    }

    /** Where a central gateway itself is. */
    public static Home ofGateway(GatewayId gateway, MunicipalityId municipality, String municipalityName) {
        return new Home(new HomeId(gateway + MARK), municipality,
                new Address("Central gateway " + gateway, null, null, "", municipalityName), null, List.of(), true);
    }

    /**
     * Where a device is that no home owns.
     *
     * @param gateways the stand-in of its gateway
     */
    static Home ofDevice(Home gateways, GatewayId gateway, DeviceId device) {
        String where = "Ukendt sted: enheden %s på den centrale gateway %s".formatted(device, gateway);
        return new Home(new HomeId(gateway + MARK + device), gateways.municipality(),
                new Address(where, null, null, "", gateways.address().city()), null, List.of(), true);
    }

    /** The gateway and device whose stand-in is named so; nothing when it is the name of a home or of a gateway's stand-in. */
    static Optional<EventSource> deviceOf(HomeId home) {
        String[] parts = home.value().split(MARK, 2);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventSource.of(new GatewayId(parts[0]), new DeviceId(parts[1])));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
