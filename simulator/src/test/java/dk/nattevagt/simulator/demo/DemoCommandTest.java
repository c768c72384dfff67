package dk.nattevagt.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.simulator.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DemoCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"http", "mqtt", "home", "door", "tracker"})
    void a_port_that_is_taken_is_named_with_the_way_to_choose_another(String name) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            String[] ports = Stream.of("http", "mqtt", "home", "door", "tracker")
                    .map(each -> "--%s=%d".formatted(each, each.equals(name) ? port : 0)).toArray(String[]::new);
            int code = run("demo", ports[0], ports[1], ports[2], ports[3], ports[4]);

            assertThat(err.toString()).contains("Port %d (%s) is taken".formatted(port, name), "mvn -Pdemo -D" + name);
            assertThat(code).isEqualTo(2);
        }
    }

    @Test
    void a_program_that_was_not_built_is_named_with_the_way_to_build_it() {
        int code = run("demo", "--http=0", "--mqtt=0", "--home=0", "--door=0", "--tracker=0", "--data",
                folder.toString(),
                "--central-jar",
                folder.resolve("no.jar").toString());

        assertThat(err.toString()).contains("no.jar", "mvn package");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void a_new_demo_begins_empty_and_touches_nothing_but_its_own() throws Exception {
        DemoFolder demo = new DemoFolder(folder);
        Files.createDirectories(demo.central().resolve("deep"));
        Files.writeString(demo.central().resolve("deep/alarms.db"), "old");
        Files.writeString(folder.resolve("holiday.jpg"), "mine");

        demo.empty();

        assertThat(folder).isDirectoryContaining("glob:**/holiday.jpg").isDirectoryNotContaining("glob:**/central");
    }

    @Test
    void the_ready_line_is_the_contracts() {
        assertThat(ReadyLine.parse("central ready http=8080 mqtt=1883")).contains(new ReadyLine(8080, 1883));
        assertThat(ReadyLine.parse("central starting")).isEmpty();
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
