package dk.nattevagt.central.config;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.letter.LetterHead;
import dk.nattevagt.central.people.MunicipalityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How letters begin, as municipalities configure it. */
class LetterHeadsTest {
    @TempDir
    private Path folder;

    @Test
    void a_municipality_says_who_writes_and_where_to_call_and_may_leave_it_out() throws IOException {
        Path file = Files.writeString(folder.resolve("registry.yaml"), """
                municipalities:
                  - { id: whole, name: Hel Kommune, staff: [], homes: [],
                      grants: { letters: { office: Visitation og hjælpemidler, address: [Torvet 1, 9999 Hel], phone: "11 22" } } }
                  - { id: some, name: Halv Kommune, staff: [], homes: [], grants: { letters: { phone: "33 44" } } }
                  - { id: none, name: Tom Kommune, staff: [], homes: [], grants: { fourEyes: true } }
                """);
        assertThat(RegistryFile.letterHeads(file)).containsOnlyKeys(new MunicipalityId("whole"),
                new MunicipalityId("some"));
        assertThat(RegistryFile.letterHeads(file).get(new MunicipalityId("whole"))).isEqualTo(
                new LetterHead("Visitation og hjælpemidler", List.of("Torvet 1", "9999 Hel"), "11 22"));
        assertThat(RegistryFile.letterHeads(file).get(new MunicipalityId("some")))
                .isEqualTo(new LetterHead("Visitationen", List.of(), "33 44"));
    }

    @Test
    void the_demo_municipalitys_letters_have_somebody_to_call() {
        assertThat(RegistryFile.demoLetterHeads().values()).singleElement()
                .satisfies(head -> assertThat(head.phone()).isNotNull());
    }
}
