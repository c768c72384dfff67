package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventId;
import org.jspecify.annotations.Nullable;

/**
 * The central cannot accept a message: the gateway keeps it aside for a technician and goes on with the next.
 *
 * @param event the refused event's id; null where none could be read
 * @param explanation one sentence for the technician
 */
public record Refusal(@Nullable EventId event, RefusalReason reason, String explanation) implements CentralMessage {}
