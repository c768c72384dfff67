package dk.nattevagt.simulator.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A program started by this one. It dies when this one does, also when this one is killed: a shell keeps the other end of its
 * standard input, and when that closes, kills the program, which has taken the shell's own process id.
 */
public final class Child {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String LEASH = """
            exec 3<&0
            (cat <&3; kill -9 $$) >/dev/null 2>&1 &
            exec "$@" 3<&- </dev/null
            """;

    private final Process process;
    private final CompletableFuture<String> ready;

    private Child(Process process, CompletableFuture<String> ready) {
        this.process = process;
        this.ready = ready;
    }

    /**
     * Starts a program.
     *
     * @param log takes all it prints, added at the end
     * @param isReady tells the line by which it says that it is ready
     */
    public static Child start(List<String> command, Path log, Predicate<String> isReady) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(leashed(command)).redirectErrorStream(true).start();
            Child child = new Child(process, new CompletableFuture<>());
            Thread.ofVirtual().start(() -> child.copyOutput(log, isReady));
            return child;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), failed);
        }
    }

    private static List<String> leashed(List<String> command) {
        if (!Files.isExecutable(SHELL)) {
            return command;
        }
        List<String> leashed = new ArrayList<>(List.of(SHELL.toString(), "-c", LEASH, "leash"));
        leashed.addAll(command);
        return leashed;
    }

    private void copyOutput(Path log, Predicate<String> isReady) {
        try (BufferedReader output = process.inputReader();
                Writer copy = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line + System.lineSeparator());
                copy.flush();
                if (isReady.test(line)) {
                    ready.complete(line);
                }
            }
        } catch (IOException ended) {
            // A killed program closes its output in the middle of a line: what was printed is in the log.
        } finally {
            ready.completeExceptionally(new IOException("ended before it was ready: see " + log));
            closeLeash();
        }
    }

    private void closeLeash() {
        try {
            process.getOutputStream().close();
        } catch (IOException closed) {
            // Then the shell that waits for it has ended already.
        }
    }

    /** Comes with the line that said it was ready; fails when it ended before. */
    public CompletableFuture<String> ready() {
        return ready.copy();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its process id; the shell that started it has given it its own. */
    public long pid() {
        return process.pid();
    }

    /** Comes with its exit code when it has ended. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Ends it as a power cut does, at once and without a word, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException hurried) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, and ends it after 5 seconds if it has not. */
    public void stop() {
        // By its handle: Process.destroy() would close the leash as well, and that kills.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException hurried) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
