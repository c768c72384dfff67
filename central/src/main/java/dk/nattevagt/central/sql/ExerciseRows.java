package dk.nattevagt.central.sql;

import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.ExerciseStep;
import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exercises and their steps, written and read back. */
final class ExerciseRows {
    private ExerciseRows() {}

    /** @param where what follows the table's name */
    static List<Exercise> list(Connection connection, String where, @Nullable Object... values) throws SQLException {
        List<Exercise> found = new ArrayList<>();
        for (Exercise bare : Sql.list(connection, "SELECT * FROM exercise " + where, ExerciseRows::bare, values)) {
            List<ExerciseStep> steps = Sql.list(connection,
                    "SELECT * FROM exercise_step WHERE exercise = ? ORDER BY number", ExerciseRows::step, bare.id());
            found.add(new Exercise(bare.id(), bare.home(), bare.municipality(), bare.by(), bare.beganAt(), steps,
                    bare.endedAt(), bare.ending()));
        }
        return found;
    }

    static void put(Connection connection, Exercise exercise) throws SQLException {
        Exercise.Ending ending = exercise.ending();
        Sql.update(connection, "INSERT INTO exercise (id, home, municipality, staff, began_at, ended_at, ending)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at,"
                + " ending = excluded.ending", exercise.id(), exercise.home().value(), exercise.municipality().value(),
                exercise.by().value(), exercise.beganAt(), exercise.endedAt(),
                ending == null ? null : ending.wireName());
        for (ExerciseStep step : exercise.steps()) {
            put(connection, exercise.id(), step);
        }
    }

    private static void put(Connection connection, String exercise, ExerciseStep step) throws SQLException {
        AlarmId alarm = null;
        Instant at = null;
        Instant until = null;
        switch (step.state()) {
            case State.Planned _ -> {
                // There is nothing more to say of it.
            }
            case State.Awaited awaited -> {
                at = awaited.since();
                until = awaited.until();
            }
            case State.Signalled signalled -> {
                alarm = signalled.alarm();
                at = signalled.at();
            }
            case State.Passed passed -> {
                alarm = passed.alarm();
                at = passed.at();
            }
            case State.Missed missed -> at = missed.at();
        }
        Cause cause = step.cause();
        Sql.update(connection, "INSERT INTO exercise_step (exercise, number, kind, gateway, device, cause, state,"
                + " alarm, at, until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (exercise, number)"
                + " DO UPDATE SET state = excluded.state, alarm = excluded.alarm, at = excluded.at,"
                + " until = excluded.until", exercise, (long) step.number(), step.kind().wireName(),
                step.gateway().value(), step.device().value(), cause == null ? null : cause.wireName(),
                step.state().wireName(), alarm == null ? null : alarm.value(), at, until);
    }

    private static Exercise bare(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new Exercise(Sql.text(row, "id"), new HomeId(Sql.text(row, "home")),
                new MunicipalityId(Sql.text(row, "municipality")), new UserId(Sql.text(row, "staff")),
                moment(row, "began_at"), List.of(), Sql.instant(row, "ended_at"),
                ending == null ? null : Exercise.Ending.ofWireName(ending).orElseThrow());
    }

    private static ExerciseStep step(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new ExerciseStep(row.getInt("number"), ExerciseStep.Kind.ofWireName(Sql.text(row, "kind")).orElseThrow(),
                EquipmentRows.gateway(row), EquipmentRows.device(row),
                cause == null ? null : Cause.ofWireName(cause).orElseThrow(), state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        String state = Sql.text(row, "state");
        return switch (state) {
            case "planned" -> new State.Planned();
            case "awaited" -> new State.Awaited(moment(row, "at"), moment(row, "until"));
            case "signalled" -> new State.Signalled(new AlarmId(Sql.text(row, "alarm")), moment(row, "at"));
            case "passed" -> new State.Passed(new AlarmId(Sql.text(row, "alarm")), moment(row, "at"));
            case "missed" -> new State.Missed(moment(row, "at"));
            default -> throw new SQLException("a step of an exercise is " + state);
        };
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
