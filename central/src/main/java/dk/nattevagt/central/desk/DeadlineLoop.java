package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import java.time.Instant;

/** Turns silence into an event: alarms whose deadline has come enter the desk again. Remembers nothing itself. */
public final class DeadlineLoop {
    private static final int AT_ONCE = 500;

    private final AlarmStore store;
    private final AlarmDesk desk;

    public DeadlineLoop(AlarmStore store, AlarmDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** One round; to be called about every second. Calling it twice for the same deadline is harmless. */
    public void tick(Instant now) {
        for (Alarm alarm : store.due(now, AT_ONCE)) {
            desk.deadlinePassed(alarm);
        }
    }
}
