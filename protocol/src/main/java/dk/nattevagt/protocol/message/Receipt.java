package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * The event stands in the central's database and may leave the gateway's disk.
 *
 * @param alarm the alarm it raised or added to; null when it concerns none
 */
public record Receipt(EventKey event, @Nullable AlarmId alarm) implements CentralMessage {}
