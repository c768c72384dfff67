package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.people.HomeId;

/**
 * Where work on alarms runs: one home's work strictly one after the other, different homes' side by side. A home that floods
 * its lane delays no other lane, and smoke goes before everything that waits in its own.
 */
public interface Lanes {

    /** How a task stands in its lane. */
    enum Priority {
        /** Goes before all else, and has room kept for it in a lane that is full. */
        FIRE, NORMAL,
        /** What may wait: positions, device tables, technical reports. It never fills more than half of a lane. */
        ROUTINE
    }

    /** How work on this alarm stands in its lane. */
    static Priority of(Alarm alarm) {
        return alarm.group() == CauseGroup.FIRE ? Priority.FIRE : Priority.NORMAL;
    }

    /** Takes a task from outside; false when the lane is full, and then nothing happens. */
    boolean offer(HomeId home, Priority priority, Runnable task);

    /** Takes a task of the service's own, which is never refused: there are never more of them than alarms and effects. */
    void run(HomeId home, Priority priority, Runnable task);
}
