package dk.nattevagt.central.sql;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Care teams in the database. */
final class SqlTeams {
    private SqlTeams() {}

    static List<CareTeam> load(Connection connection, MunicipalityId municipality) throws SQLException {
        return Sql.list(connection, "SELECT * FROM care_team WHERE municipality = ? ORDER BY id",
                row -> new CareTeam(new TeamId(Sql.text(row, "id")), municipality, Sql.text(row, "name"),
                        names(row, "members", UserId::new), names(row, "leaders", UserId::new),
                        names(row, "homes", HomeId::new), names(row, "areas", area -> area),
                        names(row, "shifts", shift -> shift)),
                municipality.value());
    }

    private static <T> Set<T> names(ResultSet row, String column, Function<String, T> thing) throws SQLException {
        return Set.copyOf(Names.split(row.getString(column), thing));
    }

    /** A team the registry does not name any more is no team any more. */
    static void register(Connection connection, MunicipalityId municipality, List<CareTeam> teams)
            throws SQLException {
        Sql.update(connection, "DELETE FROM care_team WHERE municipality = ?", municipality.value());
        for (CareTeam team : teams) {
            Sql.update(connection,
                    "INSERT INTO care_team (id, municipality, name, members, leaders, homes, areas, shifts)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    team.id().value(), municipality.value(), team.name(), Names.join(team.members(), UserId::value),
                    Names.join(team.leaders(), UserId::value), Names.join(team.homes(), HomeId::value),
                    Names.join(team.areas(), area -> area), Names.join(team.shifts(), shift -> shift));
        }
    }
}
