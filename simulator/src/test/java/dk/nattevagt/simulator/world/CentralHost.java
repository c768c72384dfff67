package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.ActResult;
import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.desk.DoorResult;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.wire.UpChannel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The central's machine room: a disk that stays, and the real central on it, with power that comes and goes. */
public final class CentralHost {
    private static final long FLUSH_MS = 4_000;

    private final World world;
    private final DiskHealth health = new DiskHealth();
    private CentralDisk disk = new CentralDisk();
    /** What a lying disk really holds; the same as the disk where it is honest. */
    private CentralDisk durable = disk;
    private @Nullable CentralProgram program;
    private long troubleAt;
    private int alarmsNamed;
    private int ordersNamed;
    /** How long the next outage lasts; 0 leaves it to chance. */
    private long outageMs;

    CentralHost(World world) {
        this.world = world;
        if (world.wiring().diskLies()) {
            durable = disk.copy();
            world.time().every(FLUSH_MS, () -> true, () -> durable = disk.copy());
        }
    }

    DiskHealth health() {
        return health;
    }

    CentralDisk disk() {
        return disk;
    }

    /** What would be there after a power cut now. */
    CentralDisk durable() {
        return durable;
    }

    AlarmId nextAlarmId() {
        return new AlarmId("alarm-" + ++alarmsNamed);
    }

    OrderId nextOrderId() {
        return new OrderId("order-" + ++ordersNamed);
    }

    /** Something is wrong here now; what should happen at once may happen a little later. */
    void trouble() {
        troubleAt = world.time().elapsed();
    }

    /** When something was last wrong here, in the world's milliseconds. */
    long troubleAt() {
        return troubleAt;
    }

    public boolean up() {
        return program != null && program.alive();
    }

    boolean takesMessages() {
        return up();
    }

    /** The power comes back. */
    public void powerOn() {
        if (up()) {
            return;
        }
        trouble();
        world.story().tell("central", "is switched on");
        CentralProgram born = new CentralProgram(world, this, this::died);
        program = born;
        born.start();
    }

    private void died() {
        trouble();
        world.network().dropSessions();
        world.phone().centralDied();
        if (world.wiring().diskLies()) {
            disk = durable;
            durable = disk.copy();
        }
        long outage = outageMs > 0 ? outageMs : world.chance().between(1_000, 45_000);
        outageMs = 0;
        world.time().after(outage, this::powerOn);
    }

    /** The power goes. It comes back after a while. */
    public void powerCut() {
        if (program != null) {
            program.kill("between two steps");
        }
    }

    /** The power goes for this long. */
    public void powerCutFor(Duration outage) {
        outageMs = outage.toMillis();
        powerCut();
    }

    /** The power goes at the next step of this name. */
    public void powerCutAt(String step) {
        if (program != null) {
            program.killAt(step);
        }
    }

    void arrived(GatewayId from, UpChannel channel, byte[] payload) {
        CentralProgram running = program;
        if (running != null && running.alive()) {
            running.arrived(from, channel, payload);
        }
    }

    /** Somebody does something on the page; nothing comes of it where the central is down. */
    public void act(AlarmId alarm, AlarmEvent.Act act, Consumer<ActResult> answer) {
        CentralProgram running = program;
        if (running != null && running.alive()) {
            running.act(alarm, act, answer);
        }
    }

    /** An exercise is announced in a home. */
    void testDay(GatewayId gateway, DeviceId device, Cause cause, UserId by) {
        CentralProgram running = program;
        if (running != null && running.alive()) {
            running.testDay(gateway, device, cause, by);
        }
    }

    /** Somebody asks where a citizen is; nothing is answered while the central is down. */
    void positions(Consumer<PositionDesk> asked) {
        CentralProgram running = program;
        if (running != null && running.alive()) {
            running.positions(asked);
        }
    }

    /** Somebody asks for a door. */
    void order(AlarmId alarm, UserId by, LockCommand command, Consumer<DoorResult> answer) {
        CentralProgram running = program;
        if (running != null && running.alive()) {
            running.order(alarm, by, command, answer);
        }
    }

    /** What the page shows. */
    public Optional<Alarm> alarm(AlarmId alarm) {
        return Optional.ofNullable(disk.alarms.get(alarm));
    }

    /** All there ever were. */
    public Collection<Alarm> alarms() {
        return disk.alarms.values();
    }

    public List<JournalEntry> journal(AlarmId alarm) {
        return disk.journalOf(alarm);
    }

    /** What the watchdog last complained of. */
    public List<Complaint> complaints() {
        return program == null ? List.of() : program.complaints();
    }

    /** Gateways shown as silent; empty where the central is down. */
    public List<GatewayId> silentGateways() {
        CentralProgram running = program;
        return running == null || !running.alive() ? List.of() : running.silentGateways();
    }
}
