package dk.nattevagt.simulator.demo;

import dk.nattevagt.simulator.process.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A central in a process of its own. */
public final class CentralProgram implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Child program;
    private final ReadyLine ready;

    private CentralProgram(Child program, ReadyLine ready) {
        this.program = program;
        this.ready = ready;
    }

    /**
     * Starts a central and waits until it can take an alarm.
     *
     * @param command starts the central's program; its options are appended
     * @param more arguments beside data folder and ports
     * @throws IOException when it does not come up; the sentence names its log
     */
    public static CentralProgram start(List<String> command, Path data, Path log, int http, int mqtt, List<String> more)
            throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(
                List.of("--data", data.toString(), "--http", String.valueOf(http), "--mqtt", String.valueOf(mqtt)));
        whole.addAll(more);
        Child program = Child.start(whole, log, line -> ReadyLine.parse(line).isPresent());
        try {
            String line = program.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new CentralProgram(program, ReadyLine.parse(line).orElseThrow());
        } catch (ExecutionException ended) {
            throw new IOException("the central " + reason(ended), ended);
        } catch (TimeoutException late) {
            program.stop();
            throw new IOException("the central was not ready after %d seconds: see %s".formatted(PATIENCE_SECONDS, log),
                    late);
        } catch (InterruptedException stopped) {
            program.stop();
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the central was starting", stopped);
        }
    }

    private static String reason(ExecutionException ended) {
        Throwable cause = ended.getCause();
        return cause == null ? "ended" : String.valueOf(cause.getMessage());
    }

    /** Where it listens. */
    public ReadyLine ready() {
        return ready;
    }

    /** Does this when it ends, with its exit code. */
    public void whenEnded(java.util.function.IntConsumer action) {
        var _ = program.ended().thenAccept(action::accept);
    }

    @Override
    public void close() {
        program.stop();
    }
}
