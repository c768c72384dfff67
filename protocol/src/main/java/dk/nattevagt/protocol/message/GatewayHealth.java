package dk.nattevagt.protocol.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway feels. Each part is null where the gateway does not know it.
 *
 * @param diskFreeMb free space for its data, in MB
 * @param temperatureC of its processor, -100 to 200 degrees Celsius
 * @param clockOffsetMs how far its clock is ahead of the central's (negative: behind), in ms, to a second or so
 * @param deviceDigest of its device table, 16 hexadecimal digits
 * @param uplink the number of the way it reaches the central by, from 1
 */
public record GatewayHealth(@Nullable Long diskFreeMb, @Nullable Integer temperatureC, @Nullable Long clockOffsetMs,
        @Nullable String deviceDigest, @Nullable Integer uplink) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16}");

    /** A gateway that says nothing of it. */
    public static final GatewayHealth UNKNOWN = new GatewayHealth(null, null, null, null, null);

    /** @throws IllegalArgumentException when a figure is outside its range */
    public GatewayHealth {
        if (diskFreeMb != null && diskFreeMb < 0) {
            throw new IllegalArgumentException("diskFreeMb must not be negative");
        }
        if (temperatureC != null && (temperatureC < -100 || temperatureC > 200)) {
            throw new IllegalArgumentException("temperatureC must be -100 to 200");
        }
        if (deviceDigest != null && !DIGEST.matcher(deviceDigest).matches()) {
            throw new IllegalArgumentException("deviceDigest must be 16 hexadecimal digits");
        }
        if (uplink != null && (uplink < 1 || uplink > 9)) {
            throw new IllegalArgumentException("uplink must be 1 to 9");
        }
    }
}
