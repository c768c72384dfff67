package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventId;
import java.time.Instant;

/**
 * The central has heard a heartbeat, and is thereby shown to be alive behind its socket.
 *
 * @param heartbeat the heartbeat's id
 * @param centralTime when it was heard, by the central's clock: what a gateway's clock is measured against
 */
public record HeartbeatHeard(EventId heartbeat, Instant centralTime) implements CentralMessage {}
