package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.ExerciseArchive;
import dk.nattevagt.central.desk.ExerciseTransaction;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exercises in SQLite or PostgreSQL, for reading. */
public final class SqlExercises implements ExerciseArchive {
    private final Database database;

    SqlExercises(Database database) {
        this.database = database;
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = database.reader()) {
            return reading.read(connection);
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the database cannot be read", unreadable);
        }
    }

    @Override
    public List<Exercise> running() {
        return reading(connection -> ExerciseRows.list(connection, "WHERE ended_at IS NULL ORDER BY began_at, id"));
    }

    @Override
    public Optional<Exercise> exercise(String id) {
        return reading(connection -> ExerciseRows.list(connection, "WHERE id = ?", id)).stream().findFirst();
    }

    @Override
    public Map<HomeId, Instant> lastCompleted(MunicipalityId municipality) {
        return reading(connection -> Sql.list(connection,
                "SELECT home, MAX(ended_at) AS latest FROM exercise WHERE municipality = ? AND ending = ? GROUP BY home",
                row -> Map.entry(new HomeId(Sql.text(row, "home")),
                        Objects.requireNonNull(Sql.instant(row, "latest"))),
                municipality.value(), Exercise.Ending.COMPLETED.wireName()))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Exercise> ended(MunicipalityId municipality, int limit) {
        return reading(connection -> ExerciseRows.list(connection,
                "WHERE municipality = ? AND ended_at IS NOT NULL ORDER BY ended_at DESC, id LIMIT ?",
                municipality.value(), limit));
    }

    /** The part of a transaction on the writer's connection. */
    record Writing(Connection connection) implements ExerciseTransaction {
        @Override
        public Optional<Exercise> running(HomeId home) {
            return list("WHERE home = ? AND ended_at IS NULL", home.value());
        }

        @Override
        public Optional<Exercise> exercise(String id) {
            return list("WHERE id = ?", id);
        }

        private Optional<Exercise> list(String where, String value) {
            try {
                return ExerciseRows.list(connection, where, value).stream().findFirst();
            } catch (SQLException failed) {
                throw new StoreFailedException("the database refused a statement", failed);
            }
        }

        @Override
        public void put(Exercise exercise) {
            try {
                ExerciseRows.put(connection, exercise);
            } catch (SQLException failed) {
                throw new StoreFailedException("the database refused a statement", failed);
            }
        }
    }
}
