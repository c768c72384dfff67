package dk.nattevagt.central.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.VisitNotes;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.rota.PlanCheck;
import dk.nattevagt.central.rota.PlanFault;
import dk.nattevagt.central.rota.Rota;
import dk.nattevagt.central.rota.RotaPlan;
import dk.nattevagt.central.rota.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTeamsTest {
    private static final String FILE = """
            municipalities:
              - id: solby
                name: Solby Kommune
                helpWithin: 20m
                timeZone: Europe/Copenhagen
                shifts:
                  - { name: day, from: 08:00, to: 20:00 }
                  - { name: night, from: 20:00, to: 08:00 }
                staff:
                  - { user: mette, name: Mette, role: responder, passwordHash: x, phone: "00 00 00 01", email: m@x.invalid, skills: [nurse] }
                  - { user: lis, name: Lis, role: shift-leader, passwordHash: x }
                homes:
                  - id: home-1
                    address: { street: Lindevej 4, postalCode: "0000", city: Solby }
                    citizens: []
                    area: nord
                    visit: { key: Nøgleboks, dog: Stor hund, oxygen: Ilt, language: Tysk, whatToDo: Ring to gange }
                    gateway: { id: gw-1, passwordHash: x }
                teams:
                  - id: nord
                    name: Team Nord
                    members: [mette]
                    leaders: [lis]
                    areas: [nord]
                    homes: [home-1]
                    shifts: [night]
                    rotation:
                      from: 2026-01-05
                      weeks:
                        - - { days: [mon, sun], shifts: [night], people: [mette] }
                        - - { people: [mette] }
                plans:
                  - id: brand
                    name: Brand
                    team: nord
                    causes: [smoke]
                    fromUrgency: 2
                    steps:
                      - { call: [on-shift, "person:lis"], by: [page, sms], nextAfter: 45s }
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("registry.yaml"), text);
    }

    @Test
    void people_homes_and_teams_are_read_with_everything_said_of_them() throws IOException {
        RegistryData data = RegistryFile.read(file(FILE)).getFirst();
        RegistrySnapshot registry = new RegistrySnapshot(List.of(data));
        User mette = registry.user(new UserId("mette")).orElseThrow();
        assertThat(mette.contact()).isEqualTo(new Contact("00 00 00 01", "m@x.invalid"));
        assertThat(mette.skills()).containsExactly(Skill.NURSE);
        assertThat(registry.home(new HomeId("home-1")).orElseThrow().visit())
                .isEqualTo(new VisitNotes("Nøgleboks", "Stor hund", "Ilt", "Tysk", "Ring to gange"));
        assertThat(registry.home(new HomeId("home-1")).orElseThrow().area()).isEqualTo("nord");
        assertThat(data.helpWithin()).isEqualTo(Duration.ofMinutes(20));
        CareTeam team = data.teams().getFirst();
        assertThat(team.members()).containsExactly(new UserId("mette"));
        assertThat(team.leaders()).containsExactly(new UserId("lis"));
        assertThat(team.shifts()).containsExactly("night");
    }

    @Test
    void shifts_rotations_and_plans_are_what_the_municipality_begins_with() throws IOException {
        InitialStaffing staffing = RegistryFile.staffing(file(FILE)).getFirst();
        assertThat(staffing.pattern().shifts()).hasSize(2);
        assertThat(staffing.rotations()).hasEntrySatisfying(new TeamId("nord"),
                rotation -> assertThat(rotation.weeks()).hasSize(2));
        assertThat(staffing.plans().getFirst().plan().steps().getFirst().nextAfter()).isEqualTo(Duration.ofSeconds(45));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "members: [mette]; members: [mette, ole]; team nord: member ole is not on the staff",
            "leaders: [lis]; leaders: [per]; team nord: leader per is not on the staff",
            "homes: [home-1]; homes: [home-9]; team nord: home home-9 is not among the municipality's",
            "shifts: [night]; shifts: [dawn]; team nord: shift dawn is not among the municipality's",
            "from: 08:00, to: 20:00; from: 09:00, to: 20:00; municipality solby, shifts: no shift covers 08:00-09:00",
            "to: 08:00; to: 09:00; municipality solby, shifts: shifts day and night overlap 08:00-09:00",
            "from: 08:00, to; from: 8, to; municipality solby, shifts: shift day: 8 is no time such as 07:00",
            "timeZone: Europe/Copenhagen; timeZone: Europe/Solby; municipality solby: no time zone is called Europe/Solby",
            "helpWithin: 20m; helpWithin: soon; helpWithin must be a time such as 60s, 30m or 2h",
            "skills: [nurse]; skills: [cook]; mette: no skill is called cook",
            "smoke; fog; plan brand: no cause is called fog",
            "person:lis; person:bo; plan brand: bo is not on the staff",
            "on-shift; of-shift; plan brand: no target is called of-shift",
            "[page, sms]; [page, pigeon]; plan brand: no channel is called pigeon",
            "45s; 45; plan brand: nextAfter must be a time such as 60s",
            "team: nord; team: syd; plan brand: there is no team syd",
            "[mon, sun]; [mon, son]; team nord, rotation: no day is called son",
            "2026-01-05; 5 January; team nord, rotation: from: 5 January is no date",
            "shifts: [night], people: [mette]; shifts: [day], people: [mette]; team nord, rotation: the team has no shift day",
            "people: [mette] }; people: [lis] }; team nord, rotation: lis is not a member of the team"})
    void what_is_wrong_is_named_with_the_file_and_the_team_or_plan(String right, String wrong, String sentence)
            throws IOException {
        assertThat(FILE).contains(right);
        Path file = file(FILE.replace(right, wrong));
        assertThatThrownBy(() -> {
            RegistryFile.read(file);
            RegistryFile.staffing(file);
        }).isInstanceOf(ConfigurationException.class).hasMessageContaining("registry.yaml: " + sentence);
    }

    @Test
    void in_the_demo_vagt_is_on_every_shift_and_every_plan_reaches_somebody() {
        List<RegistryData> demo = RegistryFile.demo(password -> password, password -> password);
        InitialStaffing staffing = RegistryFile.demoStaffing().getFirst();
        MunicipalityId solby = new MunicipalityId("solby");
        RotaPlan plan = RotaPlan.EMPTY;
        for (var rotation : staffing.rotations().entrySet()) {
            plan = plan.with(rotation.getKey(), rotation.getValue());
        }
        Rota rota = Rota.of(new RegistrySnapshot(demo), solby, staffing.pattern()).with(plan);
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        for (Shift shift : rota.pattern().between(now, now.plus(Duration.ofDays(400)))) {
            assertThat(rota.onShift(new TeamId("solby"), shift.key())).as(shift.toString())
                    .contains(new UserId("vagt")).hasSize(2);
        }
        staffing.plans().forEach(
                rule -> assertThat(new PlanCheck(rota, now).faults(rule)).noneMatch(PlanFault::grave));
    }
}
