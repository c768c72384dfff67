package dk.nattevagt.simulator.world;

import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;

/**
 * Somebody between the central and the gateways who reads everything and may say anything: orders come again, later, to other
 * gateways, with another lock, another end, or another's signature; and an old time comes again.
 */
final class HostileBroker {
    private final World world;

    HostileBroker(World world) {
        this.world = world;
    }

    /** Sees what passes, and does harm with some of it. */
    void passes(GatewayHost to, CentralMessage message) {
        if (!world.stormy()) {
            return;
        }
        switch (message) {
            case SignedLockOrder signed -> harm(to, signed);
            case HeartbeatHeard heard when heard.signature() != null && world.chance().happens(0.2) -> later(to, heard);
            default -> {
                // The rest is the other promises' business.
            }
        }
    }

    private void harm(GatewayHost to, SignedLockOrder signed) {
        LockOrder order = signed.order();
        switch ((int) world.chance().between(0, 9)) {
            case 0 -> later(to, signed);
            case 1 -> {
                later(to, signed);
                later(to, signed);
            }
            case 2 -> later(world.chance().oneOf(world.gateways()), signed);
            case 3 -> later(to, new SignedLockOrder(withEnd(order, Duration.ofHours(1)), signed.signature()));
            case 4 -> later(to, WorldKeys.FORGER.sign(withEnd(order, Duration.ofHours(1))));
            case 5 -> later(world.chance().oneOf(world.gateways()), new SignedLockOrder(
                    withNumber(order, order.number() + 1), signed.signature()));
            default -> overAPowerCut(to, signed);
        }
    }

    /** Pulls the plug just after the door was opened, and says the order again when the box is back. */
    private void overAPowerCut(GatewayHost to, SignedLockOrder signed) {
        world.time().after(world.chance().between(200, 2_000), () -> to.powerCutFor(Duration.ofSeconds(1)));
        for (long again = 10_000; again < 110_000; again += 10_000) {
            world.time().after(again, () -> to.hears(signed));
        }
    }

    private static LockOrder withEnd(LockOrder order, Duration later) {
        return new LockOrder(order.id(), order.number() + 1, order.gateway(), order.lock(), order.alarm(),
                order.responder(), order.command(), order.issuedAt(), order.expiresAt().plus(later));
    }

    private static LockOrder withNumber(LockOrder order, long number) {
        return new LockOrder(order.id(), number, order.gateway(), order.lock(), order.alarm(), order.responder(),
                order.command(), order.issuedAt(), order.expiresAt());
    }

    private void later(GatewayHost to, CentralMessage message) {
        long delay = world.chance().happens(0.5)
                ? world.chance().between(1, 3_000)
                : world.chance().between(3_000, 300_000);
        world.time().after(delay, () -> to.hears(message));
    }
}
