package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.DeviceAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device that was heard and is not mounted. Its alarms count all the same.
 *
 * @param model maker and model where the adapter knows them
 * @param heardAt when last, by our clock
 */
public record Stranger(DeviceAddress address, @Nullable String model, Instant heardAt) {}
