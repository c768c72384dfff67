package dk.nattevagt.central.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.casework.InitialGrant;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registry file says of grants. */
class RegistryGrantsTest {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");

    @TempDir
    Path folder;

    private Path registry(String grants, String citizen) throws IOException {
        return Files.writeString(folder.resolve("registry.yaml"), """
                municipalities:
                  - id: solby
                    name: Solby Kommune
                    staff: []
                    %s
                    homes:
                      - id: home-1
                        address: { street: Lindevej 4, postalCode: "0000", city: Solby }
                        citizens: [ %s ]
                """.formatted(grants, citizen));
    }

    @Test
    void a_municipality_says_how_it_handles_grants() throws IOException {
        Path file = registry("grants: { standard: herning-2022, fourEyes: true, closed: [12-24, 12-31] }",
                "{ name: Ellen }");
        assertThat(RegistryFile.grants(file)).isEqualTo(Map.of(SOLBY, new GrantSettings("herning-2022", true,
                Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31)), 3, 7)));
        assertThat(RegistryFile.grants(registry("", "{ name: Ellen }"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"closed: [julen], a day of the year is such as 12-24", "warnBeforeDays: 0, warnBeforeDays 1 or more"})
    void how_it_cannot_be_is_refused(String keys, String message) {
        assertThatThrownBy(() -> RegistryFile.grants(registry("grants: { " + keys + " }", "{ name: Ellen }")))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining(message);
    }

    @Test
    void a_citizen_brings_the_grants_of_before_along_and_each_is_the_same_at_every_start() throws IOException {
        Path file = registry("", "{ id: ellen, name: Ellen, grants: [ { service: nødkald, legalBasis: §83a,"
                + " duration: temporary, applied: 2026-05-12, decided: 2026-05-20 } ] }");
        InitialGrant grant = RegistryFile.initialGrants(file).getFirst();
        assertThat(grant.citizen()).isEqualTo(new CitizenId("ellen"));
        assertThat(grant.grant().duration()).isEqualTo(GrantDuration.TEMPORARY);
        assertThat(grant.grant().decided()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(RegistryFile.initialGrants(file).getFirst().id()).isEqualTo(grant.id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{ name: Ellen, grants: [ { service: nødkald, decided: 2026-05-20 } ] } | home home-1: a citizen with grants needs an id",
            "{ id: ellen, name: Ellen, grants: [ { service: nødkald } ] } | citizen ellen: a grant says neither",
            "{ id: ellen, name: Ellen, grants: [ { service: nødkald, decided: i maj } ] } | citizen ellen: a grant has decided that is no day",
            "{ id: ellen, name: Ellen, grants: [ { service: nødkald, decided: 9 days ago } ] } | that is no day",
            "{ id: ellen, name: Ellen, grants: [ { service: nødkald, applied: 2026-05-21, decided: 2026-05-20 } ] } | decided before it was applied for",
            "{ id: ellen, name: Ellen, grants: [ { service: nødkald, decided: 2026-05-20, duration: long } ] } | is temporary or permanent"})
    void a_grant_that_cannot_be_so_is_refused_with_its_citizen(String citizen, String message) {
        assertThatThrownBy(() -> RegistryFile.initialGrants(registry("", citizen)))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining(message);
    }

    @Test
    void the_demo_has_grants_of_every_kind_seen_from_today() {
        LocalDate today = LocalDate.of(2026, 11, 21);
        List<InitialGrant> grants = RegistryFile.demoGrants(today);
        assertThat(grants).extracting(grant -> grant.grant().service()).contains("nødkald", "GPS", "røgalarm",
                "ledsageordning", "kontant tilskud");
        assertThat(grants).allSatisfy(grant -> assertThat(grant.grant().applied()).isBefore(today));
    }
}
