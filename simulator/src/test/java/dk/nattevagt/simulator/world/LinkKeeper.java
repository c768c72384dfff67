package dk.nattevagt.simulator.world;

import dk.nattevagt.gateway.desk.GatewayDesk;

/** Connects a gateway again and again, and notices a dead link only after a while, as a real one does. */
final class LinkKeeper {
    private static final int NO_SESSION = -1;

    private final GatewayHost gateway;
    private final World world;
    private int session = NO_SESSION;
    private long nextTry;
    private long noticesAt = Long.MAX_VALUE;

    LinkKeeper(GatewayHost gateway, World world) {
        this.gateway = gateway;
        this.world = world;
        this.nextTry = world.time().elapsed() + world.chance().between(200, 3_000);
    }

    boolean isUp() {
        return session != NO_SESSION;
    }

    int session() {
        return session;
    }

    void watch(Machine living, GatewayDesk desk) {
        long now = world.time().elapsed();
        if (isUp()) {
            watchSession(living, desk, now);
        } else if (now >= nextTry) {
            connect(living, desk, now);
        }
    }

    private void watchSession(Machine living, GatewayDesk desk, long now) {
        if (world.network().carries(gateway, session)) {
            noticesAt = Long.MAX_VALUE;
        } else if (noticesAt == Long.MAX_VALUE) {
            noticesAt = now + world.chance().between(500, 30_000);
        } else if (now >= noticesAt) {
            session = NO_SESSION;
            noticesAt = Long.MAX_VALUE;
            nextTry = now + world.chance().between(500, 5_000);
            world.story().tell(gateway.id().value(), "notices that the link is gone");
            living.run(desk::onLinkDown);
        }
    }

    private void connect(Machine living, GatewayDesk desk, long now) {
        session = world.network().connect(gateway);
        if (isUp()) {
            world.story().tell(gateway.id().value(), "has a link");
            living.run(desk::onLinkUp);
        } else {
            nextTry = now + world.chance().between(500, 5_000);
        }
    }
}
