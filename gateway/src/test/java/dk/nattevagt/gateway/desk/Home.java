package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.EventIds;
import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.gateway.trigger.WiredRule;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A home with a button and a smoke alarm around a real desk; time stands still until it is moved. */
final class Home {
    static final GatewayId GATEWAY = new GatewayId("gw-0001");
    static final DeviceId BUTTON = new DeviceId("button-1");
    static final DeviceId SMOKE = new DeviceId("smoke-1");
    static final AlarmId ALARM = new AlarmId("alarm-1");

    final MemoryOutbox outbox = new MemoryOutbox();
    final List<GatewayMessage> published = new ArrayList<>();
    final List<Signal> told = new ArrayList<>();
    final MemoryDevices file = new MemoryDevices();
    /** Named by the configuration, at the next boot. */
    List<Device> devices = List.of();
    List<WiredRule> troubles = List.of();
    /** By what the doors may be opened, at the next boot. */
    Access access = Access.NONE;
    MemoryDoors doors = new MemoryDoors(() -> outbox.power);
    final List<String> turned = new ArrayList<>();
    final List<String> keypadAnswers = new ArrayList<>();
    /** Trackers that were told how often to report. */
    final List<String> asked = new ArrayList<>();
    CommandAnswer trackerAnswer = CommandAnswer.TOLD;
    boolean lockTakes = true;
    boolean wireTakes = true;
    Duration uptime = Duration.ofSeconds(1);
    Instant now = Instant.parse("2026-11-21T02:13:45.123Z");
    private final Random random = new Random(42);
    private int boots;
    GatewayDesk desk = boot();

    /** A new run of the program over the same disk. */
    GatewayDesk boot() {
        boots++;
        uptime = Duration.ofSeconds(1);
        List<InputRule> rules = List.of(
                new InputRule(BUTTON, Cause.BUTTON, Duration.ofMillis(30), Duration.ofSeconds(5)),
                new InputRule(SMOKE, Cause.SMOKE, Duration.ofMillis(30), null));
        DeskSettings settings = new DeskSettings(GATEWAY, "test", "boot-" + boots, rules, troubles, devices,
                Duration.ofSeconds(20), access);
        desk = new GatewayDesk(settings, () -> now, () -> uptime, new EventIds(() -> now, random),
                new DeskPorts(outbox, file, this::publish, signal -> {
                    outbox.power.use();
                    told.add(signal);
                }, () -> new GatewayHealth(12_000L, 48, null, null, 1), new Turning(), doors,
                        (tracker, every) -> {
                            asked.add(tracker.value() + " " + every);
                            return trackerAnswer;
                        }));
        return desk;
    }

    private final class Turning implements LockPort {
        @Override
        public boolean turn(DeviceAddress lock, LockCommand command) {
            return turned(lock, command);
        }

        @Override
        public void answer(DeviceAddress keypad, int transaction, CodeAnswer answer) {
            keypadAnswers.add(keypad + " " + transaction + " " + answer);
        }
    }

    private boolean turned(DeviceAddress lock, LockCommand command) {
        outbox.power.use();
        if (lockTakes) {
            turned.add(lock + " " + command);
        }
        return lockTakes;
    }

    private boolean publish(GatewayMessage message) {
        outbox.power.use();
        if (wireTakes) {
            published.add(message);
        }
        return wireTakes;
    }

    void press(DeviceId device) {
        desk.onReading(device, new Reading(true, uptime));
        pass(Duration.ofMillis(200));
        desk.onReading(device, new Reading(false, uptime));
        pass(Duration.ofMillis(200));
    }

    void pass(Duration time) {
        uptime = uptime.plus(time);
        now = now.plus(time);
        desk.onTick();
    }

    void receipt(EventKey key) {
        desk.onCentralMessage(new Receipt(key, ALARM));
    }

    /** Events published so far, without heartbeats. */
    List<GatewayMessage> events() {
        return published.stream().filter(message -> !(message instanceof Heartbeat)).toList();
    }

    List<AlarmRaised> alarms() {
        return published.stream().filter(AlarmRaised.class::isInstance).map(AlarmRaised.class::cast).toList();
    }

    List<DeviceReported> reports() {
        return published.stream().filter(DeviceReported.class::isInstance).map(DeviceReported.class::cast).toList();
    }

    Signal lastTold() {
        return told.getLast();
    }
}
