package dk.nattevagt.simulator.wholepath;

import static dk.nattevagt.simulator.wholepath.EveryDeviceHome.GATEWAY;
import static dk.nattevagt.simulator.wholepath.EveryDeviceHome.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test home with one device of each kind, through the real adapters into a real central. In an order, because a trouble must be gone
 * for a minute before it is over: those begin first and end last, and the rest happens meanwhile.
 */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryDeviceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** A press is heard within one second here; a machine that builds five things at once may take three. */
    private static final Duration PROMPTLY = Duration.ofSeconds(3);
    /** What goes wrong in this home, and only this. */
    private static final List<String> TROUBLES = List.of("co-1 low-battery", "cord-1 stuck",
            "heat-1 tamper", "lock-1 nonsense", "mains-1 mains-lost", "phone-1 nonsense", "smoke-2 fault",
            "smoke-4 silent", "tracker-3 nonsense");

    @TempDir
    static Path folder;

    private static EveryDeviceHome home;

    @BeforeAll
    static void begin() throws Exception {
        home = EveryDeviceHome.start(folder);
    }

    @AfterAll
    static void end() throws Exception {
        if (home != null) {
            System.out.printf("a home with one device of each kind: gateway %d MB resident%n", home.box.residentMb());
            home.close();
        }
    }

    @Test
    @Order(1)
    void the_central_knows_every_device_and_agrees_with_the_gateway_about_them() {
        eventually().until(() -> health() != null && Boolean.TRUE.equals(health().getBoolean("tableAgrees")));

        assertThat(Centre.words(home.centre.gateway(GATEWAY).getJsonArray("devices"))
                .filter(device -> device.getBoolean("mounted")).map(device -> device.getString("device")).sorted())
                .isEqualTo(EveryDeviceHome.devices());
        assertThat(home.centre.device(GATEWAY, "tracker-1").getString("name")).isEqualTo("GPS-ur");
        // The demo's year of tests has proven its button, and nothing else.
        assertThat(home.centre.tasks(GATEWAY)).contains("smoke-1 never-proven", "tracker-2 never-proven")
                .doesNotContain("button-1 never-proven").allMatch(task -> task.endsWith(" never-proven"));
        assertThat(health().getInteger("uplink")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void what_goes_wrong_with_a_device_is_a_trouble_at_the_central() throws Exception {
        home.zigbee.says("heat-1", "{\"tamper\":true}");
        home.zigbee.says("co-1", "{\"battery\":9}");
        for (int i = 0; i < 3; i++) {
            home.zigbee.says("lock-1", "{\"lock_state\":\"banana\",\"battery\":80}");
            telephone("\"{lat");
        }
        try (TrackerLine tracker = new TrackerLine(home.h02)) {
            tracker.text("*HQ,4210051415,HTBT,100#");
            assertThat(tracker.receiveText(20)).isEqualTo("*HQ,4210051415,HTBT#");
            tracker.text("*HQ#*HQ#*HQ#");
        }
        home.box.pin(EveryDeviceHome.SMOKE_LOOP, false);
        home.box.pin(EveryDeviceHome.MAINS, false);
        home.box.pin(EveryDeviceHome.CORD, true);

        eventually().untilAsserted(() -> assertThat(troubles()).isEqualTo(TROUBLES));
        assertThat(lock().getString("bolt")).isEqualTo("unknown");
        assertThat(signals()).as("a cut wire is no smoke").containsExactly("cord-1 pull-cord");
    }

    @Test
    @Order(3)
    void what_is_mended_begins_to_be_well() throws Exception {
        home.zigbee.says("heat-1", "{\"tamper\":false}");
        home.zigbee.says("co-1", "{\"battery\":90}");
        home.zigbee.says("lock-1", "{\"state\":\"LOCK\",\"lock_state\":\"unlocked\"}");
        telephone("{\"_type\":\"location\",\"lat\":55.6,\"lon\":12.5,\"tst\":%d,\"acc\":10,\"batt\":70}"
                .formatted(Instant.now().getEpochSecond()));
        try (TrackerLine tracker = new TrackerLine(home.h02)) {
            tracker.text("*HQ,4210051415,HTBT,100#").receive(20);
        }
        home.box.pin(EveryDeviceHome.SMOKE_LOOP, true);
        home.box.pin(EveryDeviceHome.MAINS, true);
        home.box.pin(EveryDeviceHome.CORD, false);

        eventually().untilAsserted(() -> assertThat(troubles())
                .doesNotContain("cord-1 stuck", "smoke-2 fault").contains("smoke-4 silent"));
        eventually().until(() -> lock().getString("bolt").equals("unlocked"));
        assertThat(lock().getString("commanded")).as("the gateway has told it nothing").isNull();
        home.centre.closeAll(HOME);
    }

    @Test
    @Order(4)
    void every_kind_of_alarm_arrives_once_with_its_cause_and_its_device() throws Exception {
        CallsForHelp.fromEveryDevice(home);

        List<String> expected = Stream.of("button-1 button", "cord-1 pull-cord", "smoke-1 smoke", "smoke-2 smoke",
                "door-2 door", "smoke-3 smoke", "co-1 co", "heat-1 heat", "water-1 water", "sos-1 button",
                "cord-2 pull-cord", "door-3 door", "fall-1 fall", "still-1 inactivity", "tracker-1 tracker-sos",
                "tracker-2 tracker-sos", "tracker-2 fall", "tracker-3 tracker-sos").sorted().toList();
        eventually().untilAsserted(() -> assertThat(signals()).isEqualTo(expected));
        eventually().until(() -> home.box.said().contains("Alarmen er modtaget."));
        home.box.pin(Box.BUTTON, false);
        home.box.pin(EveryDeviceHome.CORD, false);
    }

    @Test
    @Order(5)
    void a_real_press_proves_its_device_and_no_other() {
        eventually().until(() -> home.centre.device(GATEWAY, "button-1").getString("provenAtGateway") != null);
        JsonObject proof = home.centre.device(GATEWAY, "button-1").getJsonObject("proof");
        assertThat(proof.getString("means")).isEqualTo("alarm");

        List<String> tasks = home.centre.tasks(GATEWAY);
        assertThat(tasks).contains("smoke-4 never-proven", "sos-2 never-proven", "phone-1 never-proven")
                .doesNotContain("button-1 never-proven", "lock-1 never-proven", "mains-1 never-proven");
        assertThat(tasks.stream().filter(task -> task.startsWith("tracker-"))).isEmpty();
    }

    @Test
    @Order(6)
    void any_bytes_from_anywhere_delay_no_press() throws Exception {
        home.centre.closeAll(HOME);
        try (Junk junk = Junk.begin(home)) {
            eventually().until(() -> junk.thrown() > 500);
            Duration wired = Junk.timed(() -> home.box.pin(Box.BUTTON, true), () -> heard("button-1 button"));
            Duration radio = Junk.timed(() -> home.zigbee.says("sos-2", "{\"action\":\"emergency\"}"),
                    () -> heard("sos-2 button"));
            System.out.printf("under %d pieces of junk: a wired press in %d ms, a Zigbee press in %d ms%n",
                    junk.thrown(), wired.toMillis(), radio.toMillis());
            assertThat(wired).isLessThan(PROMPTLY);
            junk.awaitEnd();
        }
        home.box.pin(Box.BUTTON, false);
        eventually().until(() -> troubles().containsAll(List.of("phone-2 nonsense", "water-1 nonsense")));
        assertThat(home.box.isAlive()).isTrue();
        assertThat(home.box.residentMb()).isLessThan(200);
        home.zigbee.introduce();
    }

    @Test
    @Order(7)
    void payloads_as_large_as_a_broker_takes_do_not_use_up_the_memory() throws Exception {
        home.centre.closeAll(HOME);
        byte[] large = new byte[3_900_000];
        Arrays.fill(large, (byte) '[');
        for (String topic : List.of("owntracks/ellen/tablet", "zigbee2mqtt/water-1", "zigbee2mqtt/bridge/devices")) {
            for (int i = 0; i < 5; i++) {
                home.zigbee.publish(topic, large, false);
            }
        }
        home.zigbee.says("sos-2", "{\"action\":\"emergency\"}");

        eventually().until(() -> heard("sos-2 button"));
        assertThat(home.box.isAlive()).isTrue();
    }

    @Test
    @Order(8)
    void smoke_said_every_two_seconds_is_one_alarm() throws Exception {
        home.centre.closeAll(HOME);
        for (int i = 0; i < 500; i++) {
            home.zigbee.says("smoke-5", "{\"smoke\":true,\"battery\":80,\"linkquality\":%d}".formatted(i % 255));
        }
        home.zigbee.says("sos-2", "{\"action\":\"emergency\"}");
        eventually().until(() -> heard("sos-2 button"));

        assertThat(Collections.frequency(signals(), "smoke-5 smoke")).isEqualTo(1);
    }

    @Test
    @Order(9)
    void whoever_is_not_registered_is_turned_away() {
        List<String> before = signals();
        try (TrackerLine stranger = new TrackerLine(home.teltonika)) {
            stranger.send(TrackerLine.teltonikaLogin("350000000000009"));
            assertThat(stranger.receive(1)).isEqualTo("00");
            assertThat(stranger.isLeftInSilence()).isTrue();
        }
        try (TrackerLine stranger = new TrackerLine(home.gt06)) {
            stranger.send(TrackerLine.gt06(1, 1, "0350000000000009"));
            assertThat(stranger.isLeftInSilence()).isTrue();
        }
        try (TrackerLine stranger = new TrackerLine(home.h02)) {
            stranger.text(CallsForHelp.H02_SOS.replace("4210051415", "4210051416"));
            assertThat(stranger.isLeftInSilence()).isTrue();
        }
        assertThat(signals()).isEqualTo(before);
    }

    @Test
    @Order(10)
    void a_bridge_that_is_gone_is_a_lost_radio_until_it_says_that_it_is_back() throws Exception {
        home.zigbee.state("offline");
        eventually().until(() -> troubles().contains("- radio-lost"));

        home.zigbee.kill();
        home.zigbee.startBroker();
        assertThat(troubles()).contains("- radio-lost");
        home.zigbee.introduce();

        eventually().until(() -> !troubles().contains("- radio-lost"));
    }

    @Test
    @Order(11)
    void every_trouble_was_told_once_and_has_ended() throws Exception {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(troubles()).contains("smoke-4 silent")
                .doesNotContainAnyElementsOf(TROUBLES.stream().filter(one -> !one.startsWith("smoke-4")).toList()));
        home.zigbee.says("smoke-4", "{\"smoke\":false,\"battery\":70}");
        eventually().until(() -> !troubles().contains("smoke-4 silent"));

        List<String> told = home.centre.everTroubled(GATEWAY);
        assertThat(TROUBLES).allSatisfy(trouble -> assertThat(told).filteredOn(trouble::equals).hasSize(1));
        assertThat(told).filteredOn("- radio-lost"::equals).hasSize(1);
    }

    private static void telephone(String json) throws Exception {
        home.zigbee.publish("owntracks/ellen/phone", json.getBytes(java.nio.charset.StandardCharsets.UTF_8), false)
                .waitForCompletion(TimeUnit.SECONDS.toMillis(20));
    }

    private static ConditionFactory eventually() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }

    private static boolean heard(String deviceAndCause) {
        return home.centre.hears(HOME, deviceAndCause);
    }

    private static List<String> signals() {
        return home.centre.signals(HOME);
    }

    private static List<String> troubles() {
        return home.centre.troubles(GATEWAY);
    }

    private static JsonObject lock() {
        return home.centre.device(GATEWAY, "lock-1").getJsonObject("lock");
    }

    private static JsonObject health() {
        return home.centre.gateway(GATEWAY).getJsonObject("health");
    }
}
