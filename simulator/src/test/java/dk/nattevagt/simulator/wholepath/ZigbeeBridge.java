package dk.nattevagt.simulator.wholepath;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.nattevagt.simulator.process.Child;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/** A real Mosquitto as the house's broker, and a hand that says there what Zigbee2MQTT and telephones would say. */
final class ZigbeeBridge implements AutoCloseable {
    private static final long PATIENCE_MS = 20_000;

    private final Path folder;
    private final int port;
    private final List<String> devices;
    private @Nullable Child broker;
    private @Nullable MqttAsyncClient client;
    private volatile boolean online = true;

    /**
     * One that has not begun; skips the test by name where Mosquitto is missing.
     *
     * @param devices the friendly names; each one's address is its place among them, see {@link #ieee}
     */
    ZigbeeBridge(Path folder, List<String> devices) throws IOException {
        assumeTrue(mosquitto().isPresent(), "skipped: every device needs mosquitto (Debian: mosquitto)");
        this.folder = Files.createDirectories(folder);
        this.port = Box.freePorts(1).getFirst();
        this.devices = List.copyOf(devices);
    }

    int port() {
        return port;
    }

    /** The IEEE address of the device at this place. */
    static String ieee(int place) {
        return "0x00158d00%08x".formatted(place + 1);
    }

    /** The broker begins to run, and the bridge to talk: its state and the list of its devices. */
    void start() throws Exception {
        startBroker();
        introduce();
    }

    /** Only the broker, as it stands before Zigbee2MQTT is up again. */
    void startBroker() throws Exception {
        Path config = Files.writeString(folder.resolve("mosquitto.conf"),
                "listener %d 127.0.0.1\nallow_anonymous true\npersistence false\nmax_queued_messages 20000\n"
                        .formatted(port));
        broker = Child.start(List.of(mosquitto().orElseThrow(), "-c", config.toString()),
                folder.resolve("mosquitto.log"), _ -> false);
        await().ignoreExceptions().until(() -> {
            try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return probe.isConnected();
            }
        });
        MqttAsyncClient connected = new MqttAsyncClient("tcp://127.0.0.1:" + port, "zigbee2mqtt",
                new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setTopicAliasMaximum(0);
        connected.connect(options).waitForCompletion(PATIENCE_MS);
        connected.setCallback(new Talk());
        connected.subscribe("zigbee2mqtt/bridge/request/health_check", 1).waitForCompletion(PATIENCE_MS);
        client = connected;
    }

    /** Zigbee2MQTT is asked now and then whether it lives, and answers while it does: one that is gone answers nobody. */
    private final class Talk implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage question) throws MqttException {
            if (online) {
                publish("zigbee2mqtt/bridge/response/health_check",
                        "{\"data\":{\"healthy\":true},\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8), false);
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            // The next start makes a new one.
        }

        @Override
        public void mqttErrorOccurred(MqttException error) {
            // Whoever publishes is told.
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Its token tells the one that waits.
        }

        @Override
        public void connectComplete(boolean reconnect, String server) {
            // Waited for elsewhere.
        }

        @Override
        public void authPacketArrived(int reason, MqttProperties properties) {
            // Nobody is asked who they are in the house.
        }
    }

    /** What Zigbee2MQTT says at its start. */
    void introduce() throws MqttException {
        String list = Stream.iterate(0, i -> i < devices.size(), i -> i + 1)
                .map(i -> """
                        {"ieee_address":"%s","type":"EndDevice","friendly_name":"%s","interview_completed":true,
                        "definition":{"model":"TEST","vendor":"Test"}}""".formatted(ieee(i), devices.get(i)))
                .collect(joining(",", "[", "]"));
        say("bridge/devices", list, true);
        state("online");
    }

    /** The bridge's own state: {@code online} or {@code offline}. */
    void state(String state) throws MqttException {
        online = state.equals("online");
        say("bridge/state", "{\"state\":\"" + state + "\"}", true);
    }

    /** A device says something; returns when the broker has it. */
    void says(String device, String json) throws MqttException {
        say(device, json, false);
    }

    private void say(String topic, String json, boolean retained) throws MqttException {
        publish("zigbee2mqtt/" + topic, json.getBytes(StandardCharsets.UTF_8), retained)
                .waitForCompletion(PATIENCE_MS);
    }

    /** Any bytes on any topic of the house's broker; does not wait. */
    IMqttToken publish(String topic, byte[] payload, boolean retained) throws MqttException {
        MqttAsyncClient connected = client;
        if (connected == null) {
            throw new IllegalStateException("the broker does not run");
        }
        return await().ignoreExceptionsMatching(ZigbeeBridge::isBusy).pollInterval(Duration.ofMillis(1))
                .until(() -> connected.publish(topic, payload, 1, retained), Objects::nonNull);
    }

    /** Paho frees the place of a message a moment after it has told that the message arrived. */
    private static boolean isBusy(Throwable failed) {
        return failed instanceof MqttException mqtt
                && mqtt.getReasonCode() == MqttClientException.REASON_CODE_MAX_INFLIGHT;
    }

    /** The broker ends as in a power cut, and with it all that was retained. */
    void kill() throws MqttException {
        MqttAsyncClient connected = client;
        client = null;
        Child running = broker;
        if (running != null) {
            running.kill();
        }
        if (connected != null) {
            connected.disconnectForcibly(0, 1, false);
            connected.close(true);
        }
    }

    /** Debian keeps the broker in /usr/sbin, which is not on everybody's path. */
    private static Optional<String> mosquitto() {
        return Stream.concat(Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":", -1)))
                .map(dir -> Path.of(dir, "mosquitto")).filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    @Override
    public void close() throws MqttException {
        kill();
    }
}
