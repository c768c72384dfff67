package dk.nattevagt.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"home", "fleet", "scenario", "demo", "bench", "walk"})
    void every_command_explains_itself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: simulator " + command);
    }

    @Test
    void no_command_is_wrong_use_and_names_them() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("home, fleet, scenario");
    }

    @Test
    void a_home_far_away_is_refused() {
        assertThat(run("home", "--central-host", "10.0.0.1")).isEqualTo(2);
        assertThat(err.toString()).contains("10.0.0.1 is not this machine");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
