package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.DoorTransaction;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.LockOrder;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Doors in the transaction of their home's alarms. */
final class SqlDoorTransaction implements DoorTransaction {
    static final String LATEST = "SELECT * FROM door_order WHERE gateway = ? AND device = ?"
            + " ORDER BY number DESC LIMIT 1";

    private final Connection connection;

    SqlDoorTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public long lastNumber(LockAt lock) {
        return latest(lock).map(order -> order.order().number()).orElse(0L);
    }

    @Override
    public Optional<DoorOrder> latest(LockAt lock) {
        return Sql.run(() -> Sql.first(connection, LATEST, DoorRows::order, lock.gateway().value(),
                lock.device().value()));
    }

    @Override
    public Optional<DoorOrder> order(OrderId order) {
        return Sql.run(() -> Sql.first(connection, "SELECT * FROM door_order WHERE id = ?", DoorRows::order,
                order.value()));
    }

    @Override
    public void add(DoorOrder added, MunicipalityId municipality) {
        LockOrder order = added.order();
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO door_order (id, number, gateway, device, home, municipality, alarm, staff, command,"
                        + " issued_at, expires_at, signature, standing, settled_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.id().value(), order.number(), order.gateway().value(), order.lock().value(),
                added.home().value(), municipality.value(), order.alarm().value(), order.responder(),
                order.command().wireName(), order.issuedAt(), order.expiresAt(), added.signed().signature().value(),
                added.standing().wireName(), added.settledAt()));
    }

    @Override
    public void settle(DoorOrder order) {
        int settled = Sql.run(() -> Sql.update(connection,
                "UPDATE door_order SET standing = ?, settled_at = ? WHERE id = ?", order.standing().wireName(),
                order.settledAt(), order.order().id().value()));
        if (settled != 1) {
            throw new IllegalStateException("there is no order " + order.order().id());
        }
    }

    @Override
    public void add(DoorEvent event, MunicipalityId municipality) {
        DoorRows.What what = DoorRows.What.of(event.what());
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO door_event (home, municipality, gateway, device, at, heard_at, kind, order_id, answer,"
                        + " shift, slot, staff, alarm, bolt, commanded)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.home().value(), municipality.value(), event.lock().gateway().value(),
                event.lock().device().value(), event.at(), event.heardAt(), what.kind(), what.order(), what.answer(),
                what.shift(), what.slot(), what.staff(), what.alarm(), what.bolt(), what.commanded()));
    }

    @Override
    public Map<UserId, Integer> slots(MunicipalityId municipality, String shift) {
        return Sql.run(
                () -> Sql.list(connection, "SELECT staff, slot FROM door_slot WHERE municipality = ? AND shift = ?",
                        row -> Map.entry(new UserId(Sql.text(row, "staff")), row.getInt("slot")), municipality.value(),
                        shift))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void give(MunicipalityId municipality, String shift, UserId person, int slot) {
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO door_slot (municipality, shift, slot, staff) VALUES (?, ?, ?, ?)", municipality.value(),
                shift, slot, person.value()));
    }
}
