package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.desk.AlarmChange;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.desk.AnsweredAct;
import dk.nattevagt.central.desk.DoorTransaction;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.EquipmentTransaction;
import dk.nattevagt.central.desk.ExerciseTransaction;
import dk.nattevagt.central.desk.NotificationTransaction;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.central.desk.TrackerTransaction;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.simulator.world.CentralDisk.ActKey;
import dk.nattevagt.simulator.world.CentralDisk.EffectRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes that are not yet on the disk. Refuses what a database would refuse. */
final class MemoryTransaction implements AlarmTransaction {
    private final CentralDisk disk;
    final Map<AlarmId, Alarm> alarms = new LinkedHashMap<>();
    final List<Decision.Changed> decisions = new ArrayList<>();
    final Map<EventKey, Reception> receptions = new LinkedHashMap<>();
    final Map<EffectKey, EffectRow> effects = new LinkedHashMap<>();
    private final Map<ActKey, AnsweredAct> acts = new LinkedHashMap<>();
    private final Map<GatewayId, Instant> contacts = new LinkedHashMap<>();
    private @Nullable MemoryEquipment equipment;
    private @Nullable MemoryDoors doors;
    private @Nullable MemoryTrackers trackers;
    private final MemoryExercises exercises;
    private final MemoryNotifications notifications = new MemoryNotifications();

    MemoryTransaction(CentralDisk disk) {
        this.disk = disk;
        this.exercises = disk.exercises.copy();
    }

    @Override
    public Optional<Reception> reception(EventKey event) {
        Reception written = receptions.get(event);
        return Optional.ofNullable(written != null ? written : disk.receptions.get(event));
    }

    @Override
    public void recordReception(EventKey event, @Nullable AlarmId alarm, Instant receivedAt) {
        if (reception(event).isPresent()) {
            throw new IllegalStateException("the event " + event + " has been received before");
        }
        receptions.put(event, new Reception(event, alarm));
    }

    @Override
    public Optional<Alarm> openAlarm(HomeId home, CauseGroup group) {
        return open(home).filter(alarm -> alarm.group() == group).findFirst();
    }

    @Override
    public List<Alarm> openAlarms(HomeId home) {
        return open(home).toList();
    }

    private Stream<Alarm> open(HomeId home) {
        Stream<Alarm> onDisk = disk.open.values().stream().filter(alarm -> !alarms.containsKey(alarm.id()));
        return Stream.concat(onDisk, alarms.values().stream())
                .filter(alarm -> alarm.open() && alarm.home().equals(home));
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        Alarm written = alarms.get(alarm);
        return Optional.ofNullable(written != null ? written : disk.alarms.get(alarm));
    }

    @Override
    public void save(Decision.Changed decision, Instant now) {
        Alarm next = decision.alarm();
        long before = alarm(next.id()).map(Alarm::revision).orElse(0L);
        if (next.revision() != before + 1) {
            throw new IllegalStateException("alarm " + next.id() + " stands at revision " + before + ", not at "
                    + (next.revision() - 1));
        }
        if (next.open()
                && openAlarm(next.home(), next.group()).filter(other -> !other.id().equals(next.id())).isPresent()) {
            throw new IllegalStateException("the home " + next.home() + " has an open alarm of this group already");
        }
        alarms.put(next.id(), next);
        decisions.add(decision);
        for (Effect effect : decision.effects()) {
            if (row(effect.key()) != null) {
                throw new IllegalStateException("the effect " + effect.key() + " is there already");
            }
            effects.put(effect.key(), new EffectRow(effect, next.home(), now, EffectStatus.PENDING));
        }
    }

    @Override
    public Optional<AnsweredAct> answeredAct(AlarmId alarm, UserId by, String key) {
        ActKey act = new ActKey(alarm, by, key);
        AnsweredAct written = acts.get(act);
        return Optional.ofNullable(written != null ? written : disk.acts.get(act));
    }

    @Override
    public void recordAct(AnsweredAct act) {
        if (answeredAct(act.alarm(), act.by(), act.key()).isPresent()) {
            throw new IllegalStateException("the act " + act.key() + " has been answered before");
        }
        acts.put(new ActKey(act.alarm(), act.by(), act.key()), act);
    }

    @Override
    public void ensureStandIn(Home home) {
        // The simulated disk keeps alarms beside any registry.
    }

    @Override
    public EquipmentTransaction equipment() {
        MemoryEquipment begun = equipment;
        if (begun == null) {
            begun = disk.equipment.copy();
            equipment = begun;
        }
        return begun;
    }

    @Override
    public DoorTransaction doors() {
        MemoryDoors begun = doors;
        if (begun == null) {
            begun = disk.doors.copy();
            doors = begun;
        }
        return begun;
    }

    @Override
    public TrackerTransaction trackers() {
        MemoryTrackers begun = trackers;
        if (begun == null) {
            begun = disk.trackers.copy((MemoryEquipment) equipment());
            trackers = begun;
        }
        return begun;
    }

    @Override
    public ExerciseTransaction exercises() {
        return exercises;
    }

    @Override
    public NotificationTransaction notifications() {
        return notifications.writingBeside(disk.notifications);
    }

    @Override
    public void recordContact(GatewayId gateway, Instant heardAt) {
        contacts.put(gateway, heardAt);
    }

    @Override
    public EffectStatus status(EffectKey effect) {
        return existing(effect).status();
    }

    @Override
    public void mark(EffectKey effect, EffectStatus status) {
        effects.put(effect, existing(effect).moved(status));
    }

    private EffectRow existing(EffectKey key) {
        EffectRow row = row(key);
        if (row == null) {
            throw new IllegalStateException("there is no effect " + key);
        }
        return row;
    }

    private @Nullable EffectRow row(EffectKey key) {
        EffectRow written = effects.get(key);
        if (written != null) {
            return written;
        }
        EffectRow unfinished = disk.unfinished.get(key);
        return unfinished != null ? unfinished : disk.finished.get(key);
    }

    /** The orders to locks this writes, new ones and those that are settled. */
    Collection<DoorOrder> orders() {
        MemoryDoors written = doors;
        return written == null
                ? List.of()
                : written.orders.values().stream()
                        .filter(order -> !order.equals(disk.doors.orders.get(order.order().id()))).toList();
    }

    /** The messages this writes. */
    Collection<Notification> messages() {
        return notifications.messages.values();
    }

    /** Whether a message stands on the disk when this is committed. */
    boolean plans(NotificationKey message) {
        return notifications.messages.containsKey(message) || disk.notifications.messages.containsKey(message);
    }

    boolean writes() {
        return !alarms.isEmpty() || !receptions.isEmpty() || !effects.isEmpty() || !contacts.isEmpty()
                || !acts.isEmpty() || equipment != null || doors != null || exercises.written()
                || !notifications.isEmpty();
    }

    List<Effect> newEffects() {
        return decisions.stream().flatMap(decision -> decision.effects().stream()).toList();
    }

    /** Puts everything on the disk at once; answers what changed. */
    List<AlarmChange> commit() {
        List<AlarmChange> changes = new ArrayList<>();
        for (Decision.Changed decision : decisions) {
            disk.put(decision.alarm());
            disk.append(decision.alarm().id(), decision.journal());
            disk.changes++;
            changes.add(new AlarmChange(disk.changes, decision.alarm()));
        }
        disk.receptions.putAll(receptions);
        effects.values().forEach(disk::put);
        disk.contacts.putAll(contacts);
        disk.acts.putAll(acts);
        disk.notifications.putAll(notifications);
        if (equipment != null) {
            disk.equipment = equipment;
        }
        if (doors != null) {
            disk.doors = doors;
        }
        if (trackers != null) {
            disk.trackers = trackers;
        }
        if (exercises.written()) {
            disk.exercises = exercises;
        }
        return changes;
    }
}
