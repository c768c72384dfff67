package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.PlanBook;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.VisitNotes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A municipality with a northern team, a southern one, and a private supplier that answers for one home by day and evening. Mette, Ole,
 * and Nina (a nurse) are northerners; Sif and Ole southerners; Per works for the supplier.
 */
public final class Town {
    public static final MunicipalityId SOLBY = new MunicipalityId("solby");
    public static final TeamId NORTH = new TeamId("nord");
    public static final TeamId SOUTH = new TeamId("syd");
    public static final TeamId PRIVATE = new TeamId("privat");
    public static final UserId METTE = new UserId("mette");
    public static final UserId OLE = new UserId("ole");
    public static final UserId NINA = new UserId("nina");
    public static final UserId SIF = new UserId("sif");
    public static final UserId PER = new UserId("per");
    public static final UserId LIS = new UserId("lis");
    /** A Monday. */
    public static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private Town() {}

    /** Everything registered. */
    public static RegistryData data() {
        return new RegistryData(SOLBY, "Solby Kommune", null,
                List.of(user(METTE, Role.RESPONDER), user(OLE, Role.RESPONDER), user(NINA, Role.RESPONDER, Skill.NURSE),
                        user(SIF, Role.RESPONDER), user(PER, Role.RESPONDER), user(LIS, Role.SHIFT_LEADER),
                        user(new UserId("tekniker"), Role.TECHNICIAN)),
                List.of(home("home-n", "nord"), home("home-s", "syd"), home("home-x", null)), List.of(), List.of(),
                List.of(team(NORTH, people(METTE, OLE, NINA), Set.of(), Set.of("nord"), Set.of()),
                        team(SOUTH, people(SIF, OLE), Set.of(), Set.of("syd"), Set.of()),
                        team(PRIVATE, people(PER), Set.of(new HomeId("home-n")), Set.of(), Set.of("day", "evening"))),
                Duration.ofMinutes(30));
    }

    private static CareTeam team(TeamId id, Set<UserId> members, Set<HomeId> homes, Set<String> areas,
            Set<String> shifts) {
        return new CareTeam(id, SOLBY, "Team " + id, members, Set.of(), homes, areas, shifts);
    }

    private static Credential<User> user(UserId id, Role role, Skill... skills) {
        Contact contact = new Contact(id.equals(OLE) ? null : "00 00 00 01", null);
        return new Credential<>(new User(id, id.value(), role, SOLBY, contact, Set.of(skills)), "hash", false);
    }

    /** A home in this area. */
    public static Home home(String id, @Nullable String area) {
        return new Home(new HomeId(id), SOLBY, new Address("Vej 1", null, null, "0000", "Solby"), null, List.of(), area,
                VisitNotes.NONE, false);
    }

    /** What the registry holds. */
    public static RegistrySnapshot registry() {
        return new RegistrySnapshot(List.of(data()));
    }

    /** Nobody planned on any shift. */
    public static Rota emptyRota() {
        return Rota.of(registry(), SOLBY, ShiftPattern.STANDARD);
    }

    /** Mette and Nina in the north, Sif in the south, Per for the supplier, on every shift. */
    public static Rota fullRota() {
        return emptyRota().with(RotaPlan.EMPTY.with(NORTH, always(METTE, NINA)).with(SOUTH, always(SIF)).with(PRIVATE,
                always(PER)));
    }

    /** The same people on every shift from the Monday. */
    public static Rotation always(UserId... people) {
        return new Rotation(MONDAY, List.of(List.of(duty("", "", people))));
    }

    /** Such as {@code duty("MON TUE", "night", METTE)}; nothing for all. */
    public static Duty duty(String days, String shifts, UserId... people) {
        return new Duty(
                words(days).map(
                        day -> Arrays.stream(java.time.DayOfWeek.values()).filter(d -> d.name().startsWith(day))
                                .findFirst()
                                .orElseThrow())
                        .collect(Collectors.toSet()),
                words(shifts).collect(Collectors.toSet()), List.of(people));
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(text.split(" ", -1));
    }

    /** With the standard plan only. */
    public static StaffBook book(Rota rota) {
        return new StaffBook(rota, PlanBook.standardOnly());
    }

    private static Set<UserId> people(UserId... people) {
        return Set.of(people);
    }
}
