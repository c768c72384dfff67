package dk.nattevagt.gateway.paho;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Paho's callbacks. They must return at once: a blocking call inside one deadlocks the client. */
record SessionCallback(Session session) implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCallback.class);

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        session.lost();
    }

    @Override
    public void mqttErrorOccurred(MqttException problem) {
        LOG.atWarn().addKeyValue("code", problem.getReasonCode()).log("The wire reports an error");
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        try {
            session.arrived(topic, message);
        } catch (RuntimeException bug) {
            // Paho would log it where nobody looks, and acknowledge.
            LOG.atError().setCause(bug).addKeyValue("topic", topic).log("A message was not acted on");
        }
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // A PUBACK: the receipt is what counts.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // The supervisor waits for it where it connects.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        LOG.atWarn().addKeyValue("code", reasonCode)
                .log("The peer asks for an authentication this gateway does not know");
    }
}
