package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.DoorLink;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The way to a home's locks. */
final class DoorWire implements DoorLink {
    private final World world;
    private final Machine machine;

    DoorWire(World world, Machine machine) {
        this.world = world;
        this.machine = machine;
    }

    @Override
    public CompletableFuture<Boolean> send(GatewayId gateway, SignedLockOrder order) {
        machine.step("before an order is sent");
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        if (world.network().hasSession(gateway)) {
            world.network().down(world.gateway(gateway), List.of(order),
                    () -> machine.run(() -> taken.complete(true)));
        } else {
            taken.complete(false);
        }
        machine.step("after an order was sent");
        return taken;
    }
}
