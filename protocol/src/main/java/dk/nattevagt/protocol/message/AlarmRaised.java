package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone needs help, or a technician tests that help could be called.
 *
 * @param mark orders the event among its gateway's; null from simple devices
 * @param held how long the gateway has kept the event before this delivery, by its uptime; null when it was restarted in
 *     between or does not say
 * @param test a technician stands in the home and has announced this very signal: it proves the way and calls nobody
 */
public record AlarmRaised(
        EventKey key,
        @Nullable Instant time,
        Cause cause,
        @Nullable BootMark mark,
        @Nullable Duration held,
        boolean test) implements GatewayMessage {

    /** A real alarm. */
    public AlarmRaised(EventKey key, @Nullable Instant time, Cause cause, @Nullable BootMark mark,
            @Nullable Duration held) {
        this(key, time, cause, mark, held, false);
    }
}
