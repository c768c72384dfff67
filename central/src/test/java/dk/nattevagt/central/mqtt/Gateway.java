package dk.nattevagt.central.mqtt;

import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** A gateway played by a Paho client speaking MQTT 5. */
final class Gateway implements MqttCallback, AutoCloseable {
    private static final long PATIENCE_MS = 10_000;

    final MqttAsyncClient client;
    private final String id;
    private final boolean acknowledges;
    private final BlockingQueue<CentralMessage> heard = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile int disconnectedWith = -1;
    private volatile MqttProperties connack = new MqttProperties();

    private Gateway(String id, MqttAsyncClient client, boolean acknowledges) {
        this.id = id;
        this.client = client;
        this.acknowledges = acknowledges;
    }

    static Gateway connect(int port, String id, String clientId, String password) {
        return connect(port, id, clientId, password, true);
    }

    static Gateway connect(int port, String id, String clientId, String password, boolean acknowledges) {
        try {
            return tryToConnect(port, id, clientId, password, acknowledges);
        } catch (MqttException refused) {
            throw new AssertionError("not connected: reason code " + refused.getReasonCode(), refused);
        }
    }

    static Gateway tryToConnect(int port, String id, String clientId, String password, boolean acknowledges)
            throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient("tcp://127.0.0.1:" + port, clientId, new MemoryPersistence());
        Gateway gateway = new Gateway(id, client, acknowledges);
        client.setCallback(gateway);
        client.setManualAcks(true);
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setUserName(id);
        options.setPassword(password.getBytes(StandardCharsets.UTF_8));
        try {
            IMqttToken connected = client.connect(options);
            connected.waitForCompletion(PATIENCE_MS);
            gateway.connack = connected.getResponseProperties();
        } catch (MqttException refused) {
            client.close(true);
            throw refused;
        }
        return gateway;
    }

    /** The reason code of the SUBACK. */
    int subscribe(String filter, int qos) {
        try {
            IMqttToken token = client.subscribe(filter, qos);
            token.waitForCompletion(PATIENCE_MS);
            return token.getReasonCodes()[0];
        } catch (MqttException refused) {
            return refused.getReasonCode();
        }
    }

    void unsubscribe(String filter) {
        try {
            client.unsubscribe(filter).waitForCompletion(PATIENCE_MS);
        } catch (MqttException refused) {
            throw new AssertionError("not unsubscribed", refused);
        }
    }

    IMqttToken send(String topic, byte[] payload, int qos) {
        try {
            MqttMessage message = new MqttMessage(payload);
            message.setQos(qos);
            return client.publish(topic, message);
        } catch (MqttException notSent) {
            throw new AssertionError("not sent", notSent);
        }
    }

    /** Publishes on the gateway's own topic with QoS 1; the reason code of the PUBACK. */
    int publish(String channel, byte[] payload) {
        return publishOn("nattevagt/1/" + id + "/up/" + channel, payload, 1);
    }

    int publishOn(String topic, byte[] payload, int qos) {
        return code(send(topic, payload, qos));
    }

    static int code(IMqttToken token) {
        try {
            token.waitForCompletion(PATIENCE_MS);
            int[] codes = token.getReasonCodes();
            return codes == null || codes.length == 0 ? 0 : codes[0];
        } catch (MqttException refused) {
            return refused.getReasonCode();
        }
    }

    /** The next message from the central. */
    CentralMessage hears() {
        try {
            CentralMessage message = heard.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("the central said nothing");
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    Receipt receipt() {
        return hears(Receipt.class);
    }

    Refusal refusal() {
        return hears(Refusal.class);
    }

    <M extends CentralMessage> M hears(Class<M> kind) {
        CentralMessage message = hears();
        if (!kind.isInstance(message)) {
            throw new AssertionError("the central said something else: " + message);
        }
        return kind.cast(message);
    }

    /** What the central said of itself when it let the gateway in. */
    MqttProperties connack() {
        return connack;
    }

    boolean hasHeardNothing() {
        return heard.isEmpty();
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** The reason code of the server's DISCONNECT; -1 while there was none. */
    int disconnectedWith() {
        return disconnectedWith;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws Exception {
        if (MessageCodec.decode(message.getPayload()) instanceof Decoded.Message<CentralMessage>(var decoded)) {
            heard.add(decoded);
        }
        if (acknowledges) {
            client.messageArrivedComplete(message.getId(), message.getQos());
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        disconnectedWith = response.getReturnCode();
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        // The tests look at what follows from it.
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // The tests look at each token.
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // The tests wait for it where they connect.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        throw new AssertionError("the central uses no extended authentication");
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            client.disconnectForcibly(0, 200, false);
            client.close(true);
        } catch (MqttException gone) {
            // It was closed already.
        }
    }
}
