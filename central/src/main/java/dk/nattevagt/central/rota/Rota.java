package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is on shift in a municipality, and for whom. Whoever has left the staff, or does not answer alarms, is never on shift,
 * whatever was once planned.
 *
 * @param teams by id
 * @param staff those who answer alarms
 * @param plan what has been decided about the teams' shifts
 */
public record Rota(MunicipalityId municipality, ShiftPattern pattern, List<CareTeam> teams, Map<UserId, User> staff,
        RotaPlan plan) {
    public Rota {
        teams = teams.stream().sorted(Comparator.comparing(team -> team.id().value())).toList();
        staff = Map.copyOf(staff);
    }

    /** The municipality's rota with nothing decided yet. */
    public static Rota of(Registry registry, MunicipalityId municipality, ShiftPattern pattern) {
        return new Rota(municipality, pattern, registry.teams(municipality),
                registry.staff(municipality).stream().filter(Rota::answers)
                        .collect(Collectors.toMap(User::id, Function.identity())),
                RotaPlan.EMPTY);
    }

    private static boolean answers(User user) {
        return user.role() == Role.RESPONDER || user.role() == Role.SHIFT_LEADER;
    }

    /** The same municipality with other decisions. */
    public Rota with(RotaPlan decided) {
        return new Rota(municipality, pattern, teams, staff, decided);
    }

    /** A team of the municipality. */
    public Optional<CareTeam> team(TeamId id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** Whether the team answers alarms in this shift at all. */
    public static boolean works(CareTeam team, String shiftName) {
        return team.shifts().isEmpty() || team.shifts().contains(shiftName);
    }

    /** Who is on this shift in this team, in the order planned. */
    public List<UserId> onShift(TeamId team, ShiftKey shift) {
        return team(team).filter(known -> works(known, shift.name())).map(known -> people(known, shift))
                .orElse(List.of());
    }

    /** Who is on shift in this team at this moment. */
    public List<UserId> onShift(TeamId team, Instant at) {
        return onShift(team, pattern.at(at).key());
    }

    /** Everybody on shift in the municipality at this moment. */
    public List<UserId> onShift(Instant at) {
        return teams.stream().flatMap(team -> onShift(team.id(), at).stream()).distinct().toList();
    }

    private List<UserId> people(CareTeam team, ShiftKey shift) {
        Set<UserId> people = new LinkedHashSet<>();
        plan.rotation(team.id(), shift).ifPresent(rotation -> rotation.people(shift).stream()
                .filter(team.members()::contains).forEach(people::add));
        for (ShiftChange change : plan.changes(team.id(), shift)) {
            switch (change.kind()) {
                case ADD -> people.add(change.person());
                case REMOVE -> people.remove(change.person());
            }
        }
        return people.stream().filter(staff::containsKey).toList();
    }

    /**
     * The team that covers a home in this shift: the one that names the home, else its area, else the whole municipality. By day
     * and evening the citizen may have chosen a private supplier; the night is the municipality's own [004 §2, §4].
     */
    public Optional<CareTeam> covering(Home home, String shiftName) {
        return teams.stream()
                .filter(team -> works(team, shiftName) && closeness(team, home) > 0)
                .max(Comparator.comparingInt((CareTeam team) -> closeness(team, home))
                        .thenComparing(team -> team.id().value(), Comparator.reverseOrder()));
    }

    /** The team that covers a home at this moment. */
    public Optional<CareTeam> covering(Home home, Instant at) {
        return covering(home, pattern.at(at).name());
    }

    private static int closeness(CareTeam team, Home home) {
        if (team.homes().contains(home.id())) {
            return 3;
        }
        String area = home.area();
        if (area != null && team.areas().contains(area)) {
            return 2;
        }
        return team.homes().isEmpty() && team.areas().isEmpty() ? 1 : 0;
    }

    /** Who answers for the team; where it names nobody who can, or there is no team, the municipality's shift leaders. */
    public List<UserId> leaders(Optional<CareTeam> team) {
        List<UserId> own = team.stream().flatMap(known -> known.leaders().stream()).filter(staff::containsKey)
                .sorted(Comparator.comparing(UserId::value)).toList();
        return own.isEmpty() ? withRole(Role.SHIFT_LEADER) : own;
    }

    /** Everybody who answers alarms. */
    public List<UserId> everyone() {
        return staff.keySet().stream().sorted(Comparator.comparing(UserId::value)).toList();
    }

    /** Everybody whose work it is to answer alarms, on shift or not. */
    public List<UserId> responders() {
        return withRole(Role.RESPONDER);
    }

    private List<UserId> withRole(Role role) {
        return staff.values().stream().filter(user -> user.role() == role).map(User::id)
                .sorted(Comparator.comparing(UserId::value)).toList();
    }
}
