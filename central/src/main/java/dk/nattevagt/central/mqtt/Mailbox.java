package dk.nattevagt.central.mqtt;

import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.desk.AlarmDesk;
import dk.nattevagt.central.desk.Received;
import dk.nattevagt.central.mqtt.MqttMetrics.Dropped;
import dk.nattevagt.central.mqtt.MqttMetrics.NotTaken;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.wire.Decoded;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to a publish: refused by name, or handed to the desk and acknowledged after the commit. */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Vertx vertx;
    private final Registry registry;
    private final AlarmDesk desk;
    private final Downlink downlink;
    private final TimeVoice time;
    private final MqttMetrics metrics;
    private final Limits limits;
    private final InstantSource clock;

    Mailbox(Vertx vertx, Registry registry, AlarmDesk desk, Downlink downlink, TimeVoice time,
            MqttMetrics metrics, Limits limits, InstantSource clock) {
        this.vertx = vertx;
        this.registry = registry;
        this.desk = desk;
        this.downlink = downlink;
        this.time = time;
        this.metrics = metrics;
        this.limits = limits;
        this.clock = clock;
    }

    /** A publish has been read off the wire. */
    void published(Session session, MqttPublishMessage publish) {
        if (session.isEnding()) {
            return;
        }
        metrics.received.increment();
        if (!session.takeInHand(limits.inHand())) {
            tooMany(session, publish);
            return;
        }
        switch (Verdict.on(session.gateway, publish.topicName(), publish.payload().getBytes())) {
            case Decoded.Message<GatewayMessage>(GatewayMessage message) -> hand(session, publish, message);
            case Decoded.Refused<GatewayMessage>(Refusal refusal) -> {
                session.outOfHand();
                refuse(session, publish, refusal);
            }
        }
    }

    /** More at once than the CONNACK allowed. A QoS 0 message may get lost by its own wish; others come again. */
    private void tooMany(Session session, MqttPublishMessage publish) {
        metrics.notTaken(NotTaken.TOO_MANY_IN_HAND);
        if (publish.qosLevel() != MqttQoS.AT_MOST_ONCE) {
            metrics.dropped(Dropped.TOO_MANY_IN_HAND);
            session.disconnectSoon(MqttDisconnectReasonCode.RECEIVE_MAXIMUM_EXCEEDED);
        }
    }

    private void refuse(Session session, MqttPublishMessage publish, Refusal refusal) {
        metrics.refused(refusal.reason());
        LOG.atInfo().addKeyValue("gateway", session.gateway).addKeyValue("reason", refusal.reason().wireName())
                .log("A message was refused");
        session.acknowledge(publish, Codes.of(refusal.reason()));
        downlink.answer(session.gateway, refusal);
    }

    private void hand(Session session, MqttPublishMessage publish, GatewayMessage message) {
        Optional<Home> home = registry.homeOf(session.gateway, message.key().source().device());
        if (home.isEmpty()) {
            // Taken out of the registry while connected: the next CONNECT is refused by name.
            metrics.dropped(Dropped.NO_HOME);
            session.disconnectSoon(MqttDisconnectReasonCode.NOT_AUTHORIZED);
            return;
        }
        Instant arrivedAt = clock.instant();
        long readAt = System.nanoTime();
        var _ = desk.receive(home.get(), message, arrivedAt).whenComplete((received, broken) -> {
            if (received instanceof Received.Recorded) {
                metrics.committedAfter(Duration.ofNanos(System.nanoTime() - readAt));
            }
            @Nullable
            CentralMessage confirmation = received instanceof Received.Recorded recorded
                    ? confirmation(message, recorded, arrivedAt)
                    : null;
            session.run(() -> answer(session, publish, new Taken(message, arrivedAt, confirmation), received, broken));
        });
    }

    /**
     * A message the desk has seen.
     *
     * @param confirmation what its gateway is told; null when the message was not taken
     */
    private record Taken(GatewayMessage message, Instant arrivedAt, @Nullable CentralMessage confirmation) {}

    /** Made on the desk's thread: signing is work, and done for the gateways that open doors only. */
    private CentralMessage confirmation(GatewayMessage message, Received.Recorded recorded, Instant arrivedAt) {
        if (!(message instanceof Heartbeat)) {
            return new Receipt(recorded.reception().event(), recorded.reception().alarm());
        }
        return recorded.hasDoor()
                ? time.heard(message.key().gateway(), message.key().id(), arrivedAt, recorded.deviceDigest())
                : new HeartbeatHeard(message.key().id(), arrivedAt, recorded.deviceDigest());
    }

    private void answer(Session session, MqttPublishMessage publish, Taken taken, @Nullable Received received,
            @Nullable Throwable broken) {
        session.outOfHand();
        switch (received) {
            case Received.Recorded recorded -> {
                if (!recorded.duplicate()) {
                    count(taken.message(), recorded, taken.arrivedAt());
                }
                session.acknowledge(publish, MqttPubAckReasonCode.SUCCESS);
                confirm(taken, recorded);
            }
            case Received.NotNow(Received.NotNow.Cause cause) -> notTaken(session, publish, switch (cause) {
                case LANE_FULL -> NotTaken.LANE_FULL;
                case STORE_FAILED -> NotTaken.STORE_FAILED;
            });
            case null -> {
                LOG.atError().setCause(broken).addKeyValue("gateway", session.gateway).log("The desk broke down");
                notTaken(session, publish, NotTaken.BROKEN);
            }
        }
    }

    /**
     * Progress goes before the receipt: should the line break between the two, no lamp is left at "received" for an alarm long
     * closed.
     */
    private void confirm(Taken taken, Received.Recorded recorded) {
        GatewayId gateway = taken.message().key().gateway();
        recorded.progress().forEach(progress -> downlink.answer(gateway, progress));
        CentralMessage confirmation = taken.confirmation();
        if (confirmation != null) {
            downlink.answer(gateway, confirmation);
        }
    }

    /**
     * Without a receipt the gateway keeps the event and sends it again. In MQTT 5 the error code frees the place in its window.
     * In 3.1.1 there is no such code, and a client sends again only after it has connected again (§4.4): so it is made to.
     */
    private void notTaken(Session session, MqttPublishMessage publish, NotTaken reason) {
        metrics.notTaken(reason);
        if (session.speaksMqtt5()) {
            session.acknowledge(publish, Codes.of(reason));
        } else if (publish.qosLevel() != MqttQoS.AT_MOST_ONCE && session.willHangUp()) {
            vertx.setTimer(limits.closeUnanswered().toMillis(), _ -> session.run(() -> {
                metrics.dropped(Dropped.NOT_STORED);
                session.disconnect(MqttDisconnectReasonCode.SERVER_BUSY);
            }));
        }
    }

    private void count(GatewayMessage message, Received.Recorded recorded, Instant arrivedAt) {
        if (!recorded.deviceKnown()) {
            metrics.unknownDevice.increment();
        }
        if (message instanceof AlarmRaised raised && !Timing.of(raised, arrivedAt).clockCredible()) {
            metrics.incredibleClock.increment();
        }
    }
}
