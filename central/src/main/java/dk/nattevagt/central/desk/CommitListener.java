package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Effect;
import java.util.List;

/** Hears of what has been committed, in the order of commits and before the committing call returns. Must not block. */
public interface CommitListener {

    /** These alarms have changed, and these effects wait. */
    void committed(List<AlarmChange> changes, List<Effect> effects);
}
