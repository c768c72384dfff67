package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.Answering;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.alarm.ExerciseMark;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.alarm.Urgency;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Cause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An alarm as a row. The table of changes holds the same columns. */
final class AlarmRow {
    private static final String NEVER_CHANGING = "id, home, municipality, cause_group, event_source, event_id, cause,"
            + " device_known, raised_at, received_at, late, clock_credible";
    private static final List<String> CHANGING = List.of("urgency", "signals", "state", "ringings", "staff",
            "state_since",
            "overdue", "outcome", "note", "call_state", "call_attempt", "call_at", "call_staff", "call_way",
            "next_deadline",
            "team", "called", "offered_to", "help_due_by", "exercise", "exercise_by", "revision");

    static final String COLUMNS = NEVER_CHANGING + ", " + String.join(", ", CHANGING);
    private static final String INSERT = "INSERT INTO alarm (" + COLUMNS + ") VALUES ("
            + "?, ".repeat(12 + CHANGING.size() - 1) + "?)";
    private static final String UPDATE = "UPDATE alarm SET " + String.join(" = ?, ", CHANGING)
            + " = ? WHERE id = ? AND revision = ?";
    private static final String KEEP_CHANGE = "INSERT INTO alarm_change (" + COLUMNS + ", changed_at) SELECT " + COLUMNS
            + ", CAST(? AS BIGINT) FROM alarm WHERE id = ? RETURNING number";

    private AlarmRow() {}

    /**
     * Writes the next revision.
     *
     * @throws IllegalStateException when the row is not at the one before
     */
    static void write(Connection connection, Alarm alarm) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        boolean isNew = alarm.revision() == 1;
        if (isNew) {
            addNeverChanging(values, alarm);
        }
        addChanging(values, alarm);
        if (!isNew) {
            values.add(alarm.id().value());
            values.add(alarm.revision() - 1);
        }
        if (Sql.update(connection, isNew ? INSERT : UPDATE, values.toArray()) != 1) {
            throw new IllegalStateException(
                    "alarm %s is not at revision %d".formatted(alarm.id(), alarm.revision() - 1));
        }
    }

    /** Keeps the row as it is now among the changes, and answers the change's number. */
    static long keepChange(Connection connection, AlarmId alarm, Instant now) throws SQLException {
        return Sql.first(connection, KEEP_CHANGE, row -> row.getLong(1), now, alarm.value()).orElseThrow();
    }

    private static void addNeverChanging(List<@Nullable Object> values, Alarm alarm) {
        AlarmOrigin origin = alarm.origin();
        Timing timing = origin.timing();
        values.addAll(List.of(alarm.id().value(), alarm.home().value(), alarm.municipality().value(),
                alarm.group().name(),
                origin.event().source().toString(), origin.event().id().value(), origin.cause().wireName(),
                origin.deviceKnown(), timing.raisedAt(), timing.receivedAt(), timing.late(), timing.clockCredible()));
    }

    private static void addChanging(List<@Nullable Object> values, Alarm alarm) {
        values.add(alarm.urgency().level());
        values.add(alarm.signals());
        StateColumns.of(alarm.state()).addTo(values);
        CallColumns.of(alarm.emergencyCall()).addTo(values);
        values.add(alarm.nextDeadline());
        Answering answering = alarm.answering();
        values.add(answering.team() == null ? null : answering.team().value());
        values.add(Names.join(answering.called(), UserId::value));
        values.add(answering.offeredTo() == null ? null : answering.offeredTo().value());
        values.add(answering.helpDueBy());
        ExerciseMark exercise = alarm.exercise();
        values.add(exercise == null ? null : exercise.exercise());
        values.add(exercise == null ? null : exercise.by().value());
        values.add(alarm.revision());
    }

    private static @Nullable ExerciseMark exercise(ResultSet row) throws SQLException {
        String exercise = row.getString("exercise");
        return exercise == null ? null : new ExerciseMark(exercise, new UserId(Sql.text(row, "exercise_by")));
    }

    private static Answering answering(ResultSet row) throws SQLException {
        String team = row.getString("team");
        String offeredTo = row.getString("offered_to");
        return new Answering(team == null ? null : new TeamId(team), Names.split(row.getString("called"), UserId::new),
                offeredTo == null ? null : new UserId(offeredTo),
                Objects.requireNonNull(Sql.instant(row, "help_due_by")));
    }

    static Alarm read(ResultSet row) throws SQLException {
        return new Alarm(
                new AlarmId(Sql.text(row, "id")),
                new HomeId(Sql.text(row, "home")),
                new MunicipalityId(Sql.text(row, "municipality")),
                CauseGroup.valueOf(Sql.text(row, "cause_group")),
                readOrigin(row),
                new Urgency(row.getInt("urgency")),
                row.getInt("signals"),
                StateColumns.read(row).state(),
                CallColumns.read(row).call(),
                Sql.instant(row, "next_deadline"),
                answering(row),
                exercise(row),
                row.getLong("revision"));
    }

    private static AlarmOrigin readOrigin(ResultSet row) throws SQLException {
        EventKey event = new EventKey(EventSource.parse(Sql.text(row, "event_source")),
                new EventId(Sql.text(row, "event_id")));
        Timing timing = new Timing(
                Objects.requireNonNull(Sql.instant(row, "raised_at")),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                row.getBoolean("late"),
                row.getBoolean("clock_credible"));
        return new AlarmOrigin(event, Cause.ofWireName(Sql.text(row, "cause")).orElseThrow(),
                row.getBoolean("device_known"), timing);
    }
}
