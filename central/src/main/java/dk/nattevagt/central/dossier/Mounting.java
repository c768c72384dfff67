package dk.nattevagt.central.dossier;

import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Instant;

/**
 * A device was mounted, or taken down.
 *
 * @param at the epoch for what has hung there for as long as anybody knows
 */
public record Mounting(EventSource source, DeviceKind kind, boolean mounted, Instant at) {}
