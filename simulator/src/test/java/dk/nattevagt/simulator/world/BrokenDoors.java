package dk.nattevagt.simulator.world;

import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.lock.DoorCodes;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Services whose doors are each broken in one way. */
final class BrokenDoors {
    private BrokenDoors() {}

    /** Every night has locks: what is broken is at a door. */
    abstract static class Doors extends Wiring {
        @Override
        double nightsWithLocks() {
            return 1;
        }
    }

    static final class ForgetsUsedOrders extends Doors {
        @Override
        DoorStore doors(DoorStore real) {
            return new Forgetful(real);
        }
    }

    static final class OpensWhileTheyAreStillDriving extends Doors {
        @Override
        LockAccess lockAccess() {
            return new LockAccess(Duration.ZERO, Duration.ofMinutes(2), Duration.ofMinutes(1));
        }
    }

    static final class OneCodeForEveryDoor extends Doors {
        @Override
        Access access(GatewayId gateway) {
            return new Access(WorldKeys.CENTRAL_PUBLIC,
                    new DoorCodes(WorldKeys.codes(new GatewayId("gw-1")), WorldKeys.SHIFTS, Household.LOCK));
        }
    }

    /** Remembers nothing of orders over a power cut. */
    private record Forgetful(DoorStore real) implements DoorStore {
        @Override
        public long highestUsed(DeviceId lock) {
            return 0;
        }

        @Override
        public void used(DeviceId lock, long number) {
            // Forgotten at the next power cut.
        }

        @Override
        public Optional<Instant> rememberedSince() {
            return real.rememberedSince();
        }

        @Override
        public void rememberFrom(Instant centralTime) {
            real.rememberFrom(centralTime);
        }

        @Override
        public Optional<Instant> lastTrusted() {
            return real.lastTrusted();
        }

        @Override
        public void trusted(Instant time) {
            real.trusted(time);
        }

        @Override
        public KeptTries tries() {
            return real.tries();
        }

        @Override
        public void keep(KeptTries tries) {
            real.keep(tries);
        }
    }
}
