package dk.nattevagt.gateway.zigbee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.paho.BrokerListener;
import dk.nattevagt.gateway.paho.BrokerSettings;
import dk.nattevagt.gateway.paho.LocalBroker;
import dk.nattevagt.gateway.peer.Mosquitto;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zigbee devices, as far as Zigbee2MQTT's topics go, through a broker somebody else wrote. */
class ZigbeeMosquittoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** From the press to the centre; of this the way through the house is the smallest part. */
    private static final Duration TO_THE_CENTRE = Duration.ofSeconds(10);
    private static final String IEEE = "0x00158d0001d64498";
    private static final String KNAP = "zigbee2mqtt/badeværelse/knap ved døren";

    @TempDir
    Path folder;

    private final List<AutoCloseable> running = new ArrayList<>();
    private Mosquitto mosquitto;

    /** What the wiring does: a broker's client, a house, and an ear. */
    private final class Listening implements AutoCloseable, BrokerListener {
        final Ear ear = new Ear();
        final LocalBroker broker;
        final ZigbeeHouse house;

        Listening() {
            ZigbeeSettings settings = new ZigbeeSettings("zigbee2mqtt", ZigbeeMapping.standard());
            broker = new LocalBroker(new BrokerSettings(mosquitto.uri(), null, null, "gw-0001-house",
                    settings.topics()), new Random(1));
            house = new ZigbeeHouse(settings, broker::publish, ear, InstantSource.system());
        }

        Listening start() {
            running.add(this);
            house.start();
            broker.start(this);
            return this;
        }

        @Override
        public void up() {
            house.brokerUp();
        }

        @Override
        public void down() {
            house.brokerDown();
        }

        @Override
        public void message(String topic, byte[] payload, boolean retained, Runnable done) {
            house.message(topic, payload, retained, done);
        }

        void awaitUp(int times) {
            await().atMost(PATIENCE)
                    .until(() -> ear.radio.stream().filter(RadioState.UNKNOWN::equals).count() == times);
        }

        @Override
        public void close() {
            broker.close();
            house.close();
        }
    }

    @BeforeEach
    void begin() throws IOException {
        mosquitto = new Mosquitto(folder);
        mosquitto.start();
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
        mosquitto.close();
    }

    /** Zigbee2MQTT's retained list and state. */
    private void bridge() throws Exception {
        mosquitto.say("zigbee2mqtt/bridge/devices", """
                [{"ieee_address":"%s","type":"EndDevice","friendly_name":"badeværelse/knap ved døren",
                "interview_completed":true,"definition":{"model":"TS0215A_sos","vendor":"Tuya"}}]""".formatted(IEEE),
                "-r");
        mosquitto.say("zigbee2mqtt/bridge/state", "{\"state\":\"online\"}", "-r");
    }

    private Listening listening() {
        Listening listening = new Listening().start();
        listening.awaitUp(1);
        return listening;
    }

    @Test
    void a_payload_goes_in_and_a_report_comes_out() throws Exception {
        Ear ear = listening().ear;
        bridge();
        mosquitto.say(KNAP, "{\"action\":\"emergency\",\"battery\":97}");
        mosquitto.say("zigbee2mqtt/lås", "{\"lock_state\":\"unlocked\",\"state\":\"LOCK\"}");

        await().atMost(PATIENCE).until(() -> ear.heard.size() == 2);
        assertThat(ear.addresses(Sign.SOS)).containsExactly(IEEE);
        assertThat(ear.heard.getFirst().report().batteryPercent()).isEqualTo(97);
        assertThat(ear.heard.getLast().report().lock()).isNotNull().satisfies(lock -> {
            assertThat(lock.bolt()).isEqualTo(BoltState.UNLOCKED);
            assertThat(lock.commanded()).isEqualTo(LockCommand.LOCK);
        });
        assertThat(ear.radio).containsExactly(RadioState.UNKNOWN, RadioState.ONLINE);
    }

    @Test
    void each_death_of_the_broker_is_told_and_survived() throws Exception {
        Listening listening = listening();
        Ear ear = listening.ear;
        for (int life = 1; life <= 3; life++) {
            int expected = life;
            listening.awaitUp(life);
            mosquitto.say(KNAP, "{\"action\":\"emergency\"}");
            await().atMost(PATIENCE).until(() -> ear.count(Sign.SOS) == expected);
            mosquitto.kill();
            await().atMost(PATIENCE).until(() -> ear.radio.getLast() == RadioState.NO_BROKER);
            mosquitto.start();
        }
    }

    @Test
    void what_was_retained_is_a_state_and_never_a_press() throws Exception {
        bridge();
        mosquitto.say(KNAP, "{\"action\":\"emergency\",\"battery\":97}", "-r");
        mosquitto.say("zigbee2mqtt/røg", "{\"smoke\":true}", "-r");

        Ear ear = listening().ear;

        await().atMost(PATIENCE).until(() -> ear.heard.size() == 2);
        assertThat(ear.count(Sign.SMOKE)).isEqualTo(1);
        assertThat(ear.count(Sign.SOS)).isZero();
        assertThat(ear.heard).allMatch(Heard::retained);
    }

    @Test
    void a_press_while_the_gateway_restarts_is_not_lost() throws Exception {
        bridge();
        Listening first = listening();
        await().atMost(PATIENCE).until(() -> first.ear.radio.contains(RadioState.ONLINE));
        first.close();

        mosquitto.say(KNAP, "{\"action\":\"emergency\"}");

        Ear ear = listening().ear;
        await().atMost(PATIENCE).until(() -> ear.addresses(Sign.SOS).equals(List.of(IEEE)));
        assertThat(ear.heard).noneMatch(Heard::retained);
    }

    @Test
    void a_press_nobody_acted_on_is_said_again_after_a_restart() throws Exception {
        bridge();
        Listening first = listening();
        first.ear.acts = false;
        mosquitto.say(KNAP, "{\"action\":\"emergency\"}");
        await().atMost(PATIENCE).until(() -> first.ear.count(Sign.SOS) == 1);
        first.close();

        Ear ear = listening().ear;
        await().atMost(PATIENCE).until(() -> ear.count(Sign.SOS) == 1);
    }

    @Test
    void ten_thousand_odd_messages_do_not_delay_a_press() throws Exception {
        Listening listening = listening();
        listening.ear.acts = false;
        List<String> odd = List.of("{\"battery\":255,\"contact\":\"perhaps\"}", "not json", "{\"a\":[[[[]]]]}",
                "{\"temperature\":1e400}");
        List<String> flood = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            flood.add(odd.get(i % odd.size()));
        }
        mosquitto.sayEach("zigbee2mqtt/støj", flood);
        long pressed = System.nanoTime();
        mosquitto.say(KNAP, "{\"action\":\"emergency\"}");

        await().atMost(PATIENCE).until(() -> listening.ear.count(Sign.SOS) == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - pressed)).isLessThan(TO_THE_CENTRE);
        assertThat(listening.house.refusals().counts()).containsEntry("not JSON", 2500L);
        assertThat(listening.ear.heard).hasSizeLessThanOrEqualTo(WaitingRoom.ORDINARY_UNDER_WAY + 1);
    }

    @Test
    void a_command_and_a_request_reach_zigbee2mqtt() throws Exception {
        Listening listening = listening();
        ZigbeeCommands commands = listening.house.commands();

        assertThat(next("zigbee2mqtt/+/set", () -> commands.turn(new DeviceAddress(Adapter.ZIGBEE, IEEE),
                LockCommand.LOCK))).isEqualTo("zigbee2mqtt/" + IEEE + "/set {\"state\":\"LOCK\"}\n");
        assertThat(next("zigbee2mqtt/bridge/request/+", () -> commands.openPairing(Duration.ofMinutes(1))))
                .isEqualTo("zigbee2mqtt/bridge/request/permit_join {\"value\":true,\"time\":60}\n");
        assertThat(commands.turn(new DeviceAddress(Adapter.ZIGBEE, "a+b"), LockCommand.LOCK)).isFalse();
        assertThat(listening.ear.heard).isEmpty();
    }

    /** Asks until a subscriber has seen it: the subscriber does not say when it is ready. */
    private String next(String filter, Runnable asks) throws IOException {
        Process subscriber = mosquitto.listen(filter);
        await().atMost(PATIENCE).until(() -> {
            asks.run();
            return !subscriber.isAlive();
        });
        return new String(subscriber.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
