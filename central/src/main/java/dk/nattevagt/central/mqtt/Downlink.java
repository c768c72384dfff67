package dk.nattevagt.central.mqtt;

import dk.nattevagt.central.desk.CitizenLink;
import dk.nattevagt.central.desk.DoorLink;
import dk.nattevagt.central.desk.TrackerOrders;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ReportOften;
import dk.nattevagt.protocol.message.SignedLockOrder;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The way from the central to a gateway: to every connection of it that listens. */
final class Downlink implements CitizenLink, DoorLink, TrackerOrders {
    private final Sessions sessions;
    private final Limits limits;
    private final InstantSource clock;
    private final String run = UUID.randomUUID().toString();
    private final AtomicLong messages = new AtomicLong();

    Downlink(Sessions sessions, Limits limits, InstantSource clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /** Answers a gateway's message. An answer that gets lost is given again when the message comes again. */
    void answer(GatewayId gateway, CentralMessage message) {
        String topic = Topics.down(gateway, MessageCodec.channel(message));
        byte[] payload = encoded(message);
        sessions.of(gateway).forEach(session -> session.run(() -> session.post(topic, payload)));
    }

    /** Only the gateway's own acknowledgement counts: what a tool beside it has read lights no lamp. */
    @Override
    public CompletableFuture<Boolean> tell(GatewayId gateway, Progress progress) {
        return deliver(gateway, progress);
    }

    /** Tools beside the gateway may read an order too: it is signed, not secret. */
    @Override
    public CompletableFuture<Boolean> send(GatewayId gateway, SignedLockOrder order) {
        return deliver(gateway, order);
    }

    /** How long is sent, and not until when: what the gateway's own clock says is anybody's guess. */
    @Override
    public void reportOften(EventSource tracker, Duration every, Instant until) {
        DeviceId device = tracker.device();
        if (device == null) {
            throw new IllegalArgumentException("a gateway is no tracker");
        }
        long lasting = Duration.between(clock.instant(), until).toSeconds();
        answer(tracker.gateway(), new ReportOften(device,
                Math.clamp(every.toSeconds(), ReportOften.SHORTEST_S, ReportOften.LONGEST_S),
                Math.clamp(lasting, 0, ReportOften.LONGEST_WHILE_S)));
    }

    private CompletableFuture<Boolean> deliver(GatewayId gateway, CentralMessage message) {
        Optional<Session> itself = sessions.itself(gateway);
        String topic = Topics.down(gateway, MessageCodec.channel(message));
        byte[] payload = encoded(message);
        sessions.of(gateway).stream()
                .filter(session -> itself.filter(own -> own == session).isEmpty())
                .forEach(beside -> beside.run(() -> beside.post(topic, payload)));
        if (itself.isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        return itself.get().deliver(topic, payload)
                .completeOnTimeout(false, limits.acknowledgeWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    private byte[] encoded(CentralMessage message) {
        return MessageCodec.encode(message, new EventId(run + "-" + messages.incrementAndGet()), clock.instant());
    }
}
