package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import java.time.Instant;

/** Doors and orders for tests. */
final class Doors {
    static final LockAt LOCK = new LockAt(new GatewayId("gw-0001"), new DeviceId("lock-1"));
    static final HomeId HOME = new HomeId("home-1");
    static final UserId METTE = new UserId("mette");

    private Doors() {}

    /** An order of Mette's for the first alarm that waits for its answer for two minutes. */
    static DoorOrder order(String id, LockCommand command, Instant at) {
        LockOrder order = new LockOrder(new OrderId(id), at.toEpochMilli(), LOCK.gateway(), LOCK.device(),
                new AlarmId("alarm-1"), METTE.value(), command, at, at.plusSeconds(120));
        return DoorOrder.signed(DoorKeyForTests.SIGNING.sign(order), HOME);
    }
}
