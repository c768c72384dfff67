package dk.nattevagt.central.quality;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.notification.Notification;
import java.util.List;

/**
 * An alarm and everything written down about it.
 *
 * @param journal oldest first
 * @param messages what was sent to people about it, in any order
 */
public record AlarmRecord(Alarm alarm, List<JournalEntry> journal, List<Notification> messages) {
    public AlarmRecord {
        journal = List.copyOf(journal);
        messages = List.copyOf(messages);
    }
}
