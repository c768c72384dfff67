package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The second pair of eyes: looks on its own thread, through its own connection, for alarms that should have moved and people
 * who should have been told. It repairs nothing; it complains where the usual way cannot have swallowed it.
 */
public final class Watchdog {
    /** Well past any honest delay of the deadline loop. */
    static final Duration GRACE = Duration.ofSeconds(20);
    /** An alarm that was called out this long ago must have reached some screen, phone or telephone. */
    static final Duration REACHED_WITHIN = Duration.ofSeconds(90);
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;

    private final AlarmStore ownView;
    private final NotificationArchive ownMessages;
    private final Function<AlarmId, List<JournalEntry>> ownJournal;

    /**
     * @param ownView a store that shares no connection and no thread with the one it watches
     * @param ownMessages the messages, through the same connections
     * @param ownJournal an alarm's journal, through the same connections
     */
    public Watchdog(AlarmStore ownView, NotificationArchive ownMessages,
            Function<AlarmId, List<JournalEntry>> ownJournal) {
        this.ownView = ownView;
        this.ownMessages = ownMessages;
        this.ownJournal = ownJournal;
    }

    /** What is wrong at this moment; empty when all is well. Never throws. */
    public List<Complaint> check(Instant now) {
        List<Complaint> complaints = new ArrayList<>();
        try {
            for (Alarm alarm : ownView.due(now.minus(GRACE), AT_ONCE)) {
                complaints.add(new Complaint(Complaint.Kind.ALARM_STANDS_STILL, alarm.id()));
            }
            waiting(ownView.pendingEffects(now.minus(GRACE), AT_ONCE), complaints);
            Instant longAgo = now.minus(EmergencyDialler.CALL_AT_MOST).minus(GRACE);
            waiting(ownView.startedEffects().stream().filter(begun -> begun.since().isBefore(longAgo)).toList(),
                    complaints);
            waitingMessages(now, complaints);
            unreached(now, complaints);
        } catch (RuntimeException unreadable) {
            complaints.add(new Complaint(Complaint.Kind.STORE_UNREADABLE, null));
        }
        return complaints;
    }

    private static void waiting(List<PendingEffect> effects, List<Complaint> complaints) {
        for (PendingEffect pending : effects) {
            if (pending.effect() instanceof Effect.CallEmergency call) {
                complaints.add(new Complaint(Complaint.Kind.EMERGENCY_CALL_WAITS, call.key().alarm()));
            } else if (pending.effect() instanceof Effect.CallOut out) {
                complaints.add(new Complaint(Complaint.Kind.MESSAGE_WAITS, out.key().alarm()));
            } else if (pending.effect() instanceof Effect.RingScreens ring) {
                complaints.add(new Complaint(Complaint.Kind.MESSAGE_WAITS, ring.key().alarm(), Channel.PAGE));
            }
        }
    }

    /** A message may wait its turn on a telephone line, but not for longer than any call lasts. */
    private void waitingMessages(Instant now, List<Complaint> complaints) {
        for (Notification late : ownMessages.due(now.minus(GRACE), AT_ONCE)) {
            Duration allowed = late.key().channel() == Channel.VOICE ? LONGEST_SENDING : REACHED_WITHIN;
            if (late.notBefore().plus(allowed).isBefore(now)
                    && late.key().subject() instanceof Subject.OfAlarm(var alarm)) {
                complaints.add(new Complaint(Complaint.Kind.MESSAGE_WAITS, alarm, late.key().channel()));
            }
        }
    }

    /** Every raised alarm's deadline is within the longest step: those due within it are all that wait. */
    private void unreached(Instant now, List<Complaint> complaints) {
        for (Alarm alarm : ownView.due(now.plus(Duration.ofHours(1)), AT_ONCE)) {
            boolean longEnough = alarm.origin().timing().receivedAt().plus(REACHED_WITHIN).isBefore(now);
            if (alarm.state() instanceof AlarmState.Raised && longEnough && !anyScreenRang(alarm)
                    && !anybodyReached(alarm)) {
                complaints.add(new Complaint(Complaint.Kind.NOBODY_REACHED, alarm.id(), Channel.PAGE));
            }
        }
    }

    private boolean anyScreenRang(Alarm alarm) {
        return ownJournal.apply(alarm.id())
                .stream()
                .anyMatch(entry -> entry.kind() == JournalEntry.Kind.SCREENS_RANG
                        && !"0".equals(entry.details().get("screens")));
    }

    private boolean anybodyReached(Alarm alarm) {
        return ownMessages.about(new Subject.OfAlarm(alarm.id()))
                .stream()
                .map(Notification::state)
                .anyMatch(state -> state == DeliveryState.DELIVERED || state == DeliveryState.SEEN
                        || state == DeliveryState.ANSWERED || state == DeliveryState.SENT);
    }
}
