package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.AlarmChange;
import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.AlarmTransaction;
import dk.nattevagt.central.desk.CommitListener;
import dk.nattevagt.central.desk.EffectStatus;
import dk.nattevagt.central.desk.PendingEffect;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Alarms in SQLite or PostgreSQL. */
public final class SqlAlarmStore implements AlarmStore, AlarmArchive {
    private final Database database;
    private final GroupCommit writer;
    private final CommitListener listener;

    SqlAlarmStore(Database database, GroupCommit writer, CommitListener listener) {
        this.database = database;
        this.writer = writer;
        this.listener = listener;
    }

    private record Written<T>(T result, SqlAlarmTransaction transaction) {}

    @Override
    public <T> T inTransaction(Function<AlarmTransaction, T> work) {
        return commit(work, false);
    }

    @Override
    public <T> T atOnce(Function<AlarmTransaction, T> work) {
        return commit(work, true);
    }

    private <T> T commit(Function<AlarmTransaction, T> work, boolean first) {
        return writer.commit(new GroupCommit.Work<Written<T>>() {
            @Override
            public Written<T> write(Connection connection) {
                SqlAlarmTransaction transaction = new SqlAlarmTransaction(connection);
                return new Written<>(work.apply(transaction), transaction);
            }

            @Override
            public void committed(Written<T> written) {
                if (!written.transaction().changes.isEmpty()) {
                    listener.committed(written.transaction().changes, written.transaction().effects);
                }
            }
        }, first).result();
    }

    @Override
    public List<Alarm> due(Instant now, int limit) {
        return database.list(
                "SELECT * FROM alarm WHERE state <> 'closed' AND next_deadline <= ? ORDER BY next_deadline LIMIT ?",
                AlarmRow::read, now, limit);
    }

    @Override
    public List<PendingEffect> pendingEffects(Instant notBefore, int limit) {
        return database.list(EffectRow.WAITING, EffectRow::read, EffectStatus.PENDING.name(), notBefore, limit);
    }

    @Override
    public List<PendingEffect> startedEffects() {
        return database.list(EffectRow.WAITING, EffectRow::read, EffectStatus.STARTED.name(), Long.MAX_VALUE,
                Integer.MAX_VALUE);
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        return database.list("SELECT * FROM alarm WHERE id = ?", AlarmRow::read, alarm.value()).stream().findFirst();
    }

    @Override
    public Map<GatewayId, Instant> contacts() {
        return database.list("SELECT gateway, heard_at FROM gateway_contact",
                row -> Map.entry(new GatewayId(Sql.text(row, "gateway")),
                        Objects.requireNonNull(Sql.instant(row, "heard_at"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Alarm> open(MunicipalityId municipality) {
        return database.list("SELECT * FROM alarm WHERE municipality = ? AND state <> 'closed'"
                + " ORDER BY urgency DESC, raised_at, id", AlarmRow::read, municipality.value());
    }

    @Override
    public List<Alarm> closed(MunicipalityId municipality, int limit) {
        return database.list(
                "SELECT * FROM alarm WHERE municipality = ? AND state = 'closed' ORDER BY state_since DESC, id LIMIT ?",
                AlarmRow::read, municipality.value(), limit);
    }

    @Override
    public List<JournalEntry> journal(AlarmId alarm) {
        return database.list("SELECT at, kind, staff, details FROM journal WHERE alarm = ? ORDER BY revision, line",
                JournalRow::read, alarm.value());
    }

    @Override
    public List<AlarmChange> changesAfter(MunicipalityId municipality, long number, int limit) {
        return database.list("SELECT * FROM alarm_change WHERE municipality = ? AND number > ? ORDER BY number LIMIT ?",
                row -> new AlarmChange(row.getLong("number"), AlarmRow.read(row)), municipality.value(), number, limit);
    }

    @Override
    public long latestChange() {
        return database
                .list("SELECT COALESCE(MAX(number), 0) AS latest FROM alarm_change", row -> row.getLong("latest"))
                .getFirst();
    }
}
