package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone needs help.
 *
 * @param mark orders the event among its gateway's; null from simple devices
 * @param held how long the gateway has kept the event before this delivery, by its uptime; null when it was restarted in
 *     between or does not say
 */
public record AlarmRaised(
        EventKey key,
        @Nullable Instant time,
        Cause cause,
        @Nullable BootMark mark,
        @Nullable Duration held) implements GatewayMessage {}
