package dk.nattevagt.central.sql;

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
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One transaction on the writer's connection. Remembers what to tell once it is committed. */
final class SqlAlarmTransaction implements AlarmTransaction {
    private final Connection connection;
    private final EquipmentTransaction equipment;
    private final NotificationTransaction notifications;
    private final DoorTransaction doors;
    final List<AlarmChange> changes = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();

    SqlAlarmTransaction(Connection connection) {
        this.connection = connection;
        this.equipment = new SqlEquipmentTransaction(connection);
        this.notifications = new SqlNotificationTransaction(connection);
        this.doors = new SqlDoorTransaction(connection);
    }

    @Override
    public Optional<Reception> reception(EventKey event) {
        return Sql.run(
                () -> Sql.first(connection, "SELECT alarm FROM reception WHERE source = ? AND event_id = ?", row -> {
                    String alarm = row.getString("alarm");
                    return new Reception(event, alarm == null ? null : new AlarmId(alarm));
                }, event.source().toString(), event.id().value()));
    }

    @Override
    public void recordReception(EventKey event, @Nullable AlarmId alarm, Instant receivedAt) {
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO reception (source, event_id, alarm, received_at) VALUES (?, ?, ?, ?)",
                event.source().toString(), event.id().value(), alarm == null ? null : alarm.value(), receivedAt));
    }

    @Override
    public Optional<Alarm> openAlarm(HomeId home, CauseGroup group) {
        return Sql.run(() -> Sql.first(connection,
                "SELECT * FROM alarm WHERE home = ? AND cause_group = ? AND state <> 'closed'", AlarmRow::read,
                home.value(), group.name()));
    }

    @Override
    public List<Alarm> openAlarms(HomeId home) {
        return Sql
                .run(() -> Sql.list(connection, "SELECT * FROM alarm WHERE home = ? AND state <> 'closed' ORDER BY id",
                        AlarmRow::read, home.value()));
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        return Sql.run(() -> Sql.first(connection, "SELECT * FROM alarm WHERE id = ?", AlarmRow::read, alarm.value()));
    }

    @Override
    public void save(Decision.Changed decision, Instant now) {
        Alarm alarm = decision.alarm();
        long number = Sql.run(() -> {
            AlarmRow.write(connection, alarm);
            JournalRow.insert(connection, alarm.id(), alarm.revision(), decision.journal());
            for (Effect effect : decision.effects()) {
                EffectRow.insert(connection, effect, now);
            }
            return AlarmRow.keepChange(connection, alarm.id(), now);
        });
        changes.add(new AlarmChange(number, alarm));
        effects.addAll(decision.effects());
    }

    @Override
    public Optional<AnsweredAct> answeredAct(AlarmId alarm, UserId by, String key) {
        return Sql.run(() -> ActRow.find(connection, alarm, by, key));
    }

    @Override
    public void recordAct(AnsweredAct act) {
        Sql.run(() -> ActRow.insert(connection, act));
    }

    @Override
    public void recordContact(GatewayId gateway, Instant heardAt) {
        Sql.run(() -> Sql.update(connection, "INSERT INTO gateway_contact (gateway, heard_at) VALUES (?, ?)"
                + " ON CONFLICT (gateway) DO UPDATE SET heard_at = excluded.heard_at", gateway.value(), heardAt));
    }

    @Override
    public void ensureStandIn(Home home) {
        Sql.run(() -> {
            SqlPeople.ensureStandIn(connection, home);
            return home;
        });
    }

    @Override
    public EquipmentTransaction equipment() {
        return equipment;
    }

    @Override
    public DoorTransaction doors() {
        return doors;
    }

    @Override
    public ExerciseTransaction exercises() {
        return new SqlExercises.Writing(connection);
    }

    @Override
    public TrackerTransaction trackers() {
        return new SqlTrackerTransaction(connection);
    }

    @Override
    public NotificationTransaction notifications() {
        return notifications;
    }

    @Override
    public EffectStatus status(EffectKey effect) {
        return Sql.run(() -> EffectRow.status(connection, effect));
    }

    @Override
    public void mark(EffectKey effect, EffectStatus status) {
        Sql.run(() -> {
            EffectRow.mark(connection, effect, status);
            return status;
        });
    }
}
