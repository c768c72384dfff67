package dk.nattevagt.gateway.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.KeyValuePair;

class LineEncoderTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void in_a_terminal_a_line_has_time_level_and_key_values() {
        assertThat(line(false, Level.WARN, null))
                .matches(
                        "2026-11-2[12]T\\d\\d:\\d\\d:45\\.123(Z|[+-]\\d\\d:\\d\\d) WARN {2}PahoLink lost central=\"c\"\\R");
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 3", "WARN, 4", "INFO, 6", "DEBUG, 7", "TRACE, 7"})
    void the_journal_is_told_the_severity_and_stamps_the_time_itself(String level, int severity) {
        assertThat(line(true, Level.toLevel(level), null)).isEqualTo("<" + severity + ">PahoLink lost central=\"c\"\n");
    }

    @Test
    void in_the_journal_each_line_of_a_stack_trace_is_as_severe_as_its_first() {
        String text = line(true, Level.ERROR, new IOException("gone"));

        assertThat(text.lines()).hasSizeGreaterThan(2).allMatch(line -> line.startsWith("<3>"))
                .anyMatch(line -> line.contains("IOException: gone"));
    }

    private String line(boolean journal, Level level, @org.jspecify.annotations.Nullable Throwable thrown) {
        LoggingEvent event = new LoggingEvent("here", context.getLogger("dk.nattevagt.gateway.paho.PahoLink"), level,
                "lost", thrown, null);
        event.setInstant(Instant.parse("2026-11-21T22:13:45.123Z"));
        event.setKeyValuePairs(List.of(new KeyValuePair("central", "c")));
        return new String(new LineEncoder(journal).encode(event), StandardCharsets.UTF_8);
    }
}
