package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The second pair of eyes: looks on its own thread, through its own connection, for alarms that should have moved. It repairs
 * nothing; it complains where the usual way cannot have swallowed it.
 */
public final class Watchdog {
    /** Well past any honest delay of the deadline loop. */
    static final Duration GRACE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 100;

    private final AlarmStore ownView;

    /** @param ownView a store that shares no connection and no thread with the one it watches */
    public Watchdog(AlarmStore ownView) {
        this.ownView = ownView;
    }

    /** What is wrong at this moment; empty when all is well. Never throws. */
    public List<Complaint> check(Instant now) {
        List<Complaint> complaints = new ArrayList<>();
        try {
            for (Alarm alarm : ownView.due(now.minus(GRACE), AT_ONCE)) {
                complaints.add(new Complaint(Complaint.Kind.ALARM_STANDS_STILL, alarm.id()));
            }
            waitingCalls(ownView.pendingEffects(now.minus(GRACE), AT_ONCE), complaints);
            Instant longAgo = now.minus(EmergencyDialler.CALL_AT_MOST).minus(GRACE);
            waitingCalls(ownView.startedEffects().stream().filter(begun -> begun.since().isBefore(longAgo)).toList(),
                    complaints);
        } catch (RuntimeException unreadable) {
            complaints.add(new Complaint(Complaint.Kind.STORE_UNREADABLE, null));
        }
        return complaints;
    }

    private static void waitingCalls(List<PendingEffect> effects, List<Complaint> complaints) {
        for (PendingEffect pending : effects) {
            if (pending.effect() instanceof Effect.CallEmergency call) {
                complaints.add(new Complaint(Complaint.Kind.EMERGENCY_CALL_WAITS, call.key().alarm()));
            }
        }
    }
}
