package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.desk.AnsweredAct;
import dk.nattevagt.central.desk.DoorTransaction;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.EquipmentTransaction;
import dk.nattevagt.central.desk.ExerciseTransaction;
import dk.nattevagt.central.desk.NotificationTransaction;
import dk.nattevagt.central.desk.Reception;
import dk.nattevagt.central.desk.TrackerTransaction;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction that does everything right until a subclass breaks one thing. */
class BrokenTransaction implements AlarmTransaction {
    private final AlarmTransaction real;

    BrokenTransaction(AlarmTransaction real) {
        this.real = real;
    }

    @Override
    public Optional<Reception> reception(EventKey event) {
        return real.reception(event);
    }

    @Override
    public void recordReception(EventKey event, @Nullable AlarmId alarm, Instant receivedAt) {
        real.recordReception(event, alarm, receivedAt);
    }

    @Override
    public Optional<Alarm> openAlarm(HomeId home, CauseGroup group) {
        return real.openAlarm(home, group);
    }

    @Override
    public List<Alarm> openAlarms(HomeId home) {
        return real.openAlarms(home);
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        return real.alarm(alarm);
    }

    @Override
    public void save(Decision.Changed decision, Instant now) {
        real.save(decision, now);
    }

    @Override
    public Optional<AnsweredAct> answeredAct(AlarmId alarm, UserId by, String key) {
        return real.answeredAct(alarm, by, key);
    }

    @Override
    public void recordAct(AnsweredAct act) {
        real.recordAct(act);
    }

    @Override
    public void ensureStandIn(Home home) {
        real.ensureStandIn(home);
    }

    @Override
    public EquipmentTransaction equipment() {
        return real.equipment();
    }

    @Override
    public ExerciseTransaction exercises() {
        return real.exercises();
    }

    @Override
    public NotificationTransaction notifications() {
        return real.notifications();
    }

    @Override
    public TrackerTransaction trackers() {
        return real.trackers();
    }

    @Override
    public DoorTransaction doors() {
        return real.doors();
    }

    @Override
    public void recordContact(GatewayId gateway, Instant heardAt) {
        real.recordContact(gateway, heardAt);
    }

    @Override
    public EffectStatus status(EffectKey effect) {
        return real.status(effect);
    }

    @Override
    public void mark(EffectKey effect, EffectStatus status) {
        real.mark(effect, status);
    }
}
