package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An alarm's state spread over columns. */
record StateColumns(
        String name,
        @Nullable Integer ringings,
        @Nullable String staff,
        @Nullable Instant since,
        boolean overdue,
        @Nullable String outcome,
        @Nullable String note) {

    static StateColumns of(AlarmState state) {
        return switch (state) {
            case AlarmState.Raised raised ->
                new StateColumns(raised.wireName(), raised.ringings(), null, null, false, null, null);
            case AlarmState.Held held -> new StateColumns(held.wireName(), null, held.responder().value(), held.since(),
                    held.overdue(), null, null);
            case AlarmState.Closed closed -> new StateColumns(closed.wireName(), null, closed.by().value(),
                    closed.since(), false, closed.outcome().wireName(), closed.note());
        };
    }

    void addTo(List<@Nullable Object> values) {
        values.add(name);
        values.add(ringings);
        values.add(staff);
        values.add(since);
        values.add(overdue);
        values.add(outcome);
        values.add(note);
    }

    static StateColumns read(ResultSet row) throws SQLException {
        return new StateColumns(Sql.text(row, "state"), row.getInt("ringings"), row.getString("staff"),
                Sql.instant(row, "state_since"), row.getBoolean("overdue"), row.getString("outcome"),
                row.getString("note"));
    }

    AlarmState state() {
        return switch (name) {
            case "raised" -> new AlarmState.Raised(Objects.requireNonNull(ringings));
            case "accepted" -> new AlarmState.Accepted(user(), moment(), overdue);
            case "on-the-way" -> new AlarmState.OnTheWay(user(), moment(), overdue);
            case "arrived" -> new AlarmState.Arrived(user(), moment(), overdue);
            case "closed" -> new AlarmState.Closed(user(), moment(),
                    Outcome.ofWireName(Objects.requireNonNull(outcome)).orElseThrow(), note);
            default -> throw new IllegalStateException("no alarm state is called " + name);
        };
    }

    private UserId user() {
        return new UserId(Objects.requireNonNull(staff));
    }

    private Instant moment() {
        return Objects.requireNonNull(since);
    }
}
