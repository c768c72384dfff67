package dk.nattevagt.gateway.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrikeRelayTest {
    private static final int STRIKE = 24;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private SysfsHome home = new SysfsHome(Path.of("."));
    private Pins pins;

    StrikeRelayTest(@TempDir Path tree) throws IOException {
        pins = Pins.linuxfs(tree);
        home = new SysfsHome(tree);
    }

    @BeforeEach
    void aShell() {
        assumeTrue(Files.isExecutable(Path.of(StrikeGuard.SHELL)), "skipped: the strike's guard needs /bin/sh");
    }

    @AfterEach
    void close() {
        pins.close();
    }

    @Test
    void a_pulse_opens_and_ends() throws IOException {
        try (StrikeRelay relay = new StrikeRelay(pins, STRIKE)) {
            assertThat(home.level(STRIKE)).isEqualTo("0");

            assertThat(relay.pulse(SECOND)).isTrue();

            assertThat(home.level(STRIKE)).isEqualTo("1");
            await().until(() -> home.level(STRIKE).equals("0"));
        }
    }

    @Test
    void a_killed_gateway_leaves_no_door_open() throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), PulseForEver.class.getName(), home.folder().toString(),
                Integer.toString(STRIKE)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(child.inputReader().readLine()).isEqualTo(PulseForEver.ON);

        child.destroyForcibly().waitFor();

        assertThat(home.level(STRIKE)).as("the pulse is still on: the JVM had no time to end it").isEqualTo("1");
        await().until(() -> home.level(STRIKE).equals("0"));
    }

    @Test
    void what_an_earlier_run_left_on_is_written_off_at_start() throws IOException {
        SysfsTree.layOut(home.folder(), STRIKE, true);

        try (StrikeRelay relay = new StrikeRelay(pins, STRIKE)) {
            assertThat(relay).isNotNull();
            assertThat(home.level(STRIKE)).isEqualTo("0");
        }
    }

    @Test
    void a_second_pulse_does_not_make_the_first_longer_and_one_after_it_is_a_new_one() throws IOException {
        try (StrikeRelay relay = new StrikeRelay(pins, STRIKE)) {
            long began = System.nanoTime();
            assertThat(relay.pulse(SECOND)).isTrue();
            assertThat(relay.pulse(StrikeRelay.LONGEST)).isFalse();

            await().until(() -> home.level(STRIKE).equals("0"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));

            await().until(() -> relay.pulse(SECOND));
            assertThat(home.level(STRIKE)).isEqualTo("1");
            await().until(() -> home.level(STRIKE).equals("0"));
        }
    }

    @Test
    void closing_ends_a_pulse() throws IOException {
        try (StrikeRelay relay = new StrikeRelay(pins, STRIKE)) {
            relay.pulse(StrikeRelay.LONGEST);
        }
        assertThat(home.level(STRIKE)).isEqualTo("0");
    }

    @Test
    void without_a_guard_there_is_no_pulse() throws IOException {
        for (String bad : List.of("/no/such/shell", script("exit 0"), script("echo something else; sleep 9"))) {
            try (StrikeRelay relay = new StrikeRelay(pins, STRIKE, bad)) {
                assertThatThrownBy(() -> relay.pulse(SECOND)).as(bad).isInstanceOf(IOException.class);
                assertThat(home.level(STRIKE)).isEqualTo("0");
            }
            pins.close();
            pins = Pins.linuxfs(home.folder());
        }
    }

    @Test
    void a_guard_that_is_asked_to_end_switches_off_first() throws Exception {
        SysfsTree.layOut(home.folder(), STRIKE, true);
        ProcessBuilder builder = new ProcessBuilder(StrikeGuard.SHELL, "-c", StrikeGuard.script(home.folder()));
        builder.environment().put("SECONDS_ON", "60");
        builder.environment().put("VALUE", SysfsTree.value(home.folder(), STRIKE).toString());
        Process asked = builder.start();
        assertThat(asked.inputReader().readLine()).isEqualTo("on guard");

        asked.toHandle().destroy();

        assertThat(asked.waitFor()).isZero();
        assertThat(home.level(STRIKE)).isEqualTo("0");
    }

    @Test
    void on_a_board_the_guard_asks_until_the_line_is_free() throws Exception {
        Path programs = Files.createDirectory(folder.resolve("bin"));
        Path asked = folder.resolve("asked");
        Path gpioset = Files.writeString(programs.resolve("gpioset"), """
                #!/bin/sh
                echo "$*" >> %1$s
                [ "$1" = -t ] && [ $(grep -c -- -t %1$s) -ge 2 ]
                """.formatted(asked));
        assertThat(gpioset.toFile().setExecutable(true)).isTrue();
        ProcessBuilder board = new ProcessBuilder(StrikeGuard.SHELL, "-c", StrikeGuard.script(null));
        board.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        board.environment().put("SECONDS_ON", "0.1");
        board.environment().put("LINE", "24");

        assertThat(board.start().waitFor()).isZero();

        assertThat(Files.readAllLines(asked)).startsWith("-t 0 GPIO24=0").endsWith("-t 0 GPIO24=0").hasSize(3);
    }

    @Test
    void a_pulse_too_short_or_too_long_is_a_mistake_of_the_caller() throws IOException {
        try (StrikeRelay relay = new StrikeRelay(pins, STRIKE)) {
            for (Duration wrong : List.of(Duration.ZERO, Duration.ofMillis(999), Duration.ofMillis(10_001))) {
                assertThatThrownBy(() -> relay.pulse(wrong)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private String script(String body) throws IOException {
        Path script = Files.createTempFile(folder, "guard", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }
}
