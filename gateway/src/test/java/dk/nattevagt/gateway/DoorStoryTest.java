package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.peer.Authority;
import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A door with a strike, the whole gateway, and orders over a real MQTT server that is not to be trusted. */
class DoorStoryTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private final TestCentral central = new TestCentral();
    private final Authority keys = new Authority(GATEWAY);
    private final GatewayHouse house;

    DoorStoryTest(@TempDir Path folder) {
        this.house = new GatewayHouse(folder);
    }

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        central.close();
    }

    private Gateway start() throws Exception {
        central.signsWith(keys);
        central.heard().clear();
        Gateway gateway = new Gateway(ConfigReader.read(house.doorFile(central.port(), keys)), "test");
        // The second heartbeat comes after the first was answered: from then on the time is known.
        await().until(() -> central.heard().stream().filter(Heartbeat.class::isInstance).count() >= 2);
        return gateway;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<OrderAnswer> answers() {
        return each(LockAnswered.class).stream().map(LockAnswered::answer).toList();
    }

    private <M extends GatewayMessage> List<M> each(Class<M> kind) {
        Set<EventKey> seen = new HashSet<>();
        return central.heard().stream().filter(kind::isInstance).map(kind::cast)
                .filter(message -> seen.add(message.key())).toList();
    }

    private long openings() {
        return each(LockReported.class).stream().filter(report -> report.commanded() == LockCommand.UNLOCK).count();
    }

    @Test
    void an_order_opens_the_door_once_however_often_the_broker_brings_it_also_after_a_restart() throws Exception {
        SignedLockOrder order;
        try (Gateway gateway = start()) {
            order = keys.unlock("lock-1", now());
            central.say(GATEWAY, order);
            await().until(() -> house.pins.level(GatewayHouse.STRIKE).equals("1"));
            await().until(() -> house.pins.level(GatewayHouse.STRIKE).equals("0"));
            await().until(() -> answers().contains(OrderAnswer.TURNED) && openings() == 1);
            assertThat(each(LockReported.class).getFirst().bolt()).isEqualTo(BoltState.UNKNOWN);

            central.say(GATEWAY, order);
            central.say(GATEWAY, order);
            central.say(GATEWAY, keys.unlock("lock-9", now()));
            await().until(() -> answers().contains(OrderAnswer.FOREIGN));
            assertThat(answers()).containsExactly(OrderAnswer.TURNED, OrderAnswer.FOREIGN);
            assertThat(openings()).isEqualTo(1);
            assertThat(gateway.ended()).isNotDone();
        }
        try (Gateway again = start()) {
            central.say(GATEWAY, order);
            await().until(() -> answers().contains(OrderAnswer.USED));
            assertThat(openings()).isZero();
            assertThat(house.pins.level(GatewayHouse.STRIKE)).isEqualTo("0");
            assertThat(again.ended()).isNotDone();
        }
    }

    @Test
    void forged_late_and_foreign_orders_open_nothing_and_a_good_one_after_them_does() throws Exception {
        try (Gateway gateway = start()) {
            Instant before = now().minus(Duration.ofMinutes(10));
            central.say(GATEWAY, new Authority(GATEWAY).unlock("lock-1", now()));
            central.say(GATEWAY,
                    keys.key().sign(keys.order("lock-1", LockCommand.UNLOCK, now().toEpochMilli() + 1000, before,
                            before.plusSeconds(60))));
            central.say(GATEWAY,
                    keys.key().sign(new Authority(new GatewayId("gw-0002")).unlock("lock-1", now()).order()));
            await().until(() -> answers().size() == 3);
            assertThat(answers()).containsExactly(OrderAnswer.FORGED, OrderAnswer.EXPIRED, OrderAnswer.FOREIGN);
            assertThat(openings()).isZero();

            central.say(GATEWAY, keys.unlock("lock-1", now()));
            await().until(() -> openings() == 1);
            assertThat(gateway.ended()).isNotDone();
        }
    }

    @Test
    void a_gateway_that_only_hears_unsigned_times_opens_nothing() throws Exception {
        try (Gateway gateway = new Gateway(ConfigReader.read(house.doorFile(central.port(), keys)), "test")) {
            await().until(() -> central.heard().stream().filter(Heartbeat.class::isInstance).count() >= 2);
            central.say(GATEWAY, keys.unlock("lock-1", now()));
            await().until(() -> answers().contains(OrderAnswer.CLOCK_UNSURE));
            assertThat(openings()).isZero();
            assertThat(gateway.ended()).isNotDone();
        }
    }
}
