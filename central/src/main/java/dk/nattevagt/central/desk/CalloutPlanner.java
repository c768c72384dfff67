package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.NotificationRules;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.InstantSource;

/** Turns a call-out into a message to each person by each way, each with a name of its own: planning twice is planning once. */
final class CalloutPlanner {
    private final EffectLedger ledger;
    private final InstantSource clock;

    CalloutPlanner(EffectLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void plan(Alarm alarm, Effect.CallOut out) {
        Instant now = clock.instant();
        ledger.inLane(alarm, out.key(), transaction -> {
            for (UserId person : out.people()) {
                for (Channel channel : out.channels().stream().sorted().toList()) {
                    NotificationKey key = new NotificationKey(new Subject.OfAlarm(alarm.id()), out.key().revision(),
                            person, channel);
                    NotificationRules.dueAt(channel, out.channels(), now)
                            .ifPresent(due -> transaction.notifications()
                                    .plan(Notification.planned(key, out.reason(), alarm.municipality(), now, due)));
                }
            }
            transaction.mark(out.key(), EffectStatus.DONE);
            return out;
        }, planned -> ledger.release(out.key()));
    }
}
