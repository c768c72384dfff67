package dk.nattevagt.central;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.desk.DoorCodes;
import dk.nattevagt.central.desk.DoorDesk;
import dk.nattevagt.central.desk.DoorLink;
import dk.nattevagt.central.desk.DoorOverview;
import dk.nattevagt.central.desk.DoorWatch;
import dk.nattevagt.central.desk.Lanes;
import dk.nattevagt.central.desk.StaffingBook;
import dk.nattevagt.central.keys.DoorKeys;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.web.DoorParts;
import dk.nattevagt.protocol.id.OrderId;
import java.time.InstantSource;
import java.util.UUID;

/** What opens doors, put together. */
final class Doors {
    private final DoorDesk desk;
    private final DoorParts parts;
    private final InstantSource clock;

    /** What it is built on. */
    record Ground(SqlStores stores, Lanes lanes, AlarmLifecycle lifecycle, Registry registry, StaffingBook book,
            DoorWatch watch, DoorLink link, DoorKeys keys, LockAccess access, InstantSource clock) {}

    Doors(Ground ground) {
        SqlStores stores = ground.stores();
        clock = ground.clock();
        desk = new DoorDesk(new DoorDesk.Ground(stores.alarms(), stores.doors(), ground.lanes(), ground.lifecycle(),
                ground.registry(), ground.access(), ground.keys().signing(),
                () -> new OrderId(UUID.randomUUID().toString()), ground.link(), clock));
        parts = new DoorParts(desk,
                new DoorOverview(stores.doors(), stores.equipment(), stores.alarms()::contacts, ground.access(),
                        ground.registry()),
                new DoorCodes(stores.alarms(), ground.book(), ground.registry(), stores.equipment(),
                        ground.keys()::codes, ground.access()),
                ground.watch());
    }

    /** What the pages are given. */
    DoorParts parts() {
        return parts;
    }

    /** Sends again what is not answered. To be called about every second. */
    void tick() {
        desk.tick(clock.instant());
    }
}
