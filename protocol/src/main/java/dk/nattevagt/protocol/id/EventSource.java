package dk.nattevagt.protocol.id;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from: a gateway itself ({@code /gateways/gw-0001}) or one of its devices
 * ({@code /gateways/gw-0001/devices/button-1}). The CloudEvents {@code source}.
 */
public record EventSource(GatewayId gateway, @Nullable DeviceId device) {
    private static final Pattern PATH = Pattern.compile("/gateways/([^/]+)(?:/devices/([^/]+))?");

    /** The source of a gateway's own events. */
    public static EventSource of(GatewayId gateway) {
        return new EventSource(gateway, null);
    }

    /** The source of a device's events. */
    public static EventSource of(GatewayId gateway, DeviceId device) {
        return new EventSource(gateway, device);
    }

    /** Reads the path. @throws IllegalArgumentException when it is not one of the two forms */
    public static EventSource parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "source must be /gateways/{gateway} or /gateways/{gateway}/devices/{device}");
        }
        String device = matcher.group(2);
        return new EventSource(new GatewayId(matcher.group(1)), device == null ? null : new DeviceId(device));
    }

    @Override
    public String toString() {
        String ofGateway = "/gateways/" + gateway;
        return device == null ? ofGateway : ofGateway + "/devices/" + device;
    }
}
