package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.lock.DoorCodes;
import dk.nattevagt.gateway.peer.Authority;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A home with a lock that obeys orders, in contact with its central: the central's clock is the home's own. */
class DoorFixture {
    static final DeviceAddress LOCK = new DeviceAddress(Adapter.ZIGBEE, "0x00124b00aa01");
    static final DeviceAddress KEYPAD = new DeviceAddress(Adapter.ZIGBEE, "0x00124b00aa02");
    static final DeviceId LOCK_1 = new DeviceId("lock-1");
    static final Authority CENTRAL = new Authority(Home.GATEWAY);
    static final CodeShifts SHIFTS = new CodeShifts(
            List.of(LocalTime.of(7, 0), LocalTime.of(17, 0), LocalTime.of(23, 0)), ZoneId.of("Europe/Copenhagen"));
    final Home home = new Home();

    @BeforeEach
    void start() {
        home.access = new Access(CENTRAL.known(), new DoorCodes(CENTRAL.codes(), SHIFTS, LOCK_1));
        home.devices = List.of(device("lock-1", DeviceKind.LOCK, LOCK), device("keypad-1", DeviceKind.KEYPAD, KEYPAD));
        boot();
        contact();
        home.pass(Duration.ofSeconds(1));
    }

    static Device device(String id, DeviceKind kind, DeviceAddress address) {
        return Device.mounted(new DeviceId(id), address, new DeviceEntry(kind, null, null, null), null, false);
    }

    /** A new run over the same disk, without contact. */
    void boot() {
        home.boot();
        home.desk.start();
    }

    /** The link comes up, and the first heartbeat is answered at once. */
    void contact() {
        home.desk.onLinkUp();
        answerHeartbeat();
    }

    void answerHeartbeat() {
        Heartbeat last = home.published.stream().filter(Heartbeat.class::isInstance).map(Heartbeat.class::cast).toList()
                .getLast();
        home.desk.onCentralMessage(CENTRAL.key().heard(Home.GATEWAY, last.key().id(), home.now, null));
    }

    SignedLockOrder unlock() {
        return CENTRAL.unlock("lock-1", home.now);
    }

    List<OrderAnswer> answers() {
        return each(LockAnswered.class).stream().map(LockAnswered::answer).toList();
    }

    List<CodeAnswer> codeAnswers() {
        return each(CodeEntered.class).stream().map(CodeEntered::answer).toList();
    }

    /** Each once, however often it was sent. */
    <M extends GatewayMessage> List<M> each(Class<M> kind) {
        Set<EventKey> seen = new HashSet<>();
        return home.published.stream().filter(kind::isInstance).map(kind::cast)
                .filter(message -> seen.add(message.key())).toList();
    }

    DoorWay door() {
        return home.desk.workshop().door().orElseThrow();
    }

    void turnedTimes(int times) {
        assertThat(home.turned).hasSize(times);
    }
}
