package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a trouble is there, or not there any more.
 *
 * @param at when it began or ended, as well as can be known
 * @param heardAt when the central learned of it
 * @param unprotected what {@link Protection} says of it
 * @param mark null where the gateway does not count, and for what the central found out by itself
 */
public record TechnicalWord(
        EventSource source,
        TechnicalTrouble trouble,
        boolean present,
        Instant at,
        Instant heardAt,
        boolean unprotected,
        @Nullable Mark mark) {}
