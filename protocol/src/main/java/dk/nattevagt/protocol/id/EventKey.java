package dk.nattevagt.protocol.id;

/** What makes two deliveries the same event: CloudEvents {@code source} and {@code id} together. */
public record EventKey(EventSource source, EventId id) {

    /** The gateway the event came through. */
    public GatewayId gateway() {
        return source.gateway();
    }

    @Override
    public String toString() {
        return source + "#" + id;
    }
}
