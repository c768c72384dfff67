package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.lock.DoorHistory;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.DoorState;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Doors as those see them who stand before one. Blocking; not for an event loop. */
public final class DoorOverview {
    private final DoorArchive doors;
    private final EquipmentArchive equipment;
    private final Supplier<Map<GatewayId, Instant>> contacts;
    private final LockAccess access;
    private final HomeLocks locks;

    public DoorOverview(DoorArchive doors, EquipmentArchive equipment, Supplier<Map<GatewayId, Instant>> contacts,
            LockAccess access, Registry registry) {
        this.doors = doors;
        this.equipment = equipment;
        this.contacts = contacts;
        this.access = access;
        this.locks = new HomeLocks(registry);
    }

    /**
     * One door of an alarm's home.
     *
     * @param entry what its gateway calls it
     * @param last the latest order for it; null when there was none
     * @param troubles of the lock and of its gateway, which may keep it from opening
     * @param access whether whoever looks may have it turned
     */
    public record Sight(LockAt lock, DeviceEntry entry, DoorState state, @Nullable DoorOrder last,
            List<TechnicalTrouble> troubles, LockAccess.Answer access) {
        public Sight {
            troubles = List.copyOf(troubles);
        }
    }

    /** The doors of the alarm's home, by name; empty where it has no electronic lock. */
    public List<Sight> sights(Alarm alarm, UserId by, Instant now) {
        List<LockAt> all = locks.of(alarm.home(), equipment::mounted);
        if (all.isEmpty()) {
            return List.of();
        }
        List<TechnicalAlarm> lasting = equipment.lasting();
        Map<GatewayId, Instant> heard = contacts.get();
        return all.stream().map(lock -> {
            DoorOrder last = doors.latest(lock).orElse(null);
            LockAccess.Asked asked = new LockAccess.Asked(alarm, by, locks.homeOf(lock).orElse(null),
                    locks.entitled(alarm.municipality(), by), heard.get(lock.gateway()));
            return new Sight(lock, entry(lock), DoorState.of(last, said(lock).orElse(null), now), last,
                    troubles(lasting, lock), access.decide(asked, now));
        }).toList();
    }

    private DeviceEntry entry(LockAt lock) {
        return equipment.mounted(lock.gateway()).stream().filter(line -> line.device().equals(lock.device()))
                .map(DeviceLine::entry).findFirst().orElseThrow();
    }

    private Optional<LockState> said(LockAt lock) {
        return equipment.locks(lock.gateway()).stream().filter(state -> state.device().equals(lock.device()))
                .findFirst();
    }

    private static List<TechnicalTrouble> troubles(List<TechnicalAlarm> lasting, LockAt lock) {
        return lasting.stream()
                .filter(alarm -> alarm.source().equals(lock.source())
                        || (alarm.source().gateway().equals(lock.gateway()) && alarm.source().device() == null
                                && alarm.trouble() == TechnicalTrouble.RADIO_LOST))
                .map(TechnicalAlarm::trouble).distinct().toList();
    }

    /** What has been heard of a home's doors since then. */
    public DoorHistory history(HomeId home, Instant since) {
        return doors.history(home, since);
    }

    /** The same of all homes. */
    public DoorHistory history(MunicipalityId municipality, Instant since) {
        return doors.history(municipality, since);
    }
}
