package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.protocol.message.BoltState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A mounted device as the technician sees it.
 *
 * @param silentFor since its last message, or since the start of this boot
 * @param batteryPercent as it last said; null when it never did
 * @param bolt of a lock, by its sensor; null when it never said
 */
public record DeviceStatus(Device device, Duration silentFor, @Nullable Integer batteryPercent,
        @Nullable BoltState bolt,
        TestStage test) {}
