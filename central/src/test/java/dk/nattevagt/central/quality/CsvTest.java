package dk.nattevagt.central.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {

    static List<List<String>> cells() {
        return List.of(
                List.of("plain", "plain"),
                List.of("with; semicolon", "\"with; semicolon\""),
                List.of("with, comma", "\"with, comma\""),
                List.of("with \"quotes\"", "\"with \"\"quotes\"\"\""),
                List.of("two\nlines", "\"two\nlines\""),
                List.of(" padded ", "\" padded \""),
                List.of("=1+1", "'=1+1"),
                List.of("+4512345678", "'+4512345678"),
                List.of("-cmd", "'-cmd"),
                List.of("@SUM(A1)", "'@SUM(A1)"),
                List.of("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""),
                List.of("\t=1+1", "\"'\t=1+1\""),
                List.of("", ""),
                List.of("æøå", "æøå"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_cell_is_quoted_where_it_must_be_and_never_run_as_a_formula(List<String> cell) {
        assertThat(Csv.write(List.of(List.of(cell.getFirst())))).isEqualTo("\uFEFF" + cell.getLast() + "\r\n");
    }

    @Test
    void numbers_are_numbers_even_below_zero_and_a_null_is_empty() {
        assertThat(Csv.write(List.of(Arrays.asList(-5, null, 12L)))).isEqualTo("\uFEFF-5;;12\r\n");
    }
}
