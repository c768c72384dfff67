package dk.nattevagt.gateway.zigbee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.zigbee.PairingNews.Step;
import dk.nattevagt.protocol.message.LockCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZigbeeHouseTest {
    private static final String IEEE = "0x00158d0001d64498";
    private static final String LIST = """
            [{"ieee_address":"0x00124B0018ED1BB0","type":"Coordinator","friendly_name":"Coordinator","definition":null},
             {"ieee_address":"0x00158D0001D64498","type":"EndDevice","friendly_name":"%s","interview_completed":true,
              "endpoints":{"1":{"clusters":{"input":["genBasic"]}}},
              "definition":{"model":"SBTZB-110","vendor":"Frient","exposes":[{"name":"vendor"}]}}]""";

    private final Ear ear = new Ear();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ZigbeeHouse house = new ZigbeeHouse(new ZigbeeSettings("zigbee2mqtt", ZigbeeMapping.standard()),
            (topic, payload) -> said.add(topic + " " + new String(payload, StandardCharsets.UTF_8)), ear,
            InstantSource.fixed(Instant.EPOCH), Duration.ofMillis(200));

    @BeforeEach
    void start() {
        house.start();
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private void hear(String rest, String payload) {
        hear(rest, payload, false);
    }

    private void hear(String rest, String payload, boolean retained) {
        house.message("zigbee2mqtt/" + rest, payload.getBytes(StandardCharsets.UTF_8), retained,
                acknowledged::incrementAndGet);
    }

    @Test
    void a_device_is_known_by_its_own_address_and_may_be_renamed() {
        hear("bridge/devices", LIST.formatted("badeværelse/knap"), true);
        hear("badeværelse/knap", "{\"action\":\"single\"}");
        hear("bridge/devices", LIST.formatted("knap ved sengen"));
        hear("knap ved sengen", "{\"action\":\"single\"}");

        await().until(() -> ear.addresses(Sign.SOS).equals(List.of(IEEE, IEEE)));
        assertThat(ear.devices.getFirst()).containsExactly(
                new ZigbeeDevice(IEEE, "badeværelse/knap", "Frient SBTZB-110", true));
    }

    @Test
    void a_press_kept_by_the_broker_waits_a_moment_for_the_list_of_names() {
        hear("knap", "{\"action\":\"single\"}");
        hear("bridge/devices", LIST.formatted("knap"), true);

        await().until(() -> ear.addresses(Sign.SOS).equals(List.of(IEEE)));
    }

    @Test
    void without_a_list_a_device_is_known_by_its_name_or_by_the_address_that_is_its_name() {
        hear("knap", "{\"action\":\"single\"}");
        hear("0x00158D0001D64498", "{\"action\":\"single\"}");

        await().until(() -> ear.addresses(Sign.SOS).equals(List.of("knap", IEEE)));
    }

    @Test
    void a_retained_press_is_no_press_but_retained_smoke_is_smoke() {
        hear("knap", "{\"action\":\"emergency\",\"battery\":90}", true);
        hear("røg", "{\"smoke\":true}", true);

        await().until(() -> ear.heard.size() == 2);
        assertThat(ear.count(Sign.SOS)).isZero();
        assertThat(ear.count(Sign.SMOKE)).isEqualTo(1);
        assertThat(ear.heard).allMatch(Heard::retained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knap/set", "knap/get", "knap/set/state", "knap/action", "bridge/info", "bridge/logging",
            "bridge/response/device/rename", "bridge/definitions"})
    void what_is_no_state_of_a_device_is_passed_over(String rest) {
        hear(rest, "{\"smoke\":true,\"action\":\"emergency\"}");
        hear("sidst", "{\"contact\":true}");

        await().until(() -> ear.heard.size() == 1);
        assertThat(ear.heard.getFirst().name()).isEqualTo("sidst");
        assertThat(house.refusals().counts()).isEmpty();
        await().until(() -> acknowledged.get() == 2);
    }

    @Test
    void a_device_may_be_named_like_another_topic_when_the_list_says_so() {
        hear("bridge/devices", LIST.formatted("stue/action"));
        hear("stue/action", "{\"action\":\"single\"}");

        await().until(() -> ear.addresses(Sign.SOS).equals(List.of(IEEE)));
    }

    @Test
    void refused_payloads_are_counted_by_reason_and_hold_nobody_up() {
        hear("knap", "not json");
        hear("knap", "[]");
        hear("lås", "{\"lock_state\":\"banana\",\"battery\":255}");
        hear("x".repeat(200), "{\"smoke\":true}");
        hear("bridge/devices", "17");
        hear("knap", "");

        await().until(() -> acknowledged.get() == 6);
        assertThat(house.refusals().counts()).isEqualTo(Map.of("not JSON", 1L, "not a JSON object", 1L,
                "unreadable lock_state", 1L, "unreadable battery", 1L, "name too long", 1L,
                "not what Zigbee2MQTT says here", 1L));
        assertThat(house.refusals().recent()).hasSize(6)
                .contains(new Refusals.Refusal(Instant.EPOCH, "knap", "not JSON"));
    }

    @Test
    void the_recent_refusals_are_bounded() {
        for (int i = 0; i < 1000; i++) {
            hear("støj", "{");
        }
        assertThat(house.refusals().counts()).containsEntry("not JSON", 1000L);
        assertThat(house.refusals().recent()).hasSize(32);
    }

    @Test
    void an_alarm_passes_ten_thousand_reports_nobody_is_done_with() {
        ear.acts = false;
        for (int i = 0; i < 10_000; i++) {
            hear("enhed " + i % 2000, "{\"battery\":" + i % 100 + ",\"contact\":true}");
        }
        hear("knap", "{\"action\":\"emergency\"}");

        await().until(() -> ear.count(Sign.SOS) == 1);
        assertThat(ear.heard).hasSizeLessThanOrEqualTo(WaitingRoom.ORDINARY_UNDER_WAY + 1);
        assertThat(house.refusals().counts().get("too much at once")).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"online | ONLINE", "{\"state\":\"online\"} | ONLINE", "\"online\" | ONLINE",
            "offline | OFFLINE", "{\"state\":\"offline\"} | OFFLINE"})
    void the_bridge_says_whether_the_radio_works_in_either_form(String payload, RadioState state) {
        house.brokerUp();
        hear("bridge/state", payload, true);
        house.brokerDown();

        assertThat(ear.radio).containsExactly(RadioState.UNKNOWN, state, RadioState.NO_BROKER);
    }

    @Test
    void while_the_bridge_or_the_broker_is_away_nothing_can_be_asked_of_a_lock() {
        assertThat(house.isAway()).isTrue();
        house.brokerUp();
        assertThat(house.isAway()).as("its state follows in a moment").isFalse();
        hear("bridge/state", "offline", true);
        assertThat(house.isAway()).isTrue();
        hear("bridge/state", "online", true);
        assertThat(house.isAway()).isFalse();
        house.brokerDown();
        assertThat(house.isAway()).isTrue();
    }

    @Test
    void availability_is_told_in_either_form() {
        hear("bridge/devices", LIST.formatted("bad/knap"));
        hear("bad/knap/availability", "offline");
        hear("bad/knap/availability", "{\"state\":\"online\"}");
        hear("bad/knap/availability", "{\"state\":\"perhaps\"}");

        assertThat(ear.availability).containsExactly(IEEE + " false", IEEE + " true");
    }

    @Test
    void pairing_is_asked_for_and_its_news_are_told() {
        assertThat(house.commands().openPairing(Duration.ofMinutes(2))).isTrue();
        hear("bridge/response/permit_join", "{\"data\":{\"value\":true,\"time\":120},\"status\":\"ok\"}");
        hear("bridge/event", "{\"type\":\"device_joined\",\"data\":{\"friendly_name\":\"0x00158d0001d64498\","
                + "\"ieee_address\":\"0x00158d0001d64498\"}}");
        hear("bridge/event", "{\"type\":\"device_announce\",\"data\":{\"ieee_address\":\"0x00158d0001d64498\"}}");
        hear("bridge/event", "{\"type\":\"device_interview\",\"data\":{\"status\":\"started\","
                + "\"ieee_address\":\"0x00158d0001d64498\"}}");
        hear("bridge/event", "{\"type\":\"device_interview\",\"data\":{\"status\":\"successful\",\"supported\":true,"
                + "\"ieee_address\":\"0x00158d0001d64498\",\"definition\":{\"model\":\"TS0215A_sos\",\"vendor\":\"Tuya\"}}}");
        hear("bridge/event", "{\"type\":\"device_interview\",\"data\":17}");
        hear("bridge/response/permit_join", "{\"data\":{\"time\":0},\"status\":\"ok\"}");
        hear("bridge/response/permit_join", "{\"data\":{},\"error\":\"no adapter\",\"status\":\"error\"}");

        assertThat(said).containsExactly("zigbee2mqtt/bridge/request/permit_join {\"value\":true,\"time\":120}");
        assertThat(ear.pairing).containsExactly(new PairingNews(Step.OPEN, null, null, null),
                new PairingNews(Step.JOINED, IEEE, null, null), new PairingNews(Step.INTERVIEW, IEEE, null, null),
                new PairingNews(Step.READY, IEEE, "Tuya TS0215A_sos", null),
                new PairingNews(Step.CLOSED, null, null, null),
                new PairingNews(Step.REFUSED, null, null, "no adapter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge/state", "bridge/devices", "bridge/event", "bridge/response/permit_join",
            "bridge/response/health_check", "knap/availability", "knap"})
    void no_bytes_on_any_topic_make_it_throw_or_stay_unacknowledged(String rest) {
        Random random = new Random(11);
        byte[] seed = LIST.formatted("knap").replace("[{", "[[[{\"status\":\"ok\",\"data\":{\"time\":1}},{")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = Arrays.copyOf(seed, random.nextInt(seed.length));
            for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            house.message("zigbee2mqtt/" + rest, bytes, i % 2 == 0, acknowledged::incrementAndGet);
        }
        hear(rest, "[".repeat(100_000));
        await().until(() -> acknowledged.get() == 2001);
    }

    @Test
    void pairing_never_stays_open() {
        assertThatThrownBy(() -> house.commands().openPairing(Duration.ofMinutes(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(said).isEmpty();
    }

    @Test
    void a_lock_is_turned_and_asked_by_its_address() {
        DeviceAddress lock = new DeviceAddress(Adapter.ZIGBEE, IEEE);
        house.commands().turn(lock, LockCommand.LOCK);
        house.commands().turn(lock, LockCommand.UNLOCK);
        house.commands().askLock(lock);
        house.commands().askHealth();
        hear("bridge/response/health_check", "{\"data\":{\"healthy\":true},\"status\":\"ok\"}");

        assertThat(said).containsExactly("zigbee2mqtt/" + IEEE + "/set {\"state\":\"LOCK\"}",
                "zigbee2mqtt/" + IEEE + "/set {\"state\":\"UNLOCK\"}", "zigbee2mqtt/" + IEEE + "/get {\"state\":\"\"}",
                "zigbee2mqtt/bridge/request/health_check ");
        assertThat(ear.health).containsExactly(true);
    }

    @Test
    void only_an_answer_about_the_radio_says_how_the_radio_is() {
        for (String odd : List.of("5", "{}", "[\"ok\"]", "{\"status\":null}",
                "{\"status\":7,\"data\":{\"healthy\":false}}")) {
            hear("bridge/response/health_check", odd);
        }
        hear("bridge/response/health_check", "{\"data\":{},\"status\":\"error\",\"error\":\"no answer\"}");

        assertThat(ear.health).containsExactly(false);
    }

    @Test
    void a_list_that_lists_nothing_takes_no_name_away() {
        hear("bridge/devices", LIST.formatted("knap"));
        hear("bridge/devices", "[]");
        hear("bridge/devices", "[{\"friendly_name\":\"other\"}]");

        hear("knap", "{\"action\":\"emergency\"}");

        await().until(() -> ear.addresses(Sign.SOS).equals(List.of(IEEE)));
        assertThat(house.refusals().counts()).containsEntry("not what Zigbee2MQTT says here", 2L);
    }

    @Test
    void a_list_with_something_else_where_a_word_should_be_is_read_all_the_same() {
        hear("bridge/devices", LIST.formatted("knap").replace("\"type\":\"EndDevice\"",
                "\"type\":[1,{\"friendly_name\":\"no\"}],\"interview_state\":{\"ieee_address\":\"no\"}"));
        hear("knap", "{\"action\":\"emergency\"}");

        await().until(() -> ear.addresses(Sign.SOS).equals(List.of(IEEE)));
        assertThat(house.refusals().counts()).isEmpty();
    }
}
