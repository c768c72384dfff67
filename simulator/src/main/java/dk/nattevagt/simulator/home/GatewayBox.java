package dk.nattevagt.simulator.home;

import dk.nattevagt.simulator.process.Child;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The box on the wall: a real gateway program, which runs while the plug is in and is killed when it is pulled. */
final class GatewayBox {
    private final List<String> command;
    private final HomeFolder folder;
    private @Nullable Child program;

    /** @param command starts the gateway's program; its options are appended */
    GatewayBox(List<String> command, HomeFolder folder) {
        this.command = command;
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
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of("--config", folder.gatewayConfig().toString()));
            program = Child.start(whole, folder.gatewayLog(), line -> line.startsWith("gateway ready"));
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
