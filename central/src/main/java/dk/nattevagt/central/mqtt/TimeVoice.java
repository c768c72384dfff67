package dk.nattevagt.central.mqtt;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers a heartbeat with the time, signed. Called beside the event loops: a signature takes about a millisecond. */
@FunctionalInterface
public interface TimeVoice {

    /** The answer to this heartbeat, heard at this time. */
    HeartbeatHeard heard(GatewayId gateway, EventId heartbeat, Instant centralTime, @Nullable String deviceDigest);
}
