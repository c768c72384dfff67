package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Receipt;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A home with a pull cord, a smoke alarm, a lock and a tracker that speak in messages, around a real desk. */
class DevicesFixture {
    static final DeviceAddress ZIGBEE_SMOKE = new DeviceAddress(Adapter.ZIGBEE, "0x00124b0022a1");
    static final DeviceAddress ZIGBEE_LOCK = new DeviceAddress(Adapter.ZIGBEE, "Hoveddør");
    static final DeviceAddress TRACKER = new DeviceAddress(Adapter.TRACKER, "864717003283581");
    static final DeviceId SMOKE_2 = new DeviceId("smoke-2");
    static final DeviceId LOCK_1 = new DeviceId("lock-1");
    static final DeviceId TRACKER_1 = new DeviceId("tracker-1");
    final Home home = new Home();

    @BeforeEach
    void start() {
        home.desk.start();
        home.desk.onLinkUp();
        mount(new DeviceId("cord-1"), new DeviceAddress(Adapter.ZIGBEE, "cord"), DeviceKind.PULL_CORD, null);
        mount(SMOKE_2, ZIGBEE_SMOKE, DeviceKind.SMOKE, Duration.ofHours(4));
        mount(LOCK_1, ZIGBEE_LOCK, DeviceKind.LOCK, Duration.ofHours(4));
        mount(TRACKER_1, TRACKER, DeviceKind.TRACKER, Duration.ofMinutes(30));
        answerEverything();
        home.published.clear();
    }

    void mount(DeviceId id, DeviceAddress address, DeviceKind kind, @Nullable Duration every) {
        DeviceEntry entry = new DeviceEntry(kind, null, null, null);
        assertThat(home.desk.workshop().mount(Device.mounted(id, address, entry, every, false))).isEmpty();
    }

    void says(DeviceAddress address, Sign sign, boolean is) {
        home.desk.onReport(address,
                new DeviceReport(ReportKind.STATUS, null, null, null, Map.of(sign, is), null, null), true, null);
    }

    void answerEverything() {
        List.copyOf(home.events()).forEach(this::answer);
    }

    /** As the central does: only a real alarm has a number. */
    void answer(GatewayMessage event) {
        boolean real = event instanceof AlarmRaised alarm && !alarm.test();
        home.desk.onCentralMessage(new Receipt(event.key(), real ? Home.ALARM : null));
    }

    <M extends GatewayMessage> List<M> published(Class<M> kind) {
        Set<EventKey> seen = new HashSet<>();
        return home.published.stream().filter(kind::isInstance).map(kind::cast)
                .filter(message -> seen.add(message.key())).toList();
    }

    /** Each once, however often it was sent. */
    List<AlarmRaised> alarms() {
        return published(AlarmRaised.class);
    }

    DeviceStatus device(String id) {
        return home.desk.workshop().devices().stream().filter(status -> status.device().id().value().equals(id))
                .findFirst().orElseThrow();
    }

    void says(DeviceAddress lock, BoltState bolt, int percent) {
        home.desk.onReport(lock, new DeviceReport(ReportKind.LOCK, null, null, null, Map.of(), percent,
                new LockReading(bolt, null)), true, null);
    }
}
