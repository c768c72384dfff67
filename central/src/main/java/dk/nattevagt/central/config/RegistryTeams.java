package dk.nattevagt.central.config;

import dk.nattevagt.central.config.RegistryFile.HomeKeys;
import dk.nattevagt.central.config.RegistryFile.Municipality;
import dk.nattevagt.central.config.RegistryFile.Staff;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.ShiftPattern;
import dk.nattevagt.central.rota.ShiftTimes;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a registry file says of shifts and teams, held against its own staff and homes. */
final class RegistryTeams {
    private RegistryTeams() {}

    /** @throws IllegalArgumentException when the shifts are not a day, with the hours in question */
    static ShiftPattern pattern(Municipality keys) {
        String where = "municipality " + keys.id();
        ZoneId zone = zone(where, keys.timeZone());
        List<ShiftKeys> shifts = keys.shifts();
        try {
            return new ShiftPattern(zone, shifts == null
                    ? ShiftPattern.STANDARD.shifts()
                    : shifts.stream().map(shift -> new ShiftTimes(shift.name(), time(shift, shift.from()),
                            time(shift, shift.to()))).toList());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("%s, shifts: %s".formatted(where, wrong.getMessage()));
        }
    }

    private static ZoneId zone(String where, @Nullable String name) {
        try {
            return name == null ? ShiftPattern.STANDARD.zone() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("%s: no time zone is called %s".formatted(where, name), unknown);
        }
    }

    private static LocalTime time(ShiftKeys shift, String written) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "shift %s: %s is no time such as 07:00".formatted(shift.name(), written), wrong);
        }
    }

    /** @throws IllegalArgumentException naming the team, and whom or what it names that the file does not have */
    static List<CareTeam> teams(Municipality keys, MunicipalityId municipality) {
        Set<String> staff = keys.staff().stream().map(Staff::user).collect(Collectors.toSet());
        Set<String> homes = keys.homes().stream().map(HomeKeys::id).collect(Collectors.toSet());
        ShiftPattern pattern = pattern(keys);
        return orEmpty(keys.teams()).map(team -> {
            String where = "team " + team.id();
            Set<UserId> members = known(where, "member", team.members().stream(), staff::contains, "on the staff")
                    .map(UserId::new).collect(Collectors.toSet());
            Set<UserId> leaders = known(where, "leader", orEmpty(team.leaders()), staff::contains, "on the staff")
                    .map(UserId::new).collect(Collectors.toSet());
            return new CareTeam(new TeamId(team.id()), municipality, team.name(), members, leaders,
                    known(where, "home", orEmpty(team.homes()), homes::contains, "among the municipality's")
                            .map(HomeId::new).collect(Collectors.toSet()),
                    orEmpty(team.areas()).collect(Collectors.toSet()),
                    known(where, "shift", orEmpty(team.shifts()), pattern::has, "among the municipality's")
                            .collect(Collectors.toSet()));
        }).toList();
    }

    private static Stream<String> known(String where, String what, Stream<String> names,
            Function<String, Boolean> isKnown, String among) {
        return names.peek(name -> {
            if (!isKnown.apply(name)) {
                throw new IllegalArgumentException("%s: %s %s is not %s".formatted(where, what, name, among));
            }
        });
    }

    static <T> Stream<T> orEmpty(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }
}
