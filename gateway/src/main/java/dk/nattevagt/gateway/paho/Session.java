package dk.nattevagt.gateway.paho;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, from connect to loss: one Paho client that is never used again. */
final class Session implements MqttActionListener {
    /** Handed to Paho and not yet acknowledged; the desk keeps to 16, heartbeats and repetitions come on top. */
    static final int WINDOW = 20;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** How long the peer keeps what it wants to tell us while we are away. */
    private static final long SESSION_EXPIRY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final WireSettings settings;
    private final @Nullable InetAddress local;
    private final Inbound inbound;
    private final MqttAsyncClient client;
    private final CountDownLatch lost = new CountDownLatch(1);
    private final AtomicInteger unacknowledged = new AtomicInteger();
    private volatile long lastProgress;

    /** @param local the address to leave from; null for any */
    Session(WireSettings settings, @Nullable InetAddress local, Inbound inbound) throws MqttException {
        this.settings = settings;
        this.local = local;
        this.inbound = inbound;
        this.client = new MqttAsyncClient(settings.uri().toString(), settings.clientId(), new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(new SessionCallback(this));
    }

    void connect() throws MqttException, IOException {
        client.connect(options()).waitForCompletion(ANSWER.toMillis());
        client.subscribe(settings.topics().stream().map(this::subscription).toArray(MqttSubscription[]::new))
                .waitForCompletion(ANSWER.toMillis());
    }

    private MqttSubscription subscription(String topic) {
        MqttSubscription subscription = new MqttSubscription(topic, 1);
        subscription.setNoLocal(settings.local());
        return subscription;
    }

    private MqttConnectionOptions options() throws IOException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_EXPIRY_SECONDS);
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout((int) ANSWER.toSeconds());
        options.setTopicAliasMaximum(0);
        settings.limit(options);
        if (settings.user() != null) {
            options.setUserName(settings.user());
        }
        if (settings.password() != null) {
            options.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
        }
        options.setSocketFactory(sockets());
        options.setHttpsHostnameVerificationEnabled(true);
        return options;
    }

    private SocketFactory sockets() throws IOException {
        if (!"ssl".equals(settings.uri().getScheme())) {
            return new PromptSockets(local);
        }
        return new PromptTlsSockets(Trust.sockets(settings.trust(), settings.own()), local);
    }

    boolean publish(String topic, byte[] payload) {
        return publish(topic, new MqttMessage(payload));
    }

    /** @param expires when nobody has taken it by then, nobody gets it */
    boolean publish(String topic, byte[] payload, Duration expires) {
        MqttProperties properties = new MqttProperties();
        properties.setMessageExpiryInterval(expires.toSeconds());
        MqttMessage wire = new MqttMessage(payload);
        wire.setProperties(properties);
        return publish(topic, wire);
    }

    private boolean publish(String topic, MqttMessage wire) {
        if (unacknowledged.get() >= WINDOW) {
            return false;
        }
        wire.setQos(1);
        if (unacknowledged.getAndIncrement() == 0) {
            lastProgress = System.nanoTime();
        }
        try {
            client.publish(topic, wire, null, this);
            return true;
        } catch (MqttException full) {
            unacknowledged.decrementAndGet();
            LOG.atInfo().addKeyValue("code", full.getReasonCode()).log("The wire takes no message now");
            return false;
        } catch (IllegalArgumentException badTopic) {
            unacknowledged.decrementAndGet();
            LOG.atWarn().log("Nothing can be said on a topic with a wildcard or of impossible length");
            return false;
        }
    }

    @Override
    public void onSuccess(IMqttToken token) {
        answered();
    }

    @Override
    public void onFailure(IMqttToken token, Throwable reason) {
        // A central says on down/receipt what it refused; here it only frees the place.
        answered();
    }

    private void answered() {
        lastProgress = System.nanoTime();
        unacknowledged.decrementAndGet();
    }

    void arrived(String topic, MqttMessage wire) {
        inbound.arrived(topic, wire.getPayload(), wire.isRetained(), () -> acknowledge(wire));
    }

    private void acknowledge(MqttMessage wire) {
        try {
            client.messageArrivedComplete(wire.getId(), wire.getQos());
        } catch (MqttException gone) {
            // The connection ended in between: the peer says it again on the next.
            LOG.atDebug().addKeyValue("code", gone.getReasonCode()).log("A message could not be acknowledged");
        }
    }

    void lost() {
        lost.countDown();
    }

    /**
     * Returns when the connection is gone, is no use (pings may be answered where nothing else is), or shall be left.
     *
     * @param leave asked again and again
     * @return whether it was given up because nothing was acknowledged on it
     */
    boolean awaitLoss(BooleanSupplier leave) throws InterruptedException {
        while (!lost.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (leave.getAsBoolean()) {
                LOG.atInfo().addKeyValue("peer", settings.peer()).log("A better way answers: this connection is left");
                return false;
            }
            if (unacknowledged.get() > 0 && System.nanoTime() - lastProgress > settings.patience().toNanos()) {
                LOG.atWarn().addKeyValue("peer", settings.peer())
                        .log("The peer acknowledges nothing: this connection is given up");
                return true;
            }
        }
        return false;
    }

    /** Ends it politely where the connection still stands; the peer keeps the session. */
    void disconnect() {
        try {
            // What is under way gets half of that: Paho's own 30 s would outlive this client, and end in its wreck.
            client.disconnect(500).waitForCompletion(1000);
        } catch (MqttException gone) {
            LOG.atDebug().addKeyValue("code", gone.getReasonCode()).log("There was nothing left to disconnect");
        }
        lost();
    }

    /** Lets go of sockets and threads, whatever state they are in. */
    void discard() {
        lost();
        try {
            client.disconnectForcibly(0, 1, false);
        } catch (MqttException gone) {
            LOG.atTrace().addKeyValue("code", gone.getReasonCode()).log("The connection was closed already");
        }
        try {
            client.close(true);
        } catch (MqttException stuck) {
            LOG.atWarn().setCause(stuck).log("An old connection does not close");
        }
    }
}
