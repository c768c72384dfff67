package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.AlarmId;
import java.util.List;
import java.util.Optional;

/** Alarms for those who look at them: committed states only, read beside the writing. Blocking; not for an event loop. */
public interface AlarmArchive {

    /** The municipality's open alarms, most urgent first, then oldest first. */
    List<Alarm> open(MunicipalityId municipality);

    /** The municipality's closed alarms, latest closed first. */
    List<Alarm> closed(MunicipalityId municipality, int limit);

    /** One alarm, open or closed. */
    Optional<Alarm> alarm(AlarmId alarm);

    /** An alarm's journal, oldest first. */
    List<JournalEntry> journal(AlarmId alarm);

    /** The municipality's changes with a greater number than this one, in order; kept for at least a day. */
    List<AlarmChange> changesAfter(MunicipalityId municipality, long number, int limit);

    /** The number of the latest change of all; 0 before the first. */
    long latestChange();
}
