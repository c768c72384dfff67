package dk.nattevagt.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.simulator.Main;
import dk.nattevagt.simulator.home.RunningHome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The stories, played by the command itself against real processes. */
@Timeout(300)
class ScenariosTest {
    @TempDir
    static Path folder;

    private static RunningHome home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aHomeAndItsCentral() throws Exception {
        home = RunningHome.start(folder);
    }

    @AfterAll
    static void end() {
        home.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"night-fall", "again", "power-cut", "refused"})
    void the_story_goes_as_it_should(String story) {
        int code = run("scenario", story, "--http", String.valueOf(home.centralHttp()), "--home",
                String.valueOf(home.homePort()));

        assertThat(out + "\n" + err).contains("as it should be");
        assertThat(code).isZero();
    }

    @Test
    void every_story_is_listed_with_a_line_about_it() {
        assertThat(run("scenario", "--list")).isZero();

        assertThat(out.toString()).contains("night-fall", "smoke", "outage", "power-cut", "again", "refused");
    }

    @Test
    void an_unknown_story_is_wrong_use() {
        assertThat(run("scenario", "no-such")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no story no-such");
    }

    @Test
    void without_a_demo_it_says_who_does_not_answer() {
        assertThat(run("scenario", "night-fall", "--http", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1:1/api/session does not answer");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
