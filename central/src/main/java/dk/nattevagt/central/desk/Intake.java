package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.TechnicalReported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a gateway's message means for the alarms and the equipment of its home, within one transaction. */
public final class Intake {
    private final AlarmLifecycle lifecycle;
    private final Registry registry;
    private final Signals signals;
    private final DoorIntake doors;
    private final TrackerIntake trackers;

    /** Where nobody has a safe zone and nobody objects: trackers are supervised and no more. */
    public Intake(AlarmLifecycle lifecycle, Registry registry, Supplier<AlarmId> newAlarmId) {
        this(lifecycle, registry, newAlarmId, new TrackerGround(_ -> List.of(), _ -> false, _ -> {
            // Nobody counts.
        }));
    }

    /** @param ground what the watch over trackers is built on */
    public Intake(AlarmLifecycle lifecycle, Registry registry, Supplier<AlarmId> newAlarmId, TrackerGround ground) {
        this.lifecycle = lifecycle;
        this.registry = registry;
        this.signals = new Signals(lifecycle, newAlarmId);
        this.doors = new DoorIntake(lifecycle);
        this.trackers = new TrackerIntake(registry, ground, signals);
    }

    /** The watch over those who wear trackers. */
    TrackerIntake trackers() {
        return trackers;
    }

    /** Whether the message is a position of somebody who is not to be watched. Reads what is committed. */
    boolean objected(GatewayMessage message) {
        return message instanceof PositionReported position && trackers.objected(position.key().source());
    }

    /**
     * Stores the message and what follows from it. The same event a second time changes nothing.
     *
     * @param objected see {@link #objected}
     */
    Received take(AlarmTransaction transaction, Home home, GatewayMessage message, boolean objected,
            Instant arrivedAt) {
        transaction.recordContact(message.key().gateway(), arrivedAt);
        Optional<Reception> before = transaction.reception(message.key());
        if (before.isPresent()) {
            return new Received.Recorded(before.get(), true, true,
                    progress(Stream.ofNullable(before.get().alarm()).flatMap(id -> transaction.alarm(id).stream())),
                    null);
        }
        boolean known = known(transaction, message);
        AlarmId alarm = switch (message) {
            case AlarmRaised raised when raised.test() -> tested(transaction, home, raised, arrivedAt);
            case AlarmRaised raised -> alarm(transaction, home, raised, known, arrivedAt);
            case DeviceReported reported -> report(transaction, home, reported, arrivedAt);
            case DeviceListed _,TechnicalReported _,LockReported _,LockAnswered _,CodeEntered _,PositionReported _,Heartbeat _ ->
                null;
        };
        door(transaction, home, message, arrivedAt);
        EquipmentIntake.Table table = equipment(transaction, message, alarm, arrivedAt);
        if (message instanceof PositionReported position) {
            trackers.position(transaction, home, position, objected, arrivedAt);
        }
        if (!(message instanceof Heartbeat)) {
            transaction.recordReception(message.key(), alarm, arrivedAt);
        }
        List<Progress> forgotten = message instanceof Heartbeat
                ? progress(transaction.openAlarms(home.id()).stream())
                : List.of();
        return new Received.Recorded(new Reception(message.key(), alarm), false, known, forgotten,
                table == null ? null : table.digest(), table != null && table.hasDoor());
    }

    /** Before the equipment's part: that a bolt has moved shows only beside how it stood. */
    private void door(AlarmTransaction transaction, Home home, GatewayMessage message, Instant arrivedAt) {
        switch (message) {
            case LockAnswered answered -> doors.answered(transaction, home, answered, arrivedAt);
            case CodeEntered entered -> doors.entered(transaction, home, entered, arrivedAt);
            case LockReported reported -> doors.reported(transaction, home, reported, arrivedAt);
            case AlarmRaised _,DeviceReported _,DeviceListed _,TechnicalReported _,PositionReported _,Heartbeat _ -> {
                // They speak of no door.
            }
        }
    }

    /** Answers the gateway's device table for a heartbeat, which is told of it. */
    private static EquipmentIntake.@Nullable Table equipment(AlarmTransaction transaction, GatewayMessage message,
            @Nullable AlarmId alarm, Instant arrivedAt) {
        EquipmentTransaction equipment = transaction.equipment();
        switch (message) {
            case AlarmRaised raised -> EquipmentIntake.proven(equipment, raised,
                    ExerciseIntake.means(transaction, raised, alarm), arrivedAt);
            case DeviceReported _ -> {
                // It speaks of an alarm only.
            }
            case DeviceListed listed -> EquipmentIntake.listed(equipment, listed, arrivedAt);
            case TechnicalReported reported -> EquipmentIntake.reported(equipment, reported, arrivedAt);
            case LockReported reported -> EquipmentIntake.lock(equipment, reported, arrivedAt);
            case LockAnswered _,CodeEntered _ -> {
                // They speak of a door.
            }
            case PositionReported position -> EquipmentIntake.position(equipment, position, arrivedAt);
            case Heartbeat beat -> {
                return EquipmentIntake.heartbeat(equipment, beat, arrivedAt);
            }
        }
        return null;
    }

    private static List<Progress> progress(Stream<Alarm> alarms) {
        return alarms.flatMap(alarm -> Stream.ofNullable(alarm.state().stage())
                .map(stage -> new Progress(alarm.id(), stage)))
                .toList();
    }

    private AlarmId alarm(AlarmTransaction transaction, Home home, AlarmRaised raised, boolean known,
            Instant arrivedAt) {
        return signals.raise(transaction, home,
                new AlarmOrigin(raised.key(), raised.cause(), known, Timing.of(raised, arrivedAt)), arrivedAt);
    }

    /** A test calls nobody, and changes no alarm: an open one of its kind notes it down. */
    private @Nullable AlarmId tested(AlarmTransaction transaction, Home home, AlarmRaised raised, Instant arrivedAt) {
        var tested = new AlarmEvent.Tested(raised.key().source().device(), raised.cause());
        transaction.openAlarm(home.id(), CauseGroup.of(raised.cause()))
                .ifPresent(alarm -> note(transaction, alarm, tested, arrivedAt));
        return null;
    }

    /** Registered here, or mounted by a technician at the gateway, which has shown who it is. */
    private boolean known(AlarmTransaction transaction, GatewayMessage message) {
        GatewayId gateway = message.key().gateway();
        DeviceId device = message.key().source().device();
        return switch (message) {
            case AlarmRaised _,DeviceReported _,LockReported _,LockAnswered _,CodeEntered _,PositionReported _ ->
                device != null
                        && (registry.knows(gateway, device)
                                || transaction.equipment().line(gateway, device).filter(DeviceLine::mounted)
                                        .isPresent());
            // A new device is unknown until it is listed, and the others may speak of the gateway itself.
            case DeviceListed _,TechnicalReported _,Heartbeat _ -> true;
        };
    }

    /** A report belongs to the alarm its device raised, else to the kind of alarm such a report speaks of. */
    private @Nullable AlarmId report(AlarmTransaction transaction, Home home, DeviceReported reported,
            Instant arrivedAt) {
        List<Alarm> open = transaction.openAlarms(home.id());
        CauseGroup usual = switch (reported.condition()) {
            case DeviceCondition.CLEARED -> CauseGroup.FIRE;
            case DeviceCondition.CANCELLED -> CauseGroup.PERSONAL;
        };
        return open.stream()
                .filter(alarm -> alarm.origin().event().source().equals(reported.key().source()))
                .findFirst()
                .or(() -> open.stream().filter(alarm -> alarm.group() == usual).findFirst())
                .map(alarm -> note(transaction, alarm,
                        new AlarmEvent.DeviceSaid(reported.key().source().device(), reported.condition()), arrivedAt))
                .orElse(null);
    }

    private AlarmId note(AlarmTransaction transaction, Alarm alarm, AlarmEvent event, Instant arrivedAt) {
        if (lifecycle.decide(alarm, event, arrivedAt) instanceof Decision.Changed changed) {
            transaction.save(changed, arrivedAt);
        }
        return alarm.id();
    }
}
