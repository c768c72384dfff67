package dk.nattevagt.simulator.world;

import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.Cause;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings about what the weather speaks of: cuts, kills, full disks, noise. */
final class Troublemaker {
    private static final List<DiskHealth.State> ILL = List.of(DiskHealth.State.FULL, DiskHealth.State.BROKEN);
    /** The share of power cuts that come in the middle of something. */
    private static final double AIMED = 0.6;

    /** Nights in which both responders leave, one after the other. */
    private static final double SOMEBODY_LEAVES = 0.1;

    private final World world;

    Troublemaker(World world) {
        this.world = world;
    }

    void begin() {
        Weather weather = world.weather();
        now(weather.killEvery(), this::kill);
        if (world.chance().happens(SOMEBODY_LEAVES)) {
            List.of("anna", "bo").forEach(person -> world.time().after(world.chance().between(0, 600_000),
                    () -> world.staff().leaves(new UserId(person))));
        }
        now(weather.centralDiskTroubleEvery(), () -> spoil("central", world.central().health()));
        for (GatewayHost gateway : world.gateways()) {
            now(weather.powerCutEvery(), () -> cutPower(gateway));
            now(weather.partitionEvery(), () -> partition(gateway));
            now(weather.gatewayDiskTroubleEvery(), () -> spoil(gateway.id().value(), gateway.disk().health));
            now(weather.noiseEvery(), () -> noise(gateway));
            now(weather.noiseEvery(), () -> world.technician().visit(gateway));
            now(weather.noiseEvery(), () -> testDay(gateway));
        }
    }

    /** Again and again about this often, for as long as the weather lasts. */
    private void now(long every, Runnable trouble) {
        if (every > 0) {
            world.time().after(world.chance().between(every / 10, every * 2), () -> {
                if (world.stormy()) {
                    trouble.run();
                    now(every, trouble);
                }
            });
        }
    }

    private void kill() {
        if (world.chance().happens(AIMED)) {
            world.central().powerCutAt(world.chance().oneOf(Steps.OF_THE_CENTRAL));
        } else {
            world.central().powerCut();
        }
    }

    private void cutPower(GatewayHost gateway) {
        if (world.chance().happens(AIMED)) {
            gateway.powerCutAt(world.chance().oneOf(Steps.OF_A_GATEWAY));
        } else {
            gateway.powerCut();
        }
    }

    private void partition(GatewayHost gateway) {
        world.story().tell("network", "loses " + gateway.id());
        world.network().cut(gateway.id());
        world.time().after(world.chance().between(500, 100_000), () -> {
            world.story().tell("network", "finds " + gateway.id());
            world.network().mend(gateway.id());
        });
    }

    private void spoil(String whose, DiskHealth health) {
        DiskHealth.State state = world.chance().oneOf(ILL);
        world.story().tell(whose, "has a disk that is " + state);
        health.become(state);
        world.time().after(world.chance().between(500, 40_000), () -> health.become(DiskHealth.State.GOOD));
    }

    /** Somebody runs an exercise, and does not always see it through. */
    private void testDay(GatewayHost gateway) {
        boolean fire = world.chance().happens(0.3);
        world.central().testDay(gateway.id(), fire ? Household.SMOKE : Household.BUTTON,
                fire ? Cause.SMOKE : Cause.BUTTON, new UserId("anna"));
    }

    private void noise(GatewayHost gateway) {
        String text = world.chance().oneOf(List.of("", "{", "{\"specversion\":\"1.0\"}", "\u0000\u0001", "[1,2,3]"));
        world.central().arrived(gateway.id(), dk.nattevagt.protocol.wire.UpChannel.ALARM,
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that is broken is mended. */
    void end() {
        world.central().health().become(DiskHealth.State.GOOD);
        for (GatewayHost gateway : world.gateways()) {
            world.network().mend(gateway.id());
            gateway.disk().health.become(DiskHealth.State.GOOD);
        }
    }
}
