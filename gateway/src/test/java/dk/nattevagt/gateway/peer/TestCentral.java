package dk.nattevagt.gateway.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.Topics;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real MQTT 5 server that plays the central: remembers what came, and answers when told to. */
public final class TestCentral implements AutoCloseable {
    public static final AlarmId ALARM = new AlarmId("alarm-1");
    public static final String PASSWORD = "demo";

    private final Vertx vertx = Vertx.vertx();
    private final List<GatewayMessage> heard = new CopyOnWriteArrayList<>();
    private final List<String> topics = new CopyOnWriteArrayList<>();
    private final List<MqttEndpoint> connections = new CopyOnWriteArrayList<>();
    private volatile boolean answers = true;
    private volatile boolean acknowledges = true;
    private volatile @Nullable MqttEndpoint subscribed;
    private volatile @Nullable Authority authority;
    private @Nullable MqttServer server;
    private final @Nullable PfxOptions key;
    private final @Nullable PemTrustOptions believed;
    private int port;

    public TestCentral() {
        this(null);
    }

    /** With TLS, when there is a key to do it with. */
    public TestCentral(@Nullable PfxOptions key) {
        this(key, null);
    }

    /** With TLS, and letting nobody in who shows no certificate that these vouch for. */
    public TestCentral(@Nullable PfxOptions key, @Nullable PemTrustOptions believed) {
        this.key = key;
        this.believed = believed;
        start();
    }

    /** Begins to listen; on the same port as before. */
    public void start() {
        MqttServerOptions options = new MqttServerOptions().setHost("127.0.0.1").setPort(port);
        if (believed != null) {
            options.setTrustOptions(believed).setClientAuth(ClientAuth.REQUIRED);
        }
        MqttServer fresh = MqttServer.create(vertx,
                key == null ? options : options.setSsl(true).setKeyCertOptions(key));
        fresh.endpointHandler(this::connected).exceptionHandler(_ -> {});
        port = await(fresh.listen()).actualPort();
        server = fresh;
    }

    /** Gone from one moment to the next, with every connection. */
    public void kill() {
        MqttServer old = server;
        subscribed = null;
        connections.forEach(TestCentral::end);
        connections.clear();
        if (old != null) {
            await(old.close());
        }
    }

    /** A connection that ends by itself at this very moment is as good as ended. */
    private static void end(MqttEndpoint connection) {
        try {
            connection.close();
        } catch (IllegalStateException | IllegalArgumentException over) {
            assertThat(connection.isConnected()).isFalse();
        }
    }

    public int port() {
        return port;
    }

    /** Whether events are answered with receipts. */
    public void answers(boolean yes) {
        answers = yes;
    }

    /** Whether messages get their PUBACK. */
    public void acknowledges(boolean yes) {
        acknowledges = yes;
    }

    /** From now on the time is signed. */
    public void signsWith(Authority keys) {
        authority = keys;
    }

    public boolean isSubscribed() {
        return subscribed != null;
    }

    /** How many connections were taken and still stand. */
    public int connections() {
        return connections.size();
    }

    public List<GatewayMessage> heard() {
        return heard;
    }

    public List<AlarmRaised> alarms() {
        return heard.stream().filter(AlarmRaised.class::isInstance).map(AlarmRaised.class::cast).toList();
    }

    public List<String> topics() {
        return topics;
    }

    public void say(GatewayId gateway, CentralMessage message) {
        byte[] bytes = MessageCodec.encode(message, new EventId(UUID.randomUUID().toString()), Instant.EPOCH);
        MqttEndpoint endpoint = subscribed;
        assertThat(endpoint).as("the gateway is subscribed").isNotNull();
        if (endpoint != null) {
            endpoint.publish(Topics.down(gateway, MessageCodec.channel(message)), Buffer.buffer(bytes),
                    MqttQoS.AT_LEAST_ONCE,
                    false, false);
        }
    }

    private void connected(MqttEndpoint endpoint) {
        if (endpoint.auth() == null || !PASSWORD.equals(endpoint.auth().getPassword())
                || !endpoint.clientIdentifier().equals(endpoint.auth().getUsername())) {
            endpoint.reject(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5);
            return;
        }
        connections.add(endpoint);
        endpoint.closeHandler(_ -> connections.remove(endpoint));
        endpoint.exceptionHandler(_ -> {});
        endpoint.publishAutoAck(false);
        endpoint.publishHandler(message -> published(endpoint, message));
        endpoint.subscribeHandler(subscribe -> {
            endpoint.subscribeAcknowledge(subscribe.messageId(), List.of(MqttSubAckReasonCode.GRANTED_QOS1),
                    MqttProperties.NO_PROPERTIES);
            subscribed = endpoint;
        });
        endpoint.accept(false);
    }

    private void published(MqttEndpoint endpoint, MqttPublishMessage message) {
        Topics.Up up = Topics.parseUp(message.topicName()).orElseThrow();
        topics.add(message.topicName());
        if (MessageCodec.decode(up.channel(),
                message.payload().getBytes()) instanceof Decoded.Message<GatewayMessage>(GatewayMessage read)) {
            heard.add(read);
            if (acknowledges) {
                endpoint.publishAcknowledge(message.messageId());
            }
            if (answers) {
                say(up.gateway(), read instanceof Heartbeat
                        ? heard(up.gateway(), read.key().id())
                        : new Receipt(read.key(), read instanceof AlarmRaised ? ALARM : null));
            }
        }
    }

    private HeartbeatHeard heard(GatewayId gateway, EventId heartbeat) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Authority keys = authority;
        return keys == null
                ? new HeartbeatHeard(heartbeat, now, null)
                : keys.key().heard(gateway, heartbeat, now, null);
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("the test's central failed", failed);
        }
    }

    @Override
    public void close() {
        kill();
        await(vertx.close());
    }
}
