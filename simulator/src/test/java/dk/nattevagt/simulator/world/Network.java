package dk.nattevagt.simulator.world;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Carries bytes between gateways and the central: not all of them, not once, not in order, and not at all when cut. */
final class Network {
    private final World world;
    private final Set<GatewayId> cut = new HashSet<>();
    private final Map<GatewayId, Integer> sessions = new HashMap<>();
    private int lastSession;
    private long sent;

    Network(World world) {
        this.world = world;
    }

    void cut(GatewayId gateway) {
        cut.add(gateway);
    }

    void mend(GatewayId gateway) {
        cut.remove(gateway);
    }

    private boolean reachable(GatewayHost gateway) {
        return !cut.contains(gateway.id()) && gateway.powered() && world.central().takesMessages();
    }

    /** A new session for the gateway, replacing the one before; -1 when the central cannot be reached. */
    int connect(GatewayHost gateway) {
        if (!reachable(gateway)) {
            return -1;
        }
        lastSession++;
        sessions.put(gateway.id(), lastSession);
        return lastSession;
    }

    /** The central has stopped, and with it every session. */
    void dropSessions() {
        sessions.clear();
    }

    boolean carries(GatewayHost gateway, int session) {
        return reachable(gateway) && sessions.getOrDefault(gateway.id(), -1) == session;
    }

    boolean hasSession(GatewayId gateway) {
        return sessions.containsKey(gateway);
    }

    void up(GatewayHost from, int session, GatewayMessage message) {
        world.sent(message);
        byte[] payload = MessageCodec.encode(message);
        carry(() -> {
            if (!cut.contains(from.id()) && (carries(from, session) || world.chance().happens(0.1))) {
                from.wireAcknowledged(message.key());
                world.central().arrived(from.id(), MessageCodec.channel(message), payload);
            }
        });
    }

    /**
     * Sends messages that arrive together and in order, or not at all.
     *
     * @param acknowledged runs when the gateway has them and the central has heard so
     */
    void down(GatewayHost to, List<CentralMessage> messages, Runnable acknowledged) {
        List<byte[]> payloads = messages.stream()
                .map(message -> MessageCodec.encode(message, new EventId("c" + ++sent), world.time().instant()))
                .toList();
        String boot = to.boot();
        messages.forEach(message -> world.hostileBroker().passes(to, message));
        carry(() -> {
            // What was on its way to a gateway that has been switched off and on since died with the connection.
            if (!cut.contains(to.id()) && to.powered() && boot.equals(to.boot())) {
                payloads.forEach(payload -> hear(to, payload));
                if (to.powered()) {
                    carry(acknowledged);
                }
            }
        });
    }

    private static void hear(GatewayHost to, byte[] payload) {
        if (MessageCodec.decode(payload) instanceof Decoded.Message<CentralMessage>(CentralMessage read)) {
            to.hears(read);
        }
    }

    private void carry(Runnable arrival) {
        Weather weather = world.weather();
        if (world.chance().happens(weather.lost())) {
            return;
        }
        world.time().after(delay(weather), arrival);
        if (world.chance().happens(weather.doubled())) {
            world.time().after(delay(weather), arrival);
        }
    }

    private long delay(Weather weather) {
        return world.chance().happens(weather.slow())
                ? world.chance().between(1_000, 30_000)
                : world.chance().between(2, 80);
    }
}
