package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.EquipmentArchive;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Equipment in SQLite or PostgreSQL, for reading. */
public final class SqlEquipmentArchive implements EquipmentArchive {
    private final Database database;

    SqlEquipmentArchive(Database database) {
        this.database = database;
    }

    @Override
    public List<TechnicalAlarm> lasting() {
        return database.list("SELECT * FROM technical_alarm WHERE ended_at IS NULL ORDER BY number",
                EquipmentRows::technical);
    }

    @Override
    public List<TechnicalAlarm> history(GatewayId gateway, int limit) {
        return database.list("SELECT * FROM technical_alarm WHERE gateway = ? ORDER BY number DESC LIMIT ?",
                EquipmentRows::technical, gateway.value(), limit);
    }

    @Override
    public List<DeviceLine> mounted() {
        return database.list("SELECT * FROM device_line WHERE mounted = ? ORDER BY gateway, device",
                EquipmentRows::line, true);
    }

    @Override
    public List<DeviceLine> mounted(GatewayId gateway) {
        return database.list(SqlEquipmentTransaction.MOUNTED, EquipmentRows::line, gateway.value(), true);
    }

    @Override
    public Map<EventSource, Proof> proofs() {
        return database.list("SELECT * FROM device_proof",
                row -> Map.entry(EventSource.of(EquipmentRows.gateway(row), EquipmentRows.device(row)),
                        EquipmentRows.proof(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<LockState> locks(GatewayId gateway) {
        return database.list("SELECT * FROM lock_state WHERE gateway = ? ORDER BY device", EquipmentRows::lock,
                gateway.value());
    }

    @Override
    public Optional<GatewayState> state(GatewayId gateway) {
        return database.list("SELECT * FROM gateway_state WHERE gateway = ?", EquipmentRows::state, gateway.value())
                .stream()
                .findFirst();
    }
}
