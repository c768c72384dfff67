package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.Held;
import dk.nattevagt.gateway.delivery.InFlight;
import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.gateway.delivery.Urgency;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Carries events over the link within the window, most urgent first, again and again until they are answered. */
final class Courier {
    private final Link link;
    private final String boot;
    private final InFlight inFlight = new InFlight();
    private boolean up;

    Courier(Link link, String boot) {
        this.link = link;
        this.boot = boot;
    }

    void linkUp() {
        // What an earlier link had under way is unknown to this one, also when nobody told us that it ended.
        inFlight.linkLost();
        up = true;
    }

    void linkDown() {
        inFlight.linkLost();
        up = false;
    }

    boolean isUp() {
        return up;
    }

    /** Sends what may leave now. */
    void send(List<GatewayMessage> waiting, Duration uptime) {
        for (GatewayMessage message : waiting) {
            if (!send(message, uptime)) {
                return;
            }
        }
    }

    /** Sends it if it may leave now; false when the wire takes nothing more. */
    boolean send(GatewayMessage message, Duration uptime) {
        if (!up) {
            return false;
        }
        if (!inFlight.maySend(message.key(), Urgency.of(message), uptime)) {
            return true;
        }
        boolean taken = link.publish(Held.stamp(message, boot, uptime));
        if (taken) {
            inFlight.sent(message.key(), uptime);
        }
        return taken;
    }

    boolean send(Heartbeat heartbeat) {
        return mention(heartbeat);
    }

    /** Sends it once, whatever becomes of it. */
    boolean mention(GatewayMessage message) {
        return up && link.publish(message);
    }

    void answered(EventKey key) {
        inFlight.answered(key);
    }

    Optional<EventKey> find(EventId id) {
        return inFlight.find(id);
    }
}
