package dk.nattevagt.central.web;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Duty;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.rota.Rotation;
import dk.nattevagt.central.rota.ShiftPattern;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Solby with a team: Mette (vagt) has every night but Sunday's, which is Jens's (vagt2), and nobody has days and evenings. */
final class RotaTown {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    static final TeamId NORTH = new TeamId("nord");

    private RotaTown() {}

    static NightCentral central(Path directory) {
        RegistryData bare = TestTown.solby();
        CareTeam team = new CareTeam(NORTH, SOLBY, "Team Nord", Set.of(new UserId("vagt"), new UserId("vagt2")),
                Set.of(new UserId("leder")), Set.of(), Set.of(), Set.of());
        RegistryData solby = new RegistryData(SOLBY, bare.name(), bare.dutyPhone(), bare.staff(), bare.homes(),
                bare.gateways(), bare.carried(), List.of(team), bare.helpWithin());
        Rotation nights = new Rotation(LocalDate.parse("2026-11-02"), List.of(List.of(
                new Duty(Set.of(DayOfWeek.SUNDAY), Set.of("night"), List.of(new UserId("vagt2"))),
                new Duty(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of("night"), List.of(new UserId("vagt"))))));
        return new NightCentral(directory, false, solby,
                List.of(new InitialStaffing(SOLBY, ShiftPattern.STANDARD, Map.of(NORTH, nights), List.of())));
    }
}
