package dk.nattevagt.central.desk;

import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.Shift;
import dk.nattevagt.central.rota.ShiftKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts together what is open when shifts change, and keeps who has read it. Blocking; not for an event loop. */
public final class HandoverDesk {
    private final StaffingBook book;
    private final AlarmArchive alarms;
    private final NotificationArchive notices;
    private final EquipmentOverview equipment;
    private final HandoverStore store;

    public HandoverDesk(StaffingBook book, AlarmArchive alarms, NotificationArchive notices,
            EquipmentOverview equipment, HandoverStore store) {
        this.book = book;
        this.alarms = alarms;
        this.notices = notices;
        this.equipment = equipment;
        this.store = store;
    }

    /** What there is to hand over to the shift that is on. */
    public Handover now(MunicipalityId municipality, Instant now) {
        Rota rota = book.book(municipality).rota();
        Shift shift = rota.pattern().at(now);
        Map<UserId, Instant> readers = store.readers(municipality, shift.key());
        List<UserId> onShift = rota.teams().isEmpty() ? rota.responders() : rota.onShift(now);
        return new Handover(shift, alarms.open(municipality),
                notices.notices(municipality, now).stream().filter(Notice::lasting).toList(),
                equipment.alarms(municipality).stream().filter(troubled -> troubled.alarm().unprotected()).toList(),
                readers, onShift.stream().filter(person -> !readers.containsKey(person)).toList());
    }

    /**
     * Somebody has read it.
     *
     * @param shift the one they read it for; false when another has begun meanwhile
     */
    public boolean read(MunicipalityId municipality, ShiftKey shift, UserId by, Instant now) {
        boolean current = book.book(municipality).rota().pattern().at(now).key().equals(shift);
        if (current) {
            store.read(municipality, shift, by, now);
        }
        return current;
    }
}
