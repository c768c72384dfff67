package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.delivery.EventIds;
import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.gateway.desk.DeskPorts;
import dk.nattevagt.gateway.desk.DeskSettings;
import dk.nattevagt.gateway.desk.GatewayDesk;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceStore;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One gateway box: the real desk, with power that comes and goes, a disk that stays, and a clock that is wrong. */
public final class GatewayHost {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final GatewayId id;
    private final HomeDoor door;
    private final World world;
    private final Duration clockError;
    private final List<InputRule> inputs;
    private final GatewayDisk disk = new GatewayDisk();
    private final GatewayChecks checks;
    private final Map<DeviceId, Boolean> levels = new LinkedHashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private @Nullable Machine machine;
    private @Nullable GatewayDesk desk;
    private @Nullable LinkKeeper keeper;
    private String boot = "";
    private long bootedAt;
    private int boots;
    /** How long the next outage lasts; 0 leaves it to chance. */
    private long outageMs;

    GatewayHost(GatewayId id, World world, Duration clockError, List<InputRule> inputs) {
        this.id = id;
        this.door = new HomeDoor(id, world);
        this.world = world;
        this.clockError = clockError;
        this.inputs = inputs;
        this.checks = new GatewayChecks(id.value(), world, disk);
        inputs.forEach(input -> levels.put(input.device(), false));
    }

    public GatewayId id() {
        return id;
    }

    GatewayDisk disk() {
        return disk;
    }

    GatewayChecks checks() {
        return checks;
    }

    public boolean powered() {
        return machine != null && machine.alive();
    }

    public boolean linkUp() {
        return keeper != null && keeper.isUp();
    }

    /** The present or latest run of its program. */
    String boot() {
        return boot;
    }

    /** Every signal the citizen was told, over all boots. */
    public List<Signal> signals() {
        return List.copyOf(signals);
    }

    /** How many events wait on disk for a receipt. */
    public int waiting() {
        return disk.waiting.size();
    }

    /** The power comes back. */
    public void powerOn() {
        if (powered()) {
            return;
        }
        boot = "b" + ++boots;
        bootedAt = world.time().elapsed();
        world.story().tell(id.value(), "is switched on, boot " + boot);
        Machine born = new Machine(id.value(), world, () -> world.weather().gatewayRisk(), this::died);
        machine = born;
        checks.booted();
        LinkKeeper link = new LinkKeeper(this, world);
        keeper = link;
        GatewayDesk made = desk(born, link);
        desk = made;
        born.run(() -> {
            made.start();
            inputs.forEach(input -> firstLook(made, input.device()));
        });
        world.time().every(1_000, born::alive, () -> tick(born, made, link));
    }

    /** Its devices are all on wires, which its rules name. */
    private static final class NoDeviceFile implements DeviceStore {
        @Override
        public List<Device> load() {
            return List.of();
        }

        @Override
        public boolean save(List<Device> devices) {
            return true;
        }
    }

    private GatewayDesk desk(Machine born, LinkKeeper keeper) {
        Link link = message -> publish(born, keeper, message);
        DeskPorts ports = new DeskPorts(world.wiring().outbox(new MemoryOutbox(disk, born, checks), world),
                new NoDeviceFile(), link,
                signal -> told(born, signal), () -> GatewayHealth.UNKNOWN,
                (_, command) -> door.turn(born, command, () -> desk),
                world.wiring().doors(new MemoryLockMemory(disk.doors, disk.health, born)));
        return new GatewayDesk(new DeskSettings(id, "world", boot, inputs, List.of(), door.devices(), HEARTBEAT,
                door.access()),
                () -> world.time().instant().plus(clockError), this::uptime,
                new EventIds(world.time(), world.chance().generator()), ports);
    }

    /** Somebody stands at the door without a line to the central, and enters a code. */
    void enters(String code) {
        Machine living = machine;
        GatewayDesk made = desk;
        if (living != null && made != null && world.locks()) {
            living.run(() -> made.workshop().door().ifPresent(door -> {
                world.doorChecks().enters(id, code);
                door.enter(code);
            }));
            world.doorChecks().enters(id, null);
        }
    }

    private void tick(Machine living, GatewayDesk made, LinkKeeper link) {
        link.watch(living, made);
        living.run(made::onTick);
    }

    private Duration uptime() {
        return Duration.ofMillis(world.time().elapsed() - bootedAt);
    }

    private void died() {
        long outage = outageMs > 0 ? outageMs : world.chance().between(1_000, 40_000);
        outageMs = 0;
        world.time().after(outage, this::powerOn);
    }

    /** The power goes for this long. */
    public void powerCutFor(Duration outage) {
        outageMs = outage.toMillis();
        powerCut();
    }

    /** Whether somebody in the home wears a tracker. */
    boolean hasTracker() {
        return world.trackers();
    }

    /** The power goes. It comes back after a while. */
    public void powerCut() {
        if (machine != null && machine.alive()) {
            machine.kill("between two steps");
            machine.bury();
        }
    }

    /** The power goes at the next step of this name. */
    void powerCutAt(String step) {
        if (machine != null) {
            machine.killAt(step);
        }
    }

    private boolean publish(Machine living, LinkKeeper link, GatewayMessage message) {
        checks.made(message);
        living.step("before a message is sent");
        boolean taken = link.isUp() && !world.chance().happens(world.weather().lost() / 10);
        if (taken) {
            world.network().up(this, link.session(), message);
        }
        living.step("after a message is sent");
        return taken;
    }

    private void told(Machine living, Signal signal) {
        living.step("before the citizen is told");
        world.story().tell(id.value(), "tells the citizen " + signal.wireName());
        signals.add(signal);
        checks.told(signal);
        living.step("after the citizen is told");
    }

    void hears(CentralMessage message) {
        Machine living = machine;
        GatewayDesk made = desk;
        if (living == null || made == null || !living.alive()) {
            return;
        }
        living.run(() -> {
            if (message instanceof Receipt receipt) {
                checks.receipted(receipt.event());
            }
            world.doorChecks().hears(id, message instanceof SignedLockOrder order ? order : null);
            made.onCentralMessage(message);
        });
        world.doorChecks().hears(id, null);
    }

    /** The wire has taken a message; the real gateway makes nothing of it. */
    void wireAcknowledged(EventKey key) {
        if (world.wiring().removesOnWireAcknowledgement() && disk.waiting.containsKey(key)) {
            checks.leavesDisk(key);
            disk.waiting.remove(key);
        }
    }

    private void firstLook(GatewayDesk made, DeviceId device) {
        boolean active = active(device);
        if (active) {
            checks.pressed(new Press(device, boot, uptime().toMillis(), world.time().elapsed()));
        }
        made.onReading(device, new Reading(active, uptime()));
    }

    boolean active(DeviceId device) {
        return levels.getOrDefault(device, false);
    }

    /** An input's level changes. */
    void level(DeviceId device, boolean active) {
        levels.put(device, active);
        read(device, active);
    }

    /** An input's level changes because somebody presses: this must become an event, if the gateway lives. */
    void press(DeviceId device) {
        levels.put(device, true);
        Machine living = machine;
        if (living == null || !living.alive()) {
            return;
        }
        Press press = new Press(device, boot, uptime().toMillis(), world.time().elapsed());
        checks.pressed(press);
        if (read(device, true)) {
            checks.handled(press);
        }
    }

    private boolean read(DeviceId device, boolean active) {
        Machine living = machine;
        GatewayDesk made = desk;
        return living != null && made != null
                && living.run(() -> made.onReading(device, new Reading(active, uptime())));
    }
}
