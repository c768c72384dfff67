package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.desk.GatewayDesk;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.LockCommand;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The front door of a home, with a Zigbee lock in it. */
final class HomeDoor {
    private static final DeviceAddress ADDRESS = new DeviceAddress(Adapter.ZIGBEE, "lock");

    private final GatewayId id;
    private final World world;

    HomeDoor(GatewayId id, World world) {
        this.id = id;
        this.world = world;
    }

    List<Device> devices() {
        return world.locks()
                ? List.of(Device.mounted(Household.LOCK, ADDRESS, new DeviceEntry(DeviceKind.LOCK, null, null, null),
                        null, false))
                : List.of();
    }

    Access access() {
        return world.locks() ? world.wiring().access(id) : Access.NONE;
    }

    /** The gateway tells it to turn. */
    boolean turn(Machine living, LockCommand command, Supplier<@Nullable GatewayDesk> desk) {
        living.step("before a lock is told");
        world.doorChecks().turns(id, Household.LOCK, command);
        living.step("after a lock is told");
        boltMoves(living, command, desk);
        return true;
    }

    /** The bolt says so itself, after a while and not always. */
    private void boltMoves(Machine living, LockCommand command, Supplier<@Nullable GatewayDesk> desk) {
        BoltState bolt = command == LockCommand.UNLOCK ? BoltState.UNLOCKED : BoltState.LOCKED;
        if (world.chance().happens(0.9)) {
            DeviceReport report = new DeviceReport(ReportKind.LOCK, null, null, null, Map.of(), null,
                    new LockReading(bolt, command));
            world.time().after(world.chance().between(500, 5_000), () -> living.run(() -> {
                GatewayDesk present = desk.get();
                if (present != null) {
                    present.onReport(ADDRESS, report, true, null);
                }
            }));
        }
    }
}
