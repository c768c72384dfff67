package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.LookUpJournal;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.LocationAccess.Answer;
import dk.nattevagt.central.tracking.LocationAccess.Ask;
import dk.nattevagt.central.tracking.LocationAccess.Asker;
import dk.nattevagt.central.tracking.LocationAccess.Refused;
import dk.nattevagt.central.tracking.LocationAccess.Scope;
import dk.nattevagt.central.tracking.LocationAccess.Unsealed;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.Purpose;
import dk.nattevagt.central.tracking.RefusedBecause;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journal of look-ups in SQLite or PostgreSQL. Nothing here changes or removes a line. */
public final class SqlLookUps implements LookUpJournal {
    private static final String LINES = "SELECT l.*, (SELECT COUNT(*) FROM location_reading r WHERE r.look_up ="
            + " l.number AND r.refused IS NULL) AS readings, (SELECT MAX(r.at) FROM location_reading r"
            + " WHERE r.look_up = l.number AND r.refused IS NULL) AS read_at FROM location_look_up l WHERE ";

    private final Database database;
    private final GroupCommit writer;

    SqlLookUps(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public LookUp add(LookUp lookUp) {
        Asker asker = lookUp.asker();
        Ask ask = lookUp.ask();
        Unsealed unsealed = lookUp.answer() instanceof Unsealed granted ? granted : null;
        Refused refused = lookUp.answer() instanceof Refused why ? why : null;
        long number = writer.commit(connection -> Sql.first(connection,
                "INSERT INTO location_look_up (at, citizen, home, municipality, tracker, staff, staff_role,"
                        + " staff_municipality, asked_by, purpose, reason, alarm, lost_case, refused, scope, until_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
                row -> row.getLong(1), lookUp.at(), ask.citizen().value(), lookUp.home().value(),
                lookUp.municipality().value(), lookUp.tracker().toString(), asker.user().value(),
                asker.role().wireName(), asker.municipality().value(), ask.askedBy(),
                ask.purpose() == null ? null : ask.purpose().wireName(), ask.reason(),
                ask.alarm() == null ? null : ask.alarm().value(),
                ask.lostCase() == null ? null : ask.lostCase().value(),
                refused == null ? null : refused.reason().wireName(),
                unsealed == null ? null : unsealed.scope().wireName(),
                unsealed == null ? null : unsealed.until()).orElseThrow());
        return new LookUp(number, lookUp.at(), asker, ask, lookUp.home(), lookUp.municipality(), lookUp.tracker(),
                lookUp.answer(), LookUp.Readings.NONE);
    }

    @Override
    public void addReading(long number, Instant at, @Nullable RefusedBecause refused) {
        writer.commit(connection -> Sql.update(connection,
                "INSERT INTO location_reading (look_up, at, refused) VALUES (?, ?, ?)", number, at,
                refused == null ? null : refused.wireName()));
    }

    @Override
    public Optional<LookUp> lookUp(long number) {
        return database.list(LINES + "l.number = ?", SqlLookUps::lookUp, number).stream().findFirst();
    }

    @Override
    public List<LookUp> of(CitizenId citizen, Instant since) {
        return database.list(LINES + "l.citizen = ? AND l.at >= ? ORDER BY l.number DESC", SqlLookUps::lookUp,
                citizen.value(), since);
    }

    @Override
    public List<LookUp> of(MunicipalityId municipality, Instant since) {
        return database.list(LINES + "l.municipality = ? AND l.at >= ? ORDER BY l.number DESC", SqlLookUps::lookUp,
                municipality.value(), since);
    }

    private static LookUp lookUp(ResultSet row) throws SQLException {
        return new LookUp(row.getLong("number"), Objects.requireNonNull(Sql.instant(row, "at")),
                new Asker(new UserId(Sql.text(row, "staff")),
                        Role.ofWireName(Sql.text(row, "staff_role")).orElseThrow(),
                        new MunicipalityId(Sql.text(row, "staff_municipality"))),
                ask(row), new HomeId(Sql.text(row, "home")), new MunicipalityId(Sql.text(row, "municipality")),
                EventSource.parse(Sql.text(row, "tracker")), answer(row),
                new LookUp.Readings(row.getInt("readings"), Sql.instant(row, "read_at")));
    }

    private static Ask ask(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        String alarm = row.getString("alarm");
        String lostCase = row.getString("lost_case");
        return new Ask(new CitizenId(Sql.text(row, "citizen")),
                purpose == null ? null : Purpose.ofWireName(purpose).orElseThrow(), row.getString("reason"),
                row.getString("asked_by"), alarm == null ? null : new AlarmId(alarm),
                lostCase == null ? null : new CaseId(lostCase));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        String refused = row.getString("refused");
        return refused == null
                ? new Unsealed(Scope.ofWireName(Sql.text(row, "scope")).orElseThrow(), Sql.instant(row, "until_at"))
                : new Refused(RefusedBecause.ofWireName(refused).orElseThrow(), null);
    }
}
