package dk.nattevagt.central.mqtt;

import dk.nattevagt.protocol.id.GatewayId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is connected just now. Safe for many threads. */
final class Sessions {
    private final int sideSessions;
    private final Map<GatewayId, Map<String, Session>> connected = new HashMap<>();

    Sessions(int sideSessions) {
        this.sideSessions = sideSessions;
    }

    /** What became of a new session. */
    sealed interface Entry {

        /** It is in; an older one with the same client id is out, and must be told. */
        record In(Optional<Session> displaced) implements Entry {}

        /** Too many side sessions of this gateway are connected already. */
        record Full() implements Entry {}
    }

    /** Lets a session in. The gateway itself always finds room. */
    synchronized Entry enter(Session session) {
        Map<String, Session> ofGateway = connected.computeIfAbsent(session.gateway, _ -> new HashMap<>());
        boolean known = session.isGatewayItself() || ofGateway.containsKey(session.clientId);
        if (!known && sides(session.gateway, ofGateway) >= sideSessions) {
            return new Entry.Full();
        }
        return new Entry.In(Optional.ofNullable(ofGateway.put(session.clientId, session)));
    }

    private static int sides(GatewayId gateway, Map<String, Session> ofGateway) {
        return ofGateway.containsKey(gateway.value()) ? ofGateway.size() - 1 : ofGateway.size();
    }

    /** Forgets this session, and no other: a newer one under the same client id stays. */
    synchronized void leave(Session session) {
        Map<String, Session> ofGateway = connected.get(session.gateway);
        if (ofGateway != null && ofGateway.remove(session.clientId, session) && ofGateway.isEmpty()) {
            connected.remove(session.gateway);
        }
    }

    /** The gateway's own session. */
    synchronized Optional<Session> itself(GatewayId gateway) {
        return Optional.ofNullable(connected.getOrDefault(gateway, Map.of()).get(gateway.value()));
    }

    /** The gateway's own session and those beside it. */
    synchronized List<Session> of(GatewayId gateway) {
        return List.copyOf(connected.getOrDefault(gateway, Map.of()).values());
    }

    /** Everyone. */
    synchronized List<Session> all() {
        return connected.values().stream().flatMap(ofGateway -> ofGateway.values().stream()).toList();
    }

    /** How many gateways are connected themselves. */
    synchronized long gateways() {
        return connected.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(entry.getKey().value()))
                .count();
    }
}
