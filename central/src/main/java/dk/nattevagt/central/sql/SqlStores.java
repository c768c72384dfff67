package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.CommitListener;
import java.time.Duration;
import java.time.Instant;

/** One database and everything kept in it. */
public final class SqlStores implements AutoCloseable {
    private static final Duration CHANGES_KEPT = Duration.ofDays(7);
    /** Longer than any gateway keeps trying with an old event. */
    private static final Duration RECEPTIONS_KEPT = Duration.ofDays(90);

    /** Longer than any alarm is open. */
    private static final Duration SIGHTINGS_KEPT = Duration.ofDays(90);

    /** Longer than any phone keeps an act. */
    private static final Duration ACTS_KEPT = Duration.ofDays(7);

    private final Database database;
    private final GroupCommit writer;
    private final SqlAlarmStore alarms;
    private final SqlPeople people;
    private final SqlSessions sessions;

    private SqlStores(Database database, CommitListener listener, boolean demo) {
        this.database = database;
        this.writer = new GroupCommit(database);
        this.alarms = new SqlAlarmStore(database, writer, listener);
        this.people = new SqlPeople(database, writer);
        this.sessions = new SqlSessions(database, writer, demo);
    }

    /**
     * Opens the database at this JDBC address, brought up to date.
     *
     * @param listener hears of every commit of alarms
     * @param demo whether demo log-ins count
     */
    public static SqlStores open(String url, CommitListener listener, boolean demo) {
        return new SqlStores(Database.open(url), listener, demo);
    }

    /** The alarms. */
    public SqlAlarmStore alarms() {
        return alarms;
    }

    /** The equipment, for reading. */
    public SqlEquipmentArchive equipment() {
        return new SqlEquipmentArchive(database);
    }

    /** Messages and notices, for reading. */
    public SqlNotificationArchive notifications() {
        return new SqlNotificationArchive(database);
    }

    /** Rota, plans and handovers. */
    public SqlRotaStore rota() {
        return new SqlRotaStore(database, writer);
    }

    /** Whole alarms, for reading. */
    public SqlQualityArchive quality() {
        return new SqlQualityArchive(database);
    }

    /** Outages, call rounds and the day's work. */
    public SqlIncidents incidents() {
        return new SqlIncidents(database, writer);
    }

    /** Orders to locks and what happened at doors, for reading. */
    public SqlDoorArchive doors() {
        return new SqlDoorArchive(database);
    }

    /** Where wearers are safe. */
    public SqlZones zones() {
        return new SqlZones(database, writer);
    }

    /** Exercises, for reading. */
    public SqlExercises exercises() {
        return new SqlExercises(database);
    }

    /** Lost-person cases. */
    public SqlCases cases() {
        return new SqlCases(database, writer);
    }

    /** Grants and their cases. */
    public SqlGrants grants() {
        return new SqlGrants(database, writer);
    }

    /** The watch over trackers, for reading. */
    public SqlTrackers trackers() {
        return new SqlTrackers(database);
    }

    /** The journal of look-ups. */
    public SqlLookUps lookUps() {
        return new SqlLookUps(database, writer);
    }

    /** Who objects to being found by tracker. */
    public SqlObjections objections() {
        return new SqlObjections(database, writer);
    }

    /** Letters to citizens. */
    public SqlLetters letters() {
        return new SqlLetters(database, writer);
    }

    /** Saved clips and hours. */
    public SqlUnits units() {
        return new SqlUnits(database, writer);
    }

    /** Sealed positions; for the position desk alone, and for cases to say which are kept. */
    public SqlPositions positions() {
        return new SqlPositions(database, writer);
    }

    /** What a citizen's need is judged by. */
    public SqlNeeds needs() {
        return new SqlNeeds(database, writer);
    }

    /** The registry. */
    public SqlPeople people() {
        return people;
    }

    /** Who is logged in. */
    public SqlSessions sessions() {
        return sessions;
    }

    /** The phones that are rung with the page closed. */
    public SqlPushSubscriptions pushSubscriptions() {
        return new SqlPushSubscriptions(database, writer);
    }

    /** The same alarms through connections of their own, for the watchdog. Reading only. */
    public WatchdogView watchdogView() {
        Database beside = database.openBeside();
        return new WatchdogView(beside, new SqlAlarmStore(beside, writer, (changes, effects) -> {}));
    }

    /** An own view and how to close it. */
    public record WatchdogView(Database database, SqlAlarmStore alarms) implements AutoCloseable {
        /** The equipment through the same connections. */
        public SqlEquipmentArchive equipment() {
            return new SqlEquipmentArchive(database);
        }

        /** Messages and notices through the same connections. */
        public SqlNotificationArchive notifications() {
            return new SqlNotificationArchive(database);
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** Deletes positions a day after they came, but those a case keeps. To be called often: nobody may have them for longer. */
    public void forgetPositions(Instant now) {
        writer.commit(connection -> SqlPositions.forget(connection, now));
    }

    /** Forgets what nobody needs any more. To be called about every hour. */
    public void prune(Instant now) {
        writer.commit(connection -> Sql.update(connection, "DELETE FROM alarm_change WHERE changed_at < ?",
                now.minus(CHANGES_KEPT))
                + Sql.update(connection, "DELETE FROM reception WHERE received_at < ?", now.minus(RECEPTIONS_KEPT))
                + Sql.update(connection, "DELETE FROM act WHERE answered_at < ?", now.minus(ACTS_KEPT))
                + Sql.update(connection, "DELETE FROM case_act WHERE answered_at < ?", now.minus(ACTS_KEPT))
                + Sql.update(connection, "DELETE FROM session WHERE expires_at < ?", now)
                + Sql.update(connection, "DELETE FROM sighting WHERE at < ?", now.minus(SIGHTINGS_KEPT))
                + SqlPushSubscriptions.prune(connection, now));
    }

    @Override
    public void close() {
        writer.close();
        database.close();
    }
}
