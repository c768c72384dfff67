package dk.nattevagt.central.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway that speaks MQTT 3.1.1 and keeps to no window. */
final class Old implements AutoCloseable {
    private final MqttClient client;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean closed;

    private Old(MqttClient client) {
        this.client = client;
    }

    static Old connect(Vertx vertx, int port, String id) {
        MqttClient client = MqttClient.create(vertx, new MqttClientOptions()
                .setClientId(id).setUsername(id).setPassword("demo")
                .setMaxMessageSize(1 << 20).setMaxInflightQueue(65_000));
        Old gateway = new Old(client);
        client.publishCompletionHandler(_ -> gateway.acknowledged.incrementAndGet());
        client.closeHandler(_ -> gateway.closed = true);
        House.await(client.connect(port, "127.0.0.1"));
        return gateway;
    }

    /** Publishes with QoS 1 and waits for nothing but the writing. */
    void publish(String topic, byte[] payload) {
        try {
            client.publish(topic, Buffer.buffer(payload), MqttQoS.AT_LEAST_ONCE, false, false)
                    .toCompletionStage().toCompletableFuture().exceptionally(_ -> -1).join();
        } catch (NullPointerException closedInBetween) {
            // How this client says that it has no connection.
            closed = true;
        }
    }

    /** PUBACKs so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (client.isConnected()) {
            client.disconnect();
        }
    }
}
