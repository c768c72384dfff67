package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.CitizenLink;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Progress;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The way back to the citizen's lamp. */
final class CitizenWay implements CitizenLink {
    private static final long ACKNOWLEDGED_WITHIN_MS = 10_000;

    private final World world;
    private final Machine machine;

    CitizenWay(World world, Machine machine) {
        this.world = world;
        this.machine = machine;
    }

    @Override
    public CompletableFuture<Boolean> tell(GatewayId gateway, Progress progress) {
        machine.step("before the citizen is told of progress");
        if (!world.network().hasSession(gateway)) {
            return CompletableFuture.completedFuture(false);
        }
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        world.network().down(world.gateway(gateway), List.of(progress), () -> {
            world.centralChecks().progressHeard(progress);
            machine.run(() -> told.complete(true));
        });
        world.time().after(ACKNOWLEDGED_WITHIN_MS, () -> machine.run(() -> told.complete(false)));
        return told;
    }
}
