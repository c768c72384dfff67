package dk.nattevagt.simulator.wholepath;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Any bytes and any JSON, on every topic and port a home listens to, as fast as they go; from one seed. */
final class Junk implements AutoCloseable {
    private static final int MESSAGES = 4000;
    private static final int CONNECTIONS = 150;
    private static final List<String> TOPICS = List.of("zigbee2mqtt/fall-1", "zigbee2mqtt/water-1",
            "zigbee2mqtt/nobody", "zigbee2mqtt/smoke-3/availability", "zigbee2mqtt/bridge/state",
            "zigbee2mqtt/bridge/devices", "zigbee2mqtt/bridge/event", "zigbee2mqtt/bridge/response/permit_join",
            "zigbee2mqtt/bridge/response/health_check", "zigbee2mqtt/bridge/logging", "zigbee2mqtt/lock-1/set",
            "owntracks/ellen/tablet", "owntracks/ellen/tablet/event", "owntracks/some/body");
    private static final List<String> WORDS = List.of("smoke", "battery", "lock_state", "state", "contact", "action",
            "last_seen", "linkquality", "update", "_type", "lat", "lon", "tst", "batt", "status", "data", "type",
            "ieee_address", "friendly_name");
    private static final List<String> VALUES = List.of("true", "false", "null", "-1", "1e999", "\"locked\"",
            "\"location\"", "\"\"", "\"\\u0000\"", "12345678901234567890", "[]", "{}", "NaN");

    private final EveryDeviceHome home;
    private final AtomicInteger thrown = new AtomicInteger();
    private final List<Thread> throwers;
    private volatile boolean stopped;

    private Junk(EveryDeviceHome home) {
        this.home = home;
        this.throwers = List.of(Thread.ofVirtual().unstarted(() -> messages(new Random(4711))),
                Thread.ofVirtual().unstarted(() -> connections(home.gt06, "7878", new Random(1))),
                Thread.ofVirtual().unstarted(() -> connections(home.teltonika, "0000", new Random(2))),
                Thread.ofVirtual().unstarted(() -> connections(home.h02, "2A4851", new Random(3))));
    }

    /** Begins to throw it, from several sides. */
    static Junk begin(EveryDeviceHome home) {
        Junk junk = new Junk(home);
        junk.throwers.forEach(Thread::start);
        return junk;
    }

    /** Something that may fail as Paho does. */
    interface Act {
        void run() throws Exception;
    }

    /** How long it took from the act until the condition held. */
    static Duration timed(Act act, Callable<Boolean> until) throws Exception {
        long began = System.nanoTime();
        act.run();
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(10)).until(until);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** How many pieces were thrown. */
    int thrown() {
        return thrown.get();
    }

    /** Waits until all of it has been thrown. */
    void awaitEnd() {
        await().atMost(Duration.ofMinutes(2)).until(() -> throwers.stream().noneMatch(Thread::isAlive));
    }

    private void messages(Random random) {
        try {
            for (int i = 0; i < MESSAGES && !stopped; i++) {
                String topic = TOPICS.get(random.nextInt(TOPICS.size()));
                byte[] junk = i % 2 == 0 ? bytes(random, 300) : json(random);
                home.zigbee.publish(topic, junk, false).waitForCompletion(TimeUnit.SECONDS.toMillis(30));
                thrown.incrementAndGet();
            }
        } catch (MqttException failed) {
            throw new IllegalStateException("the broker gave up", failed);
        }
    }

    /** Some are closed in the middle, some are left open without a word for the gateway to end. */
    private void connections(int port, String start, Random random) {
        for (int i = 0; i < CONNECTIONS && !stopped; i++) {
            try (TrackerLine line = new TrackerLine(port)) {
                line.hex(random.nextBoolean() ? start : "");
                line.send(bytes(random, 2000));
            } catch (UncheckedIOException thrownOut) {
                // The gateway may close a connection on which nothing sensible is said while we still talk.
            } finally {
                thrown.incrementAndGet();
            }
        }
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] json(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\"" + "x".repeat(80_000) + "\"").getBytes(StandardCharsets.UTF_8);
            default -> tree(random, 3).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        boolean list = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder(list ? "[" : "{");
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(list ? "" : "\"" + WORDS.get(random.nextInt(WORDS.size())) + "\":")
                    .append(tree(random, depth - 1)).append(i == 0 ? "" : ",");
        }
        return text.append(list ? "]" : "}").toString();
    }

    @Override
    public void close() {
        stopped = true;
        awaitEnd();
    }
}
