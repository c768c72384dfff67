package dk.nattevagt.protocol.authority;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.LockOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The bytes that are signed: one part a line, the first line saying what they are, so that a signature over one thing is never one
 * over another. No part can hold a line break.
 */
final class SignedText {
    private SignedText() {}

    static byte[] of(LockOrder order) {
        return lines("nattevagt lock order 1", order.id().value(), Long.toString(order.number()),
                order.gateway().value(), order.lock().value(), order.alarm().value(), order.responder(),
                order.command().wireName(), order.issuedAt().toString(), order.expiresAt().toString());
    }

    static byte[] of(GatewayId gateway, EventId heartbeat, Instant centralTime) {
        return lines("nattevagt time 1", gateway.value(), heartbeat.value(), centralTime.toString());
    }

    private static byte[] lines(String... parts) {
        return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    }
}
