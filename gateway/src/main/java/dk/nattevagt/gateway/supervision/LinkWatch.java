package dk.nattevagt.gateway.supervision;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the central hears us, measured by its answers to our heartbeats and not by the socket: a socket may stand long after
 * what was behind it has gone. Also how far our clock is from the central's. One owner, no threads.
 */
public final class LinkWatch {
    private static final int REMEMBERED = 8;

    private record Sent(Duration uptime, Instant wall) {}

    private final Duration lostAfter;
    private final Map<EventId, Sent> sent = new LinkedHashMap<>();
    private Duration lastHeard;
    private Optional<Duration> clockOffset = Optional.empty();

    /** @param lostAfter without an answer for longer than this, contact is lost; three heartbeats is usual */
    public LinkWatch(Duration lostAfter, Duration uptime) {
        this.lostAfter = lostAfter;
        this.lastHeard = uptime;
    }

    /** A heartbeat was handed to the wire. */
    public void sent(EventId heartbeat, Duration uptime, Instant wall) {
        sent.put(heartbeat, new Sent(uptime, wall));
        if (sent.size() > REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
    }

    /** The central said anything at all. */
    public void heard(Duration uptime) {
        lastHeard = uptime;
    }

    /** The central has answered a heartbeat. Half of the way there and back is taken off. */
    public void heard(HeartbeatHeard answer, Duration uptime) {
        heard(uptime);
        Sent then = sent.remove(answer.heartbeat());
        if (then != null) {
            Instant middle = then.wall().plus(uptime.minus(then.uptime()).dividedBy(2));
            clockOffset = Optional.of(Duration.between(answer.centralTime(), middle));
        }
    }

    /** Whether nothing has been heard for too long. */
    public boolean isLost(Duration uptime) {
        return uptime.compareTo(lastHeard.plus(lostAfter)) > 0;
    }

    /** How far our clock is ahead of the central's; empty until a heartbeat has been answered. */
    public Optional<Duration> clockOffset() {
        return clockOffset;
    }
}
