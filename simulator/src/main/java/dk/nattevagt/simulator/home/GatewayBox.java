package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.process.Child;
import dk.nattevagt.simulator.process.Programs;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The box on the wall: a real gateway program, which runs while the plug is in and is killed when it is pulled. */
final class GatewayBox {
    /** The memory a Raspberry Pi would give it; starts fast. */
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx64m", "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED");

    private final Path jar;
    private final HomeFolder folder;
    private @Nullable Child program;

    GatewayBox(Path jar, HomeFolder folder) {
        this.jar = jar;
        this.folder = folder;
    }

    boolean isPlugged() {
        return program != null;
    }

    /** Whether its program has said that it is ready, and has not ended since. */
    boolean isReady() {
        Child running = program;
        return running != null && running.isAlive() && running.ready().isDone()
                && !running.ready().isCompletedExceptionally();
    }

    /** Whether it has power and yet no program: it ended by itself, which is a fault. */
    boolean hasFailed() {
        Child running = program;
        return running != null && !running.isAlive();
    }

    void plugIn() {
        if (program == null) {
            program = Child.start(
                    Programs.java(JVM, jar, List.of("--config", folder.gatewayConfig().toString())),
                    folder.gatewayLog(),
                    line -> line.startsWith("gateway ready"));
        }
    }

    /** No time to say goodbye: the program is gone before its next instruction. */
    void pullPlug() {
        Child running = program;
        if (running != null) {
            running.kill();
            program = null;
        }
    }
}
