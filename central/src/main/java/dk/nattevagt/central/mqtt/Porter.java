package dk.nattevagt.central.mqtt;

import dk.nattevagt.central.mqtt.MqttMetrics.Dropped;
import dk.nattevagt.central.mqtt.MqttMetrics.Turned;
import dk.nattevagt.protocol.id.GatewayId;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers CONNECT, and sees to it that each connection's packets reach the right place until it ends. */
final class Porter {
    private static final Logger LOG = LoggerFactory.getLogger(Porter.class);

    private final Vertx vertx;
    private final Admission admission;
    private final Sessions sessions;
    private final Mailbox mailbox;
    private final MqttMetrics metrics;
    private final Limits limits;

    Porter(Vertx vertx, Admission admission, Sessions sessions, Mailbox mailbox, MqttMetrics metrics, Limits limits) {
        this.vertx = vertx;
        this.admission = admission;
        this.sessions = sessions;
        this.mailbox = mailbox;
        this.metrics = metrics;
        this.limits = limits;
    }

    /** A client has said CONNECT. On the connection's event loop. */
    void connected(MqttEndpoint endpoint) {
        Context context = vertx.getOrCreateContext();
        AtomicBoolean gone = new AtomicBoolean();
        endpoint.closeHandler(_ -> gone.set(true));
        endpoint.exceptionHandler(this::broken);
        CompletableFuture<Admission.Answer> asked = admission.ask(endpoint.auth());
        if (asked.isDone()) {
            // At once, so that packets a client sends without waiting for the CONNACK find the session open.
            settle(endpoint, context, asked.join());
        } else {
            var _ = asked.thenAccept(answer -> context.runOnContext(_ -> {
                if (!gone.get()) {
                    settle(endpoint, context, answer);
                }
            }));
        }
    }

    private void settle(MqttEndpoint endpoint, Context context, Admission.Answer answer) {
        switch (answer) {
            case Admission.Answer.Welcome(GatewayId gateway) -> welcome(endpoint, context, gateway);
            case Admission.Answer.No(Turned because) -> turnAway(endpoint, because);
        }
    }

    private void turnAway(MqttEndpoint endpoint, Turned because) {
        metrics.turnedAway(because);
        LOG.atInfo().addKeyValue("reason", because).log("A connection was refused");
        endpoint.reject(Codes.of(because, isMqtt5(endpoint)));
    }

    private void welcome(MqttEndpoint endpoint, Context context, GatewayId gateway) {
        @Nullable
        String named = endpoint.clientIdentifier();
        String clientId = named == null ? "assigned-" + UUID.randomUUID() : named;
        Session session = new Session(gateway, clientId, endpoint, context,
                new Subscriptions(gateway, limits.filters()), new Outgoing(endpoint, limits, metrics.undelivered));
        switch (sessions.enter(session)) {
            case Sessions.Entry.Full _ -> turnAway(endpoint, Turned.TOO_MANY_SESSIONS);
            case Sessions.Entry.In(var displaced) -> {
                displaced.ifPresent(this::takeOver);
                serve(session, endpoint);
                endpoint.accept(false, isMqtt5(endpoint)
                        ? Codes.welcome(limits, clientId, named == null)
                        : MqttProperties.NO_PROPERTIES);
            }
        }
    }

    private void takeOver(Session older) {
        metrics.dropped(Dropped.TAKEN_OVER);
        older.run(() -> older.disconnect(MqttDisconnectReasonCode.SESSION_TAKEN_OVER));
    }

    private void serve(Session session, MqttEndpoint endpoint) {
        endpoint.publishAutoAck(false);
        endpoint.subscriptionAutoAck(false);
        endpoint.publishHandler(publish -> mailbox.published(session, publish));
        endpoint.publishReleaseHandler(session::release);
        endpoint.publishAcknowledgeMessageHandler(
                answer -> session.delivered(answer.messageId(), !answer.code().isError()));
        endpoint.subscribeHandler(session::subscribe);
        endpoint.unsubscribeHandler(session::unsubscribe);
        // Not the disconnect handler: a keep-alive that runs out, or a line that breaks, passes that one by.
        endpoint.closeHandler(_ -> {
            session.closed();
            sessions.leave(session);
        });
    }

    private void broken(Throwable cause) {
        if (cause instanceof TooLongFrameException) {
            metrics.dropped(Dropped.PACKET_TOO_LARGE);
        } else if (cause instanceof DecoderException) {
            metrics.dropped(Dropped.MALFORMED_PACKET);
        }
        LOG.atDebug().setCause(cause).log("A connection broke");
    }

    private static boolean isMqtt5(MqttEndpoint endpoint) {
        return endpoint.protocolVersion() >= MqttVersion.MQTT_5.protocolLevel();
    }
}
