package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.desk.DoorCodes;
import dk.nattevagt.central.desk.DoorDesk;
import dk.nattevagt.central.desk.DoorOverview;
import dk.nattevagt.central.desk.DoorWatch;
import dk.nattevagt.central.desk.Lanes;
import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.lock.DoorKeyForTests;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The doors of a {@link NightCentral}: every order leaves, and is kept for the test to look at. */
final class TestDoors {
    private TestDoors() {}

    /** What they are built on. */
    record Ground(SqlStores stores, Lanes lanes, AlarmLifecycle lifecycle, Registry registry, StaffingBook book,
            InstantSource clock) {}

    static DoorParts of(Ground ground, DoorWatch watch, List<SignedLockOrder> orders) {
        AtomicInteger numbers = new AtomicInteger();
        SqlStores stores = ground.stores();
        DoorDesk desk = new DoorDesk(new DoorDesk.Ground(stores.alarms(), stores.doors(), ground.lanes(),
                ground.lifecycle(), ground.registry(), LockAccess.STANDARD, DoorKeyForTests.SIGNING,
                () -> new OrderId("order-" + numbers.incrementAndGet()), (gateway, order) -> {
                    orders.add(order);
                    return CompletableFuture.completedFuture(true);
                }, ground.clock()));
        return new DoorParts(desk,
                new DoorOverview(stores.doors(), stores.equipment(), stores.alarms()::contacts, LockAccess.STANDARD,
                        ground.registry()),
                new DoorCodes(stores.alarms(), ground.book(), ground.registry(), stores.equipment(),
                        gateway -> CodeKey.of(new byte[32], gateway), LockAccess.STANDARD),
                watch);
    }
}
