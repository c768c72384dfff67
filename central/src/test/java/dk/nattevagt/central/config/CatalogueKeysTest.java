package dk.nattevagt.central.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator's own standards and documents. */
class CatalogueKeysTest {
    private static final String STANDARD = """
            standard: ID
            document: "900"
            title: Kvalitetsstandard
            services:
              - service: nødkald
                legalBasis: []
                section: "1"
                complaint: { right: false, lines: 1-1 }
                rules:
                  - { rule: a, kind: ON_EVENT, on: condition-changed, consequence: review, lines: 2-3 }
            """;

    @TempDir
    private Path folder;

    private CatalogueKeys configured(String grants) throws IOException {
        return CentralConfig.read(Files.writeString(folder.resolve("central.yaml"), "grants: " + grants)).catalogue();
    }

    private Path standard(String id) throws IOException {
        Path standards = Files.createDirectories(folder.resolve("standarder"));
        return Files.writeString(standards.resolve(id + ".yaml"), STANDARD.replace("ID", id));
    }

    @ParameterizedTest(name = "standards: {0}")
    @CsvSource(delimiter = '|', value = {"{0}/lille-by.yaml", "{0}", "[ {0}/lille-by.yaml ]"})
    void a_municipality_is_added_by_a_file_or_a_folder(String standards) throws IOException {
        standard("lille-by");
        CatalogueKeys keys = configured(
                "{ standards: %s }".formatted(standards.replace("{0}", folder.resolve("standarder").toString())));
        assertThat(keys.read()).extracting(QualityStandard::id).containsExactly("000", "horsens-2017", "herning-2022",
                "herlev", "greve-2022", "lille-by");
    }

    @Test
    void without_the_key_there_are_those_that_come_with_the_program() {
        assertThat(CentralConfig.empty().catalogue().read()).hasSize(5);
        assertThat(CentralConfig.empty().catalogue().texts().lines(new Source("004", "1", null, 1, 1))).isEmpty();
    }

    @Test
    void an_id_that_is_taken_is_refused_and_so_is_an_unknown_key() throws IOException {
        Path taken = standard("herlev");
        CatalogueKeys keys = configured("{ standards: %s }".formatted(taken));
        assertThatThrownBy(keys::read).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("herlev.yaml:1: standard herlev: there is one of this id already");
        assertThatThrownBy(() -> configured("{ standard: x }")).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("central.yaml:1").hasMessageContaining("is not a key known here");
        CatalogueKeys nowhere = configured("{ sources: %s }".formatted(folder.resolve("nowhere")));
        assertThatThrownBy(nowhere::texts).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("grants.sources");
    }

    @Test
    void lines_are_those_of_the_document_of_this_number() throws IOException {
        Files.writeString(folder.resolve("9001.txt"), "en anden\n");
        Files.writeString(folder.resolve("900_lille by.txt"), "et\r\n  to \f\ntre\n");
        SourceFolder texts = new SourceFolder(folder);
        assertThat(texts.lines(new Source("900", "1", null, 2, 3))).hasValueSatisfying(
                lines -> assertThat(lines).containsExactly("to", "tre"));
        assertThat(texts.lines(new Source("900", "1", null, 2, 30))).isEmpty();
        assertThat(texts.lines(new Source("901", "1", null, 1, 1))).isEmpty();
    }
}
