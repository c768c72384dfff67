package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AnsweredAct;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Objection;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands on the central's disk: only what has been committed. */
final class CentralDisk {
    final Map<AlarmId, Alarm> alarms = new LinkedHashMap<>();
    /** Those of the alarms that are open; the work of every second is done on these. */
    final Map<AlarmId, Alarm> open = new LinkedHashMap<>();
    final Map<AlarmId, List<JournalEntry>> journal = new LinkedHashMap<>();
    final Map<EventKey, Reception> receptions = new LinkedHashMap<>();
    final Map<EffectKey, EffectRow> unfinished = new LinkedHashMap<>();
    final Map<EffectKey, EffectRow> finished = new LinkedHashMap<>();
    final Map<GatewayId, Instant> contacts = new TreeMap<>(java.util.Comparator.comparing(GatewayId::value));
    final Map<ActKey, AnsweredAct> acts = new LinkedHashMap<>();
    MemoryEquipment equipment = new MemoryEquipment();
    MemoryDoors doors = new MemoryDoors();
    MemoryTrackers trackers = new MemoryTrackers(equipment);
    final Map<Long, LookUp> lookUps = new LinkedHashMap<>();
    final Map<Long, Objection> objections = new LinkedHashMap<>();
    final Map<CitizenId, CaseStanding> cases = new LinkedHashMap<>();
    MemoryExercises exercises = new MemoryExercises();
    final MemoryNotifications notifications = new MemoryNotifications();
    long changes;

    /** What a phone calls an act. */
    record ActKey(AlarmId alarm, UserId by, String key) {}

    /** An effect and how far it has come. */
    record EffectRow(Effect effect, HomeId home, Instant since, EffectStatus status) {
        EffectRow moved(EffectStatus next) {
            return new EffectRow(effect, home, since, next);
        }

        /** When it may be begun. */
        Instant readyAt() {
            return effect instanceof Effect.CallEmergency call ? call.notBefore() : since;
        }

        boolean isCall() {
            return effect instanceof Effect.CallEmergency;
        }
    }

    List<JournalEntry> journalOf(AlarmId alarm) {
        return journal.getOrDefault(alarm, List.of());
    }

    void put(Alarm alarm) {
        alarms.put(alarm.id(), alarm);
        if (alarm.open()) {
            open.put(alarm.id(), alarm);
        } else {
            open.remove(alarm.id());
        }
    }

    void append(AlarmId alarm, List<JournalEntry> entries) {
        journal.computeIfAbsent(alarm, _ -> new ArrayList<>()).addAll(entries);
    }

    void put(EffectRow row) {
        EffectKey key = row.effect().key();
        switch (row.status()) {
            case PENDING, STARTED -> unfinished.put(key, row);
            case DONE, DROPPED -> {
                unfinished.remove(key);
                finished.put(key, row);
            }
        }
    }

    /** The same content once more: what a disk falls back to that lied about its commits. */
    CentralDisk copy() {
        CentralDisk copy = new CentralDisk();
        alarms.values().forEach(copy::put);
        journal.forEach(copy::append);
        copy.receptions.putAll(receptions);
        copy.finished.putAll(finished);
        copy.unfinished.putAll(unfinished);
        copy.contacts.putAll(contacts);
        copy.acts.putAll(acts);
        copy.lookUps.putAll(lookUps);
        copy.objections.putAll(objections);
        copy.cases.putAll(cases);
        copy.changes = changes;
        copy.equipment = equipment.copy();
        copy.trackers = trackers.copy(copy.equipment);
        copy.exercises = exercises.copy();
        copy.notifications.putAll(notifications);
        return copy;
    }
}
