package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.IncidentStore;
import dk.nattevagt.central.outage.Outage;
import dk.nattevagt.central.outage.Outage.Member;
import dk.nattevagt.central.outage.RoundId;
import dk.nattevagt.central.outage.Tick;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.WorkStep;
import dk.nattevagt.protocol.id.GatewayId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Outages, ticks and steps of work in SQLite or PostgreSQL. */
public final class SqlIncidents implements IncidentStore {
    private final Database database;
    private final GroupCommit writer;

    SqlIncidents(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public List<Outage> lastingOutages() {
        return outages("WHERE ended_at IS NULL ORDER BY number");
    }

    @Override
    public List<Outage> outages(MunicipalityId municipality, Instant endedAfter) {
        return outages("WHERE municipality = ? AND (ended_at IS NULL OR ended_at > ?) ORDER BY began_at DESC, number",
                municipality.value(), endedAfter);
    }

    @Override
    public Optional<Outage> outage(long number) {
        return outages("WHERE number = ?", number).stream().findFirst();
    }

    private List<Outage> outages(String where, @Nullable Object... values) {
        return reading(connection -> {
            List<Outage> found = new ArrayList<>();
            for (Outage bare : Sql.list(connection, "SELECT * FROM outage " + where, SqlIncidents::bare, values)) {
                found.add(with(bare, Sql.list(connection, "SELECT * FROM outage_gateway WHERE outage = ?",
                        row -> new Member(new GatewayId(Sql.text(row, "gateway")), moment(row, "silent_since"),
                                Sql.instant(row, "heard_again_at")),
                        bare.number())));
            }
            return found;
        });
    }

    private static Outage bare(ResultSet row) throws SQLException {
        return new Outage(row.getLong("number"), new MunicipalityId(Sql.text(row, "municipality")),
                moment(row, "began_at"), moment(row, "noticed_at"), Sql.instant(row, "ended_at"), List.of());
    }

    private static Outage with(Outage bare, List<Member> members) {
        return new Outage(bare.number(), bare.municipality(), bare.beganAt(), bare.noticedAt(), bare.endedAt(),
                members);
    }

    @Override
    public List<Outage> save(List<Outage> outages) {
        return writer.commit(connection -> {
            List<Outage> saved = new ArrayList<>();
            for (Outage outage : outages) {
                saved.add(save(connection, outage));
            }
            return saved;
        });
    }

    private static Outage save(Connection connection, Outage outage) throws SQLException {
        long number = outage.number();
        if (number == 0) {
            number = Sql.first(connection, "INSERT INTO outage (municipality, began_at, noticed_at, ended_at)"
                    + " VALUES (?, ?, ?, ?) RETURNING number", row -> row.getLong(1), outage.municipality().value(),
                    outage.beganAt(), outage.noticedAt(), outage.endedAt()).orElseThrow();
        } else {
            Sql.update(connection, "UPDATE outage SET ended_at = ? WHERE number = ?", outage.endedAt(), number);
        }
        for (Member member : outage.members()) {
            Sql.update(connection, "INSERT INTO outage_gateway (outage, gateway, silent_since, heard_again_at)"
                    + " VALUES (?, ?, ?, ?) ON CONFLICT (outage, gateway)"
                    + " DO UPDATE SET heard_again_at = excluded.heard_again_at", number, member.gateway().value(),
                    member.silentSince(), member.heardAgainAt());
        }
        return new Outage(number, outage.municipality(), outage.beganAt(), outage.noticedAt(), outage.endedAt(),
                outage.members());
    }

    @Override
    public Tick add(Tick tick) {
        return writer.commit(connection -> Sql.first(connection,
                "INSERT INTO round_tick (round, home, result, staff, at, note, upon) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " RETURNING *",
                SqlIncidents::tick, tick.round().text(), tick.home().value(), tick.result().wireName(),
                tick.by().value(), tick.at(), tick.note(), tick.upon()).orElseThrow());
    }

    @Override
    public List<Tick> ticks(RoundId round, Instant since) {
        return reading(connection -> Sql.list(connection,
                "SELECT * FROM round_tick WHERE round = ? AND at >= ? ORDER BY number", SqlIncidents::tick,
                round.text(), since));
    }

    private static Tick tick(ResultSet row) throws SQLException {
        return new Tick(row.getLong("number"), RoundId.parse(Sql.text(row, "round")),
                new HomeId(Sql.text(row, "home")), Tick.Result.ofWireName(Sql.text(row, "result")).orElseThrow(),
                new UserId(Sql.text(row, "staff")), moment(row, "at"), row.getString("note"), row.getLong("upon"));
    }

    @Override
    public WorkStep add(WorkStep step) {
        return writer.commit(connection -> Sql.first(connection,
                "INSERT INTO work_step (task, kind, staff, at, note) VALUES (?, ?, ?, ?, ?) RETURNING *",
                SqlIncidents::step, step.task(), step.kind().wireName(), step.by().value(), step.at(), step.note())
                .orElseThrow());
    }

    @Override
    public List<WorkStep> latestSteps() {
        return reading(connection -> Sql.list(connection,
                "SELECT * FROM work_step WHERE number IN (SELECT MAX(number) FROM work_step GROUP BY task)"
                        + " ORDER BY number",
                SqlIncidents::step));
    }

    private static WorkStep step(ResultSet row) throws SQLException {
        return new WorkStep(row.getLong("number"), Sql.text(row, "task"),
                WorkStep.Kind.ofWireName(Sql.text(row, "kind")).orElseThrow(), new UserId(Sql.text(row, "staff")),
                moment(row, "at"), row.getString("note"));
    }

    @Override
    public Map<HomeId, Integer> realAlarms(MunicipalityId municipality, Instant since) {
        return reading(connection -> Sql.list(connection,
                "SELECT home, COUNT(*) AS alarms FROM alarm WHERE municipality = ? AND received_at >= ?"
                        + " AND exercise IS NULL AND (outcome IS NULL OR outcome = ?) GROUP BY home",
                row -> Map.entry(new HomeId(Sql.text(row, "home")), row.getInt("alarms")), municipality.value(), since,
                Outcome.HELP_GIVEN.wireName()))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
