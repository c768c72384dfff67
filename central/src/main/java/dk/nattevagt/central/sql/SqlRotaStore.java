package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.HandoverStore;
import dk.nattevagt.central.desk.RotaStore;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.RotaAct;
import dk.nattevagt.central.rota.RotaEntry;
import dk.nattevagt.central.rota.ShiftKey;
import dk.nattevagt.central.rota.ShiftPattern;
import dk.nattevagt.central.rota.ShiftTimes;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shifts, decisions about rota and plans, and who has read a handover, in the database. */
public final class SqlRotaStore implements RotaStore, HandoverStore {
    private final Database database;
    private final GroupCommit writer;

    SqlRotaStore(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public RotaEntry append(MunicipalityId municipality, @Nullable UserId by, Instant at, RotaAct act) {
        RotaActJson.Written written = RotaActJson.write(act);
        return writer.commit(connection -> {
            Sql.update(connection, "INSERT INTO rota_entry (municipality, kind, decision, decided_by, decided_at)"
                    + " VALUES (?, ?, ?, ?, ?)", municipality.value(), written.kind(), written.decision(),
                    by == null ? null : by.value(), at);
            long number = Sql.first(connection, "SELECT MAX(number) AS number FROM rota_entry",
                    row -> row.getLong("number")).orElseThrow();
            return new RotaEntry(number, municipality, by, at, act);
        });
    }

    @Override
    public List<RotaEntry> entries(MunicipalityId municipality) {
        return database.list("SELECT * FROM rota_entry WHERE municipality = ? ORDER BY number", row -> {
            String by = row.getString("decided_by");
            return new RotaEntry(row.getLong("number"), municipality, by == null ? null : new UserId(by),
                    Objects.requireNonNull(Sql.instant(row, "decided_at")),
                    RotaActJson.read(Sql.text(row, "kind"), Sql.text(row, "decision")));
        }, municipality.value());
    }

    @Override
    public Optional<ShiftPattern> pattern(MunicipalityId municipality) {
        return database.list("SELECT time_zone, shifts FROM municipality WHERE id = ? AND shifts IS NOT NULL",
                row -> new ShiftPattern(ZoneId.of(Sql.text(row, "time_zone")),
                        Names.split(row.getString("shifts"), SqlRotaStore::times)),
                municipality.value()).stream().findFirst();
    }

    private static ShiftTimes times(String line) {
        String[] parts = line.split(" ", 3);
        return new ShiftTimes(parts[0], LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }

    @Override
    public void keep(MunicipalityId municipality, ShiftPattern pattern) {
        String shifts = Names.join(pattern.shifts(),
                times -> "%s %s %s".formatted(times.name(), times.from(), times.to()));
        writer.commit(connection -> Sql.update(connection,
                "UPDATE municipality SET time_zone = ?, shifts = ? WHERE id = ?", pattern.zone().getId(), shifts,
                municipality.value()));
    }

    @Override
    public void read(MunicipalityId municipality, ShiftKey shift, UserId by, Instant at) {
        writer.commit(connection -> Sql.update(connection,
                "INSERT INTO handover_read (municipality, shift, person, read_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (municipality, shift, person) DO NOTHING",
                municipality.value(), shift.text(), by.value(), at));
    }

    @Override
    public Map<UserId, Instant> readers(MunicipalityId municipality, ShiftKey shift) {
        Map<UserId, Instant> readers = new LinkedHashMap<>();
        database.list(
                "SELECT person, read_at FROM handover_read WHERE municipality = ? AND shift = ? ORDER BY read_at, person",
                row -> readers.put(new UserId(Sql.text(row, "person")),
                        Objects.requireNonNull(Sql.instant(row, "read_at"))),
                municipality.value(), shift.text());
        return readers;
    }
}
