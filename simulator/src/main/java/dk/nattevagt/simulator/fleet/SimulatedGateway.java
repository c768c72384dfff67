package dk.nattevagt.simulator.fleet;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.Topics;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** One gateway as the central sees it: an MQTT 3.1.1 connection, nothing more. It keeps no outbox and does not reconnect. */
public final class SimulatedGateway {
    private static final int IN_FLIGHT = 10_000;

    private final GatewayId id;
    private final String boot;
    private final MqttClient client;
    private final AtomicLong sequence = new AtomicLong();
    private final long startNanos = System.nanoTime();

    /** @param heard gets what the central says, and {@link System#nanoTime} at its arrival */
    public SimulatedGateway(Vertx vertx, String id, String password, String boot,
            BiConsumer<CentralMessage, Long> heard) {
        this.id = new GatewayId(id);
        this.boot = boot;
        MqttClientOptions options = new MqttClientOptions().setClientId(id).setUsername(id).setPassword(password)
                .setCleanSession(true).setMaxInflightQueue(IN_FLIGHT);
        this.client = MqttClient.create(vertx, options);
        client.publishHandler(message -> hear(message, heard));
    }

    /** Connects and listens. */
    public Future<Void> connect(String host, int port) {
        return client.connect(port, host).compose(_ -> client.subscribe(Topics.allDown(id), 1)).mapEmpty();
    }

    /** Does this when the connection ends. */
    public void whenDisconnected(Runnable action) {
        client.closeHandler(_ -> action.run());
    }

    /** Publishes one alarm of a device; the key is told first, so that no receipt comes before it. */
    public Future<Integer> raise(String device, Cause cause, java.util.function.Consumer<EventKey> beforePublish) {
        BootMark mark = mark();
        EventKey key = new EventKey(EventSource.of(id, new DeviceId(device)),
                new EventId(boot + "-" + mark.sequence()));
        beforePublish.accept(key);
        return publish(new AlarmRaised(key, Instant.now(), cause, mark, null));
    }

    /** Publishes one heartbeat. */
    public Future<Integer> beat() {
        BootMark mark = mark();
        EventKey key = new EventKey(EventSource.of(id), new EventId(boot + "-" + mark.sequence()));
        return publish(new Heartbeat(key, Instant.now(), "simulated", 0, GatewayHealth.UNKNOWN, mark));
    }

    private BootMark mark() {
        return new BootMark(boot, sequence.incrementAndGet(), (System.nanoTime() - startNanos) / 1_000_000);
    }

    private Future<Integer> publish(GatewayMessage message) {
        if (!client.isConnected()) {
            return Future.failedFuture(id + " has lost its connection");
        }
        String topic = Topics.up(id, MessageCodec.channel(message));
        return client.publish(topic, Buffer.buffer(MessageCodec.encode(message)), MqttQoS.AT_LEAST_ONCE, false, false);
    }

    private static void hear(MqttPublishMessage message, BiConsumer<CentralMessage, Long> heard) {
        long now = System.nanoTime();
        if (MessageCodec
                .decode(message.payload().getBytes()) instanceof Decoded.Message<CentralMessage>(CentralMessage said)) {
            heard.accept(said, now);
        }
    }

    /** Says goodbye. */
    public Future<Void> disconnect() {
        client.closeHandler(_ -> {});
        return client.isConnected() ? client.disconnect() : Future.succeededFuture();
    }
}
