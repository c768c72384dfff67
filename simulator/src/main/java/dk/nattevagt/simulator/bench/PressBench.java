package dk.nattevagt.simulator.bench;

import dk.nattevagt.simulator.demo.CentralProgram;
import dk.nattevagt.simulator.device.GpioTree;
import dk.nattevagt.simulator.process.Child;
import dk.nattevagt.simulator.staff.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From a level written at the gateway's input to the event on the open page's stream: gateway and central are processes of their
 * own, both commit with fsync. Ten buttons take turns, so that each has time to come up.
 */
final class PressBench {
    private static final int FIRST_LINE = 2;
    private static final int BUTTONS = 10;
    private static final int WARM_UP = 300;
    private static final int PATIENCE_SECONDS = 60;
    private static final int PATIENCE_MS = 3000;

    private final BenchCommand.Programmes programmes;
    private final Path folder;
    private final GpioTree pins;

    PressBench(BenchCommand.Programmes programmes) {
        this.programmes = programmes;
        this.folder = programmes.folder().resolve("press");
        this.pins = new GpioTree(folder.resolve("pins"));
    }

    Figures run(int presses, int rate) throws IOException {
        Files.createDirectories(folder);
        lines().forEach(pins::add);
        try (CentralProgram central = CentralProgram.start(programmes.central(), folder.resolve("central"),
                folder.resolve("central.log"), 0, 0, List.of("--demo"))) {
            Child gateway = startGateway(central.ready().mqtt());
            try (Stream<String> stream = StaffMember.logIn(central.ready().http(), "vagt", "demo").stream()) {
                PressWatch watch = new PressWatch();
                Thread.ofPlatform().daemon().start(() -> follow(stream, watch));
                press(watch, WARM_UP, rate);
                Figures figures = watch.measure();
                press(watch, presses, rate);
                return figures;
            } finally {
                gateway.stop();
            }
        }
    }

    private static void follow(Stream<String> stream, PressWatch watch) {
        try {
            stream.forEach(watch::line);
        } catch (UncheckedIOException closed) {
            // The measurement is over.
        }
    }

    /** Presses by the clock, whether or not the press before has been shown. */
    private void press(PressWatch watch, int presses, int rate) {
        long start = System.nanoTime();
        for (int i = 0; i < presses; i++) {
            LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
            pins.write(FIRST_LINE + (i + BUTTONS / 2) % BUTTONS, false);
            watch.pressed();
            pins.write(FIRST_LINE + i % BUTTONS, true);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        lines().forEach(line -> pins.write(line, false));
        watch.awaitAll(PATIENCE_MS);
    }

    private Child startGateway(int mqtt) throws IOException {
        Path config = folder.resolve("gateway.yaml");
        Files.writeString(config, """
                gateway: gw-0001
                data: "%s"
                central: { uri: "tcp://127.0.0.1:%d", password: demo }
                gpio: { provider: linuxfs, folder: "%s" }
                inputs:
                %s
                """.formatted(folder.resolve("gateway"), mqtt, pins.folder(), lines()
                .mapToObj(line -> "  - { device: button-%d, line: %d, cause: button, debounce: 5ms }".formatted(line,
                        line))
                .collect(Collectors.joining("\n"))));
        Child gateway = Child.start(
                Stream.concat(programmes.gateway().stream(), Stream.of("--config", config.toString())).toList(),
                folder.resolve("gateway.log"), line -> line.contains("Connected central"));
        gateway.ready().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return gateway;
    }

    private static IntStream lines() {
        return IntStream.range(FIRST_LINE, FIRST_LINE + BUTTONS);
    }
}
