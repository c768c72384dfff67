package dk.nattevagt.central.sql;

import dk.nattevagt.central.lock.AlarmSpan;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.lock.OrderStanding;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.Signature;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Doors as rows. */
final class DoorRows {
    private DoorRows() {}

    /** The columns of an event that not every kind has. */
    record What(String kind, @Nullable String order, @Nullable String answer, @Nullable String shift,
            @Nullable Integer slot, @Nullable String staff, @Nullable String alarm, @Nullable String bolt,
            @Nullable String commanded) {

        static What of(DoorEvent.What what) {
            return switch (what) {
                case DoorEvent.Answered answered -> new What("answered", answered.order().value(),
                        answered.answer().wireName(), null, null, null, null, null, null);
                case DoorEvent.Unanswered lost ->
                    new What("unanswered", lost.order().value(), null, null, null, null, null, null, null);
                case DoorEvent.Entered entered -> new What("entered", null, entered.answer().wireName(),
                        entered.shift(), entered.slot(), value(entered.person()), null, null, null);
                case DoorEvent.Moved moved -> new What("moved", null, null, null, null, null, null,
                        moved.bolt().wireName(), moved.commanded() == null ? null : moved.commanded().wireName());
                case DoorEvent.CodeShown shown -> new What("code-shown", null, null, shown.shift(), null,
                        shown.person().value(), shown.alarm() == null ? null : shown.alarm().value(), null, null);
            };
        }
    }

    static DoorEvent event(ResultSet row) throws SQLException {
        return new DoorEvent(row.getLong("number"), new HomeId(Sql.text(row, "home")), lock(row), moment(row, "at"),
                moment(row, "heard_at"), what(row));
    }

    private static DoorEvent.What what(ResultSet row) throws SQLException {
        String kind = Sql.text(row, "kind");
        String commanded = row.getString("commanded");
        String alarm = row.getString("alarm");
        int slot = row.getInt("slot");
        Integer ownSlot = row.wasNull() ? null : slot;
        return switch (kind) {
            case "answered" -> new DoorEvent.Answered(new OrderId(Sql.text(row, "order_id")),
                    OrderAnswer.ofWireName(Sql.text(row, "answer")).orElseThrow());
            case "unanswered" -> new DoorEvent.Unanswered(new OrderId(Sql.text(row, "order_id")));
            case "entered" -> new DoorEvent.Entered(CodeAnswer.ofWireName(Sql.text(row, "answer")).orElseThrow(),
                    row.getString("shift"), ownSlot, user(row.getString("staff")));
            case "moved" -> new DoorEvent.Moved(BoltState.ofWireName(Sql.text(row, "bolt")).orElseThrow(),
                    commanded == null ? null : LockCommand.ofWireName(commanded).orElseThrow());
            case "code-shown" -> new DoorEvent.CodeShown(new UserId(Sql.text(row, "staff")), Sql.text(row, "shift"),
                    alarm == null ? null : new AlarmId(alarm));
            default -> throw new SQLException("no such kind of event at a door: " + kind);
        };
    }

    static DoorOrder order(ResultSet row) throws SQLException {
        LockOrder order = new LockOrder(new OrderId(Sql.text(row, "id")), row.getLong("number"),
                new GatewayId(Sql.text(row, "gateway")), new DeviceId(Sql.text(row, "device")),
                new AlarmId(Sql.text(row, "alarm")), Sql.text(row, "staff"),
                LockCommand.ofWireName(Sql.text(row, "command")).orElseThrow(), moment(row, "issued_at"),
                moment(row, "expires_at"));
        return new DoorOrder(new SignedLockOrder(order, new Signature(Sql.text(row, "signature"))),
                new HomeId(Sql.text(row, "home")), OrderStanding.ofWireName(Sql.text(row, "standing")).orElseThrow(),
                Sql.instant(row, "settled_at"));
    }

    static AlarmSpan span(ResultSet row) throws SQLException {
        boolean closed = Sql.text(row, "state").equals("closed");
        return new AlarmSpan(new AlarmId(Sql.text(row, "id")), new HomeId(Sql.text(row, "home")),
                moment(row, "raised_at"), closed ? moment(row, "state_since") : null, user(row.getString("staff")));
    }

    private static LockAt lock(ResultSet row) throws SQLException {
        return new LockAt(new GatewayId(Sql.text(row, "gateway")), new DeviceId(Sql.text(row, "device")));
    }

    private static @Nullable UserId user(@Nullable String name) {
        return name == null ? null : new UserId(name);
    }

    private static @Nullable String value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
