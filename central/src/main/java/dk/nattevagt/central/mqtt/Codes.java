package dk.nattevagt.central.mqtt;

import dk.nattevagt.central.mqtt.MqttMetrics.NotTaken;
import dk.nattevagt.central.mqtt.MqttMetrics.Turned;
import dk.nattevagt.protocol.message.RefusalReason;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;

/** Our reasons in MQTT's own codes, as the AsyncAPI document tells them. */
final class Codes {
    private Codes() {}

    /** A refused message: never to be sent again as it is. */
    static MqttPubAckReasonCode of(RefusalReason reason) {
        return switch (reason) {
            case TOO_LARGE, NOT_JSON, MISSING_FIELD, BAD_FIELD, UNKNOWN_TYPE, UNKNOWN_CAUSE ->
                MqttPubAckReasonCode.PAYLOAD_FORMAT_INVALID;
            case UNKNOWN_TOPIC, WRONG_TOPIC -> MqttPubAckReasonCode.TOPIC_NAME_INVALID;
            case FOREIGN_GATEWAY -> MqttPubAckReasonCode.NOT_AUTHORIZED;
        };
    }

    /** A message that must come again: no receipt will follow. */
    static MqttPubAckReasonCode of(NotTaken reason) {
        return switch (reason) {
            case LANE_FULL, TOO_MANY_IN_HAND -> MqttPubAckReasonCode.QUOTA_EXCEEDED;
            case STORE_FAILED, BROKEN -> MqttPubAckReasonCode.UNSPECIFIED_ERROR;
        };
    }

    /** An unknown gateway hears the same as one with a wrong password. */
    static MqttConnectReturnCode of(Turned reason, boolean mqtt5) {
        return switch (reason) {
            case NO_CREDENTIALS, WRONG_PASSWORD, UNKNOWN_GATEWAY -> mqtt5
                    ? MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD
                    : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
            case TOO_MANY_SESSIONS -> mqtt5
                    ? MqttConnectReturnCode.CONNECTION_REFUSED_QUOTA_EXCEEDED
                    : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
            case BUSY -> mqtt5
                    ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_BUSY
                    : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
            case AUTHENTICATION_FAILED -> mqtt5
                    ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5
                    : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
        };
    }

    /** What a CONNACK says in MQTT 5: our limits, and that no session outlives its connection. */
    static MqttProperties welcome(Limits limits, String clientId, boolean assigned) {
        MqttProperties properties = new MqttProperties();
        properties.add(new IntegerProperty(MqttProperties.SESSION_EXPIRY_INTERVAL, 0));
        properties.add(new IntegerProperty(MqttProperties.RECEIVE_MAXIMUM, limits.inHand()));
        properties.add(new IntegerProperty(MqttProperties.MAXIMUM_PACKET_SIZE, Limits.MAX_PACKET_BYTES));
        properties.add(new IntegerProperty(MqttProperties.TOPIC_ALIAS_MAXIMUM, 0));
        properties.add(new IntegerProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.SHARED_SUBSCRIPTION_AVAILABLE, 0));
        if (assigned) {
            properties.add(new StringProperty(MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, clientId));
        }
        return properties;
    }
}
