package dk.nattevagt.central.mqtt;

import dk.nattevagt.protocol.id.GatewayId;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.vertx.core.Context;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubCompReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubRecReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One connection of one authenticated gateway, from CONNACK to its end. All but {@link #run} and {@link #deliver} is called on the connection's own
 * event loop only.
 */
final class Session {
    final GatewayId gateway;
    final String clientId;
    private final MqttEndpoint endpoint;
    private final Context context;
    private final Subscriptions subscriptions;
    private final Outgoing outgoing;
    private int inHand;
    private boolean open = true;
    private boolean hangingUp;
    private boolean ending;

    Session(GatewayId gateway, String clientId, MqttEndpoint endpoint, Context context, Subscriptions subscriptions,
            Outgoing outgoing) {
        this.gateway = gateway;
        this.clientId = clientId;
        this.endpoint = endpoint;
        this.context = context;
        this.subscriptions = subscriptions;
        this.outgoing = outgoing;
    }

    /** The gateway itself; any other client id under its user name is a tool beside it. */
    boolean isGatewayItself() {
        return clientId.equals(gateway.value());
    }

    /** MQTT 5 can say why; 3.1.1 can only stay silent or hang up. */
    boolean speaksMqtt5() {
        return endpoint.protocolVersion() >= MqttVersion.MQTT_5.protocolLevel();
    }

    /** Runs the task on the connection's event loop. */
    void run(Runnable task) {
        context.runOnContext(_ -> task.run());
    }

    /** Takes one more message in hand; false when there are too many. */
    boolean takeInHand(int atMost) {
        if (inHand >= atMost) {
            return false;
        }
        inHand++;
        return true;
    }

    void outOfHand() {
        inHand--;
    }

    /** Asked to hang up after a while: true the first time. */
    boolean willHangUp() {
        boolean first = !hangingUp;
        hangingUp = true;
        return first;
    }

    /** PUBACK or PUBREC, whichever the publish asks for; nothing for QoS 0 or on a connection that is gone. */
    void acknowledge(MqttPublishMessage publish, MqttPubAckReasonCode code) {
        if (!isOpen()) {
            return;
        }
        switch (publish.qosLevel()) {
            case AT_LEAST_ONCE ->
                endpoint.publishAcknowledge(publish.messageId(), code, MqttProperties.NO_PROPERTIES);
            case EXACTLY_ONCE -> endpoint.publishReceived(publish.messageId(),
                    MqttPubRecReasonCode.valueOf(code.value()), MqttProperties.NO_PROPERTIES);
            case AT_MOST_ONCE, FAILURE -> {
            }
        }
    }

    /**
     * The second half of QoS 2. The event's own id tells a second delivery, so no packet id is kept: whatever is released is
     * complete.
     */
    void release(int messageId) {
        if (isOpen()) {
            endpoint.publishComplete(messageId, MqttPubCompReasonCode.SUCCESS, MqttProperties.NO_PROPERTIES);
        }
    }

    /** Sends it if this connection listens for it; whether it arrives is not asked for. */
    void post(String topic, byte[] payload) {
        subscriptions.wanted(topic).ifPresent(qos -> outgoing.send(topic, payload, qos, new CompletableFuture<>()));
    }

    /** Sends it if this connection listens for it: true once acknowledged (QoS 1) or written (QoS 0). From any thread. */
    CompletableFuture<Boolean> deliver(String topic, byte[] payload) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        run(() -> subscriptions.wanted(topic).ifPresentOrElse(
                qos -> outgoing.send(topic, payload, qos, done), () -> done.complete(false)));
        return done;
    }

    void delivered(int messageId, boolean taken) {
        outgoing.acknowledged(messageId, taken);
    }

    void subscribe(MqttSubscribeMessage subscribe) {
        List<MqttSubAckReasonCode> codes = subscribe.topicSubscriptions().stream()
                .map(wish -> code(subscriptions.add(wish.topicName(), wish.qualityOfService())))
                .map(code -> speaksMqtt5() ? code : inMqtt3(code))
                .toList();
        endpoint.subscribeAcknowledge(subscribe.messageId(), codes, MqttProperties.NO_PROPERTIES);
    }

    private static MqttSubAckReasonCode code(Subscriptions.Answer answer) {
        return switch (answer) {
            case GRANTED_QOS_0 -> MqttSubAckReasonCode.GRANTED_QOS0;
            case GRANTED_QOS_1 -> MqttSubAckReasonCode.GRANTED_QOS1;
            case FOREIGN -> MqttSubAckReasonCode.NOT_AUTHORIZED;
            // Not "quota exceeded", although MQTT 5 allows it here: Paho 1.2.5 breaks its connection over that.
            case TOO_MANY -> MqttSubAckReasonCode.IMPLEMENTATION_SPECIFIC_ERROR;
        };
    }

    /** MQTT 3.1.1 has one code for failure. The library's own translation makes failures of grants as well (5.0.8). */
    private static MqttSubAckReasonCode inMqtt3(MqttSubAckReasonCode code) {
        return switch (code) {
            case GRANTED_QOS0, GRANTED_QOS1, GRANTED_QOS2 -> code;
            case UNSPECIFIED_ERROR, IMPLEMENTATION_SPECIFIC_ERROR, NOT_AUTHORIZED, TOPIC_FILTER_INVALID,
                    PACKET_IDENTIFIER_IN_USE, QUOTA_EXCEEDED, SHARED_SUBSCRIPTIONS_NOT_SUPPORTED,
                    SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED, WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED ->
                MqttSubAckReasonCode.UNSPECIFIED_ERROR;
        };
    }

    void unsubscribe(MqttUnsubscribeMessage unsubscribe) {
        List<MqttUnsubAckReasonCode> codes = unsubscribe.topics().stream()
                .map(filter -> subscriptions.remove(filter)
                        ? MqttUnsubAckReasonCode.SUCCESS
                        : MqttUnsubAckReasonCode.NO_SUBSCRIPTION_EXISTED)
                .toList();
        endpoint.unsubscribeAcknowledge(unsubscribe.messageId(), codes, MqttProperties.NO_PROPERTIES);
    }

    /**
     * Ends the connection once what has been read already is passed over: the server would log a stack trace for each packet
     * it finds behind a connection's end.
     */
    void disconnectSoon(MqttDisconnectReasonCode reason) {
        if (!ending) {
            ending = true;
            run(() -> disconnect(reason));
        }
    }

    /** Nothing more is taken from it. */
    boolean isEnding() {
        return ending;
    }

    /** Ends the connection, with the reason in MQTT 5. */
    void disconnect(MqttDisconnectReasonCode reason) {
        if (isOpen()) {
            closed();
            endpoint.disconnect(reason, MqttProperties.NO_PROPERTIES);
        }
    }

    /** An endpoint that is closed throws at whatever it is asked, and is closed a moment before its close handler says so. */
    private boolean isOpen() {
        return open && endpoint.isConnected();
    }

    /** The connection has ended, one way or the other. */
    void closed() {
        open = false;
        outgoing.close();
    }
}
