package dk.nattevagt.gateway.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.pi4j.io.gpio.digital.PullResistance;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.protocol.id.DeviceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinsTest {
    private static final DeviceId BUTTON = new DeviceId("button-1");
    private static final DeviceId SMOKE = new DeviceId("smoke-1");
    private static final List<InputPin> INPUTS = List.of(new InputPin(BUTTON, 17, true),
            new InputPin(SMOKE, 27, false));
    private static final Duration NEVER = Duration.ofHours(1);

    private record Seen(DeviceId device, boolean active) {}

    @TempDir
    Path folder;

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private SysfsHome home = new SysfsHome(Path.of("."));
    private Pins pins;

    PinsTest(@TempDir Path tree) throws IOException {
        pins = Pins.linuxfs(tree);
        home = new SysfsHome(tree);
    }

    @BeforeEach
    void nothingSeen() {
        seen.clear();
    }

    @AfterEach
    void close() {
        pins.close();
    }

    @Test
    void a_tree_is_laid_out_at_rest() throws IOException {
        try (InputWatch watch = watch(NEVER)) {
            assertThat(watch).isNotNull();
            assertThat(seen).containsExactly(new Seen(BUTTON, false), new Seen(SMOKE, false));
            assertThat(home.level(17)).isEqualTo("0");
            assertThat(home.level(27)).isEqualTo("1");
        }
    }

    @Test
    void a_loop_line_is_closed_at_rest_and_heard_apart_from_the_alarm_line_of_its_device() throws IOException {
        List<InputPin> smoke = List.of(new InputPin(SMOKE, 5, false),
                new InputPin(SMOKE, 6, false, InputRole.LOOP));
        List<Seen> loop = new CopyOnWriteArrayList<>();
        try (InputWatch watch = new InputWatch(pins, smoke, Duration.ofMillis(20),
                (device, active) -> seen.add(new Seen(device, active)),
                (device, closed) -> loop.add(new Seen(device, closed)))) {
            assertThat(watch).isNotNull();
            assertThat(seen).containsOnly(new Seen(SMOKE, false));
            assertThat(loop).containsOnly(new Seen(SMOKE, true));
            assertThat(home.level(6)).isEqualTo("0");

            home.set(6, true);

            await().until(() -> loop.getLast().equals(new Seen(SMOKE, false)));
            assertThat(seen).doesNotContain(new Seen(SMOKE, true));
        }
    }

    @ParameterizedTest(name = "{0}, active high {1}: a cut wire reads high {2}, which is active {3}")
    @CsvSource({"MAIN, true, false, false", "MAIN, false, true, false", "LOOP, false, true, false",
            "MAINS, false, true, false", "NORMALLY_CLOSED, true, true, true", "NORMALLY_CLOSED, false, false, true"})
    void a_cut_wire_is_an_alarm_only_on_a_normally_closed_contact(InputRole role, boolean activeHigh, boolean high,
            boolean active) throws IOException {
        InputPin pin = new InputPin(SMOKE, 8, activeHigh, role);

        assertThat(pins.input(pin).pull()).isEqualTo(high ? PullResistance.PULL_UP : PullResistance.PULL_DOWN);
        assertThat(high == activeHigh).isEqualTo(active);
    }

    @Test
    void a_mains_contact_is_held_at_rest() throws IOException {
        List<InputPin> mains = List.of(new InputPin(SMOKE, 7, false, InputRole.MAINS));
        try (InputWatch watch = new InputWatch(pins, mains, NEVER,
                (device, active) -> seen.add(new Seen(device, active)))) {
            assertThat(watch).isNotNull();
            assertThat(seen).containsExactly(new Seen(SMOKE, true));
        }
    }

    @Test
    void an_edge_is_told_as_it_comes() throws IOException {
        try (InputWatch watch = watch(NEVER)) {
            assertThat(watch).isNotNull();
            settle();

            home.set(17, true);
            await().until(() -> seen.contains(new Seen(BUTTON, true)));
            home.set(27, false);
            await().until(() -> seen.contains(new Seen(SMOKE, true)));
            home.set(17, false);
            await().until(() -> seen.getLast().equals(new Seen(BUTTON, false)));
        }
    }

    @Test
    void a_lost_edge_is_found_by_reading_again() throws IOException {
        try (InputWatch watch = watch(Duration.ofMillis(50))) {
            assertThat(watch).isNotNull();
            Path renamed = Files.writeString(home.folder().resolve("gpio17/new"), "1");
            Files.move(renamed, home.folder().resolve("gpio17/value"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            await().until(() -> seen.contains(new Seen(BUTTON, true)));
        }
    }

    @Test
    void a_value_caught_half_written_is_no_level() throws IOException {
        try (InputWatch watch = watch(Duration.ofMillis(20))) {
            assertThat(watch).isNotNull();
            Files.writeString(home.folder().resolve("gpio27/value"), "");
            int before = seen.size();
            await().until(() -> seen.stream().skip(before).filter(look -> look.device().equals(BUTTON)).count() > 5);

            assertThat(seen).doesNotContain(new Seen(SMOKE, true));
        }
    }

    @Test
    void lamp_and_buzzer_play_the_signal_and_the_buzzer_ends() throws IOException {
        try (LampAndBuzzer output = new LampAndBuzzer(pins, 22, 23)) {
            output.tell(Signal.RECEIVED);
            await().until(() -> home.level(22).equals("1") && home.level(23).equals("1"));
            await().until(() -> home.level(23).equals("0"));

            output.tell(Signal.CLOSED);
            await().until(() -> home.level(22).equals("0"));
        }
    }

    @Test
    void off_a_raspberry_pi_gpiod_says_so_in_a_sentence() {
        assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "this machine has GPIO: gpiod may work here");

        assertThatThrownBy(Pins::gpiod).isInstanceOf(IOException.class)
                .hasMessageContaining("works on a Raspberry Pi only");
    }

    private InputWatch watch(Duration reread) throws IOException {
        return new InputWatch(pins, INPUTS, reread, (device, active) -> seen.add(new Seen(device, active)));
    }

    /**
     * Pi4J begins to watch on a thread of its own; the first edges may come before it does. The level is held from one look to the
     * next: two writes in one breath are no edge for a watcher that is slow to wake.
     */
    private void settle() {
        AtomicBoolean high = new AtomicBoolean();
        await().until(() -> {
            boolean heard = seen.contains(new Seen(BUTTON, true));
            high.set(!heard && !high.get());
            home.set(17, high.get());
            return heard;
        });
        await().until(() -> seen.getLast().equals(new Seen(BUTTON, false)));
        seen.clear();
    }
}
