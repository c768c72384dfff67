package dk.nattevagt.central.sql;

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
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.LockCommand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows about equipment, read back into what they mean. */
final class EquipmentRows {
    private EquipmentRows() {}

    static TechnicalAlarm technical(ResultSet row) throws SQLException {
        return new TechnicalAlarm(row.getLong("number"), EventSource.parse(Sql.text(row, "source")),
                TechnicalTrouble.ofWireName(Sql.text(row, "trouble")).orElseThrow(), moment(row, "began_at"),
                moment(row, "heard_at"), Sql.instant(row, "ended_at"), row.getBoolean("unprotected"), mark(row));
    }

    static DeviceLine line(ResultSet row) throws SQLException {
        return new DeviceLine(gateway(row), device(row),
                new DeviceEntry(DeviceKind.ofWireName(Sql.text(row, "kind")).orElseThrow(), row.getString("name"),
                        row.getString("room"), row.getString("model")),
                row.getBoolean("mounted"), Sql.instant(row, "proven_at"), moment(row, "heard_at"), mark(row));
    }

    static Proof proof(ResultSet row) throws SQLException {
        return new Proof(moment(row, "first_at"), moment(row, "last_at"),
                Proof.Means.ofWireName(Sql.text(row, "means")).orElseThrow());
    }

    static LockState lock(ResultSet row) throws SQLException {
        String commanded = row.getString("commanded");
        return new LockState(gateway(row), device(row), BoltState.ofWireName(Sql.text(row, "bolt")).orElseThrow(),
                commanded == null ? null : LockCommand.ofWireName(commanded).orElseThrow(), moment(row, "at"),
                mark(row));
    }

    static GatewayState state(ResultSet row) throws SQLException {
        Long temperature = number(row, "temperature_c");
        Long uplink = number(row, "uplink");
        GatewayHealth health = new GatewayHealth(number(row, "disk_free_mb"),
                temperature == null ? null : temperature.intValue(), number(row, "clock_offset_ms"),
                row.getString("device_digest"), uplink == null ? null : uplink.intValue());
        return new GatewayState(gateway(row), moment(row, "heard_at"), Sql.text(row, "version"),
                row.getLong("outbox_depth"), health, Sql.instant(row, "table_differs_since"),
                new GatewayState.Backlog(Sql.instant(row, "backlog_since"), row.getLong("backlog_from")));
    }

    static GatewayId gateway(ResultSet row) throws SQLException {
        return new GatewayId(Sql.text(row, "gateway"));
    }

    static DeviceId device(ResultSet row) throws SQLException {
        return new DeviceId(Sql.text(row, "device"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Mark mark(ResultSet row) throws SQLException {
        String boot = row.getString("said_boot");
        return boot == null ? null : new Mark(boot, row.getLong("said_sequence"));
    }
}
