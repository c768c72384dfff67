package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The rule for silent gateways. One that has never been heard is not installed yet, and not silent. */
public final class GatewaySilence {
    /** Three heartbeats of 20 s. */
    public static final Duration STANDARD = Duration.ofSeconds(60);

    private GatewaySilence() {}

    /** A gateway not heard for too long. */
    public record SilentGateway(GatewayId gateway, Instant lastHeard) {}

    /** Those not heard for longer than allowed, longest silent first. */
    public static List<SilentGateway> silent(Map<GatewayId, Instant> lastHeard, Duration allowed, Instant now) {
        return lastHeard.entrySet().stream()
                .filter(contact -> contact.getValue().plus(allowed).isBefore(now))
                .map(contact -> new SilentGateway(contact.getKey(), contact.getValue()))
                .sorted(Comparator.comparing(SilentGateway::lastHeard))
                .toList();
    }
}
