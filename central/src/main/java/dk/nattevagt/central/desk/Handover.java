package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Shift;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What those who come on shift must know.
 *
 * @param shift the one that is on
 * @param open alarms nobody has finished, most urgent first
 * @param notices that last
 * @param unprotected equipment that leaves a citizen without a way to call for help
 * @param readers who has read it, and when, earliest first
 * @param unread those on shift who have not
 */
public record Handover(Shift shift, List<Alarm> open, List<Notice> notices,
        List<EquipmentOverview.Troubled> unprotected, Map<UserId, Instant> readers, List<UserId> unread) {
    public Handover {
        open = List.copyOf(open);
        notices = List.copyOf(notices);
        unprotected = List.copyOf(unprotected);
        unread = List.copyOf(unread);
    }
}
