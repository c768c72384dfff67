package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.EquipmentTransaction;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Mark;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The equipment's part of a transaction on the writer's connection. */
final class SqlEquipmentTransaction implements EquipmentTransaction {
    static final String MOUNTED = "SELECT * FROM device_line WHERE gateway = ? AND mounted = ? ORDER BY device";

    private final Connection connection;

    SqlEquipmentTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<TechnicalAlarm> latest(EventSource source, TechnicalTrouble trouble) {
        return first("SELECT * FROM technical_alarm WHERE source = ? AND trouble = ? ORDER BY number DESC LIMIT 1",
                EquipmentRows::technical, source.toString(), trouble.wireName());
    }

    @Override
    public List<TechnicalAlarm> lasting(EventSource source) {
        return list("SELECT * FROM technical_alarm WHERE source = ? AND ended_at IS NULL ORDER BY number",
                EquipmentRows::technical, source.toString());
    }

    @Override
    public void put(TechnicalAlarm alarm) {
        Mark mark = alarm.lastWord();
        if (alarm.number() == 0) {
            update("INSERT INTO technical_alarm (source, gateway, trouble, began_at, heard_at, ended_at, unprotected,"
                    + " said_boot, said_sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", alarm.source().toString(),
                    alarm.source().gateway().value(), alarm.trouble().wireName(), alarm.beganAt(), alarm.heardAt(),
                    alarm.endedAt(), alarm.unprotected(), boot(mark), sequence(mark));
        } else {
            update("UPDATE technical_alarm SET ended_at = ?, said_boot = ?, said_sequence = ? WHERE number = ?",
                    alarm.endedAt(), boot(mark), sequence(mark), alarm.number());
        }
    }

    @Override
    public Optional<DeviceLine> line(GatewayId gateway, DeviceId device) {
        return first("SELECT * FROM device_line WHERE gateway = ? AND device = ?", EquipmentRows::line,
                gateway.value(), device.value());
    }

    @Override
    public List<DeviceLine> mounted(GatewayId gateway) {
        return list(MOUNTED, EquipmentRows::line, gateway.value(), true);
    }

    @Override
    public void put(DeviceLine line) {
        DeviceEntry entry = line.entry();
        Mark mark = line.lastWord();
        boolean wasMounted = line(line.gateway(), line.device()).map(DeviceLine::mounted).orElse(false);
        if (wasMounted != line.mounted()) {
            update("INSERT INTO device_mounting (gateway, device, kind, mounted, at) VALUES (?, ?, ?, ?, ?)",
                    line.gateway().value(), line.device().value(), entry.kind().wireName(), line.mounted(),
                    line.heardAt());
        }
        update("INSERT INTO device_line (gateway, device, kind, name, room, model, mounted, proven_at, heard_at,"
                + " said_boot, said_sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gateway, device)"
                + " DO UPDATE SET kind = excluded.kind, name = excluded.name, room = excluded.room,"
                + " model = excluded.model, mounted = excluded.mounted, proven_at = excluded.proven_at,"
                + " heard_at = excluded.heard_at, said_boot = excluded.said_boot,"
                + " said_sequence = excluded.said_sequence", line.gateway().value(), line.device().value(),
                entry.kind().wireName(), entry.name(), entry.room(), entry.model(), line.mounted(), line.provenAt(),
                line.heardAt(), boot(mark), sequence(mark));
    }

    @Override
    public void proven(GatewayId gateway, DeviceId device, Instant at, Proof.Means means) {
        update("INSERT INTO device_proof (gateway, device, first_at, last_at, means) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (gateway, device) DO UPDATE SET last_at = excluded.last_at, means = excluded.means",
                gateway.value(), device.value(), at, at, means.wireName());
        update("INSERT INTO device_test (gateway, device, at, means) VALUES (?, ?, ?, ?)", gateway.value(),
                device.value(), at, means.wireName());
    }

    @Override
    public void forget(GatewayId gateway, DeviceId device) {
        update("DELETE FROM device_proof WHERE gateway = ? AND device = ?", gateway.value(), device.value());
        update("DELETE FROM lock_state WHERE gateway = ? AND device = ?", gateway.value(), device.value());
    }

    @Override
    public Optional<LockState> lock(GatewayId gateway, DeviceId device) {
        return first("SELECT * FROM lock_state WHERE gateway = ? AND device = ?", EquipmentRows::lock,
                gateway.value(), device.value());
    }

    @Override
    public void put(LockState state) {
        LockCommand commanded = state.commanded();
        Mark mark = state.lastWord();
        update("INSERT INTO lock_state (gateway, device, bolt, commanded, at, said_boot, said_sequence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gateway, device) DO UPDATE SET bolt = excluded.bolt,"
                + " commanded = excluded.commanded, at = excluded.at, said_boot = excluded.said_boot,"
                + " said_sequence = excluded.said_sequence", state.gateway().value(), state.device().value(),
                state.bolt().wireName(), commanded == null ? null : commanded.wireName(), state.at(), boot(mark),
                sequence(mark));
    }

    @Override
    public Optional<GatewayState> state(GatewayId gateway) {
        return first("SELECT * FROM gateway_state WHERE gateway = ?", EquipmentRows::state, gateway.value());
    }

    @Override
    public void put(GatewayState state) {
        GatewayHealth health = state.health();
        update("INSERT INTO gateway_state (gateway, heard_at, version, outbox_depth, disk_free_mb, temperature_c,"
                + " clock_offset_ms, device_digest, uplink, table_differs_since, backlog_since, backlog_from)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gateway) DO UPDATE SET"
                + " heard_at = excluded.heard_at, version = excluded.version, outbox_depth = excluded.outbox_depth,"
                + " disk_free_mb = excluded.disk_free_mb, temperature_c = excluded.temperature_c,"
                + " clock_offset_ms = excluded.clock_offset_ms, device_digest = excluded.device_digest,"
                + " uplink = excluded.uplink, table_differs_since = excluded.table_differs_since,"
                + " backlog_since = excluded.backlog_since, backlog_from = excluded.backlog_from",
                state.gateway().value(), state.heardAt(), state.version(), state.outboxDepth(), health.diskFreeMb(),
                health.temperatureC(), health.clockOffsetMs(), health.deviceDigest(), health.uplink(),
                state.tableDiffersSince(), state.backlog().since(), state.backlog().from());
    }

    @Override
    public void seal(PositionReported position, Instant arrivedAt) {
        Fix fix = position.fix();
        Place place = fix.place();
        DeviceId device = position.key().source().device();
        update("INSERT INTO sealed_position (gateway, device, fixed_at, arrived_at, latitude, longitude, accuracy_m,"
                + " speed_kmh, valid, fix_order, battery_percent, charging) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                position.key().gateway().value(), device == null ? "" : device.value(), position.time(), arrivedAt,
                place == null ? null : place.latitude(), place == null ? null : place.longitude(), fix.accuracyM(),
                fix.speedKmh(), fix.valid(), position.order().wireName(), position.batteryPercent(),
                position.charging());
    }

    private static @Nullable String boot(@Nullable Mark mark) {
        return mark == null ? null : mark.boot();
    }

    private static @Nullable Long sequence(@Nullable Mark mark) {
        return mark == null ? null : mark.sequence();
    }

    private void update(String sql, @Nullable Object... values) {
        Sql.run(() -> Sql.update(connection, sql, values));
    }

    private <T> Optional<T> first(String sql, Sql.RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    private <T> List<T> list(String sql, Sql.RowReader<T> reader, @Nullable Object... values) {
        return Sql.run(() -> Sql.list(connection, sql, reader, values));
    }
}
