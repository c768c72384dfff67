package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.Complaint;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.simulator.world.CentralDisk.EffectRow;
import dk.nattevagt.simulator.world.Telephone.Dialled;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the central does towards the outside, held against its disk. Promises 2, 5 and 6. */
final class CentralChecks {
    /** The watchdog's own grace; what is still later, it must have seen. */
    private static final Duration WATCHDOG_GRACE = Duration.ofSeconds(20);

    private final World world;
    private final Map<AlarmId, Long> lastRang = new HashMap<>();
    private final Map<AlarmId, Integer> timesRang = new HashMap<>();
    private final Set<Progress> progressHeard = new HashSet<>();
    private final Map<GatewayId, Long> lastHeard = new HashMap<>();

    CentralChecks(World world) {
        this.world = world;
    }

    void heard(GatewayId gateway) {
        lastHeard.put(gateway, world.time().elapsed());
    }

    long lastHeard(GatewayId gateway) {
        return lastHeard.getOrDefault(gateway, Long.MAX_VALUE);
    }

    void rang(AlarmId alarm) {
        lastRang.put(alarm, world.time().elapsed());
        timesRang.merge(alarm, 1, Integer::sum);
    }

    long lastRang(AlarmId alarm) {
        return lastRang.getOrDefault(alarm, 0L);
    }

    void progressHeard(Progress progress) {
        progressHeard.add(progress);
    }

    /** The gateway is about to be told that its event stands in the database. */
    void receipting(GatewayMessage message, Reception reception) {
        CentralDisk durable = world.central().durable();
        Reception stored = durable.receptions.get(message.key());
        if (stored == null || !stored.equals(reception)) {
            broken(Promise.RECEIVED_MEANS_COMMITTED,
                    "a receipt is sent for " + message.key() + ", which is not on disk");
        }
        AlarmId alarm = reception.alarm();
        if (message instanceof AlarmRaised raised && !raised.test()
                && (alarm == null || !durable.alarms.containsKey(alarm) || durable.journalOf(alarm).isEmpty())) {
            broken(Promise.RECEIVED_MEANS_COMMITTED, "a receipt names " + alarm + ", which is not whole on disk");
        }
    }

    /** An effect is about to be written off as carried out. */
    void effectDone(EffectRow row, Predicate<NotificationKey> planned) {
        Effect effect = row.effect();
        switch (effect) {
            case Effect.RingScreens ring -> {
                if (timesRang.getOrDefault(ring.key().alarm(), 0) <= ringsDone(ring.key().alarm())) {
                    broken(Promise.EFFECTS_REACH_OUTSIDE, effect + " is written off, but nothing rang");
                }
            }
            case Effect.CallOut out -> {
                boolean all = out.people().stream().allMatch(person -> out.channels().stream()
                        .filter(channel -> channel != Channel.PAGE)
                        .allMatch(channel -> planned.test(new NotificationKey(
                                new Subject.OfAlarm(out.key().alarm()), out.key().revision(), person, channel))));
                if (!all) {
                    broken(Promise.EFFECTS_REACH_OUTSIDE, effect + " is written off, but not all are to be told");
                }
            }
            case Effect.TellCitizen tell -> {
                if (!progressHeard.contains(new Progress(tell.key().alarm(), tell.stage()))) {
                    broken(Promise.EFFECTS_REACH_OUTSIDE, effect + " is written off, but no gateway heard it");
                }
            }
            case Effect.CallEmergency call -> {
                if (world.phone().isCalling(call.key().alarm())) {
                    world.story().tell("central", "gives up waiting for " + call.key().alarm() + "'s call");
                }
            }
        }
    }

    private long ringsDone(AlarmId alarm) {
        return world.central()
                .disk().finished.values()
                .stream()
                .filter(row -> row.status() == EffectStatus.DONE && row.effect() instanceof Effect.RingScreens)
                .filter(row -> row.effect().key().alarm().equals(alarm))
                .count();
    }

    /** A call to 112 is being made. */
    void dialling(AlarmId alarm, int attempt, List<Dialled> before) {
        if (attempt == 0) {
            broken(Promise.EFFECTS_REACH_OUTSIDE, "112 is dialled for " + alarm + ", but no call is begun on disk");
        }
        if (before.stream().anyMatch(call -> call.alarm().equals(alarm) && call.attempt() == attempt)) {
            broken(Promise.EFFECTS_REACH_OUTSIDE, "112 is dialled twice for attempt " + attempt + " of " + alarm);
        }
        if (attempt > 1 && !mayFollow(alarm, attempt)) {
            broken(Promise.EFFECTS_REACH_OUTSIDE,
                    "112 is dialled again for " + alarm + ", though the attempt before was not known to have failed");
        }
    }

    private boolean mayFollow(AlarmId alarm, int attempt) {
        return world.central()
                .disk()
                .journalOf(alarm)
                .stream()
                .anyMatch(entry -> is(entry, JournalEntry.Kind.EMERGENCY_FAILED, attempt - 1)
                        || is(entry, JournalEntry.Kind.EMERGENCY_NOT_TAKEN, attempt - 1)
                        || entry.kind() == JournalEntry.Kind.EMERGENCY_CANCELLED
                        || entry.kind() == JournalEntry.Kind.EXERCISE_BECAME_REAL
                        || is(entry, JournalEntry.Kind.EMERGENCY_REDIALLED, attempt));
    }

    private static boolean is(JournalEntry entry, JournalEntry.Kind kind, int attempt) {
        return entry.kind() == kind && String.valueOf(attempt).equals(entry.details().get("attempt"));
    }

    /** The watchdog has looked: it must have seen what stands still. */
    void watchdogSaid(List<Complaint> complaints) {
        if (complaints.stream().anyMatch(complaint -> complaint.kind() == Complaint.Kind.STORE_UNREADABLE)) {
            return;
        }
        Instant latest = world.time().instant().minus(WATCHDOG_GRACE);
        world.central().disk().open.values()
                .stream()
                .filter(alarm -> alarm.nextDeadline() != null && !alarm.nextDeadline().isAfter(latest))
                .filter(alarm -> !complaints.contains(new Complaint(Complaint.Kind.ALARM_STANDS_STILL, alarm.id())))
                .forEach(alarm -> broken(Promise.WATCHED, alarm.id() + " stands still and the watchdog is silent"));
        world.central().disk().unfinished.values()
                .stream()
                .filter(row -> row.isCall() && row.status() == EffectStatus.PENDING && !row.readyAt().isAfter(latest))
                .map(row -> row.effect().key().alarm())
                .filter(alarm -> !complaints.contains(new Complaint(Complaint.Kind.EMERGENCY_CALL_WAITS, alarm)))
                .forEach(alarm -> broken(Promise.WATCHED, alarm + " waits for 112 and the watchdog is silent"));
    }

    private void broken(Promise promise, String sentence) {
        world.promises().broken(promise, sentence);
    }
}
