package dk.nattevagt.gateway.gpio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A shell that switches a relay off when its time is over, whatever has become of this JVM; asked to end before that, it switches
 * it off first. It is a process of its own, because nothing inside a program survives the program's death.
 *
 * <p>On a tree of files it writes the level in place. On a board it asks {@code gpioset}, in the manner of libgpiod 2 and of 1,
 * again and again for a minute: while this JVM lives it holds the line, and the kernel refuses everybody else.
 */
final class StrikeGuard {
    static final String SHELL = "/bin/sh";
    private static final String ON_GUARD = "on guard";
    private static final int PATIENCE_SECONDS = 5;

    private static final String WATCH = """
            trap 'off; exit 0' TERM HUP INT
            echo 'on guard'
            exec >/dev/null 2>&1
            sleep "$SECONDS_ON" & wait $!
            off
            """;
    private static final String FILE_OFF = """
            off() { printf 0 1<>"$VALUE"; }
            """;
    private static final String BOARD_OFF = """
            off() {
              tries=60
              until timeout 2 gpioset -t 0 "GPIO$LINE=0" || timeout 2 gpioset $(gpiofind "GPIO$LINE")=0 || [ $tries -le 0 ]
              do tries=$((tries - 1)); sleep 1; done
            }
            """;

    private final Process shell;

    private StrikeGuard(Process shell) {
        this.shell = shell;
    }

    /**
     * Sets a guard, and returns when it is there.
     *
     * @param tree null for a board's own pins
     * @throws IOException when there is no guard
     */
    static StrikeGuard set(String program, @Nullable Path tree, int line, Duration length) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program, "-c", script(tree));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.put("SECONDS_ON", "%d.%03d".formatted(length.toSeconds(), length.toMillisPart()));
        environment.put("LINE", Integer.toString(line));
        if (tree != null) {
            environment.put("VALUE", SysfsTree.value(tree, line).toAbsolutePath().toString());
        }
        Process shell = builder.start();
        try {
            awaitWord(shell);
            return new StrikeGuard(shell);
        } catch (IOException noGuard) {
            shell.destroyForcibly();
            throw noGuard;
        }
    }

    static String script(@Nullable Path tree) {
        return (tree == null ? BOARD_OFF : FILE_OFF) + WATCH;
    }

    private static void awaitWord(Process shell) throws IOException {
        CompletableFuture<@Nullable String> word = CompletableFuture.supplyAsync(() -> firstLine(shell),
                task -> Thread.ofPlatform().name("strike-guard").daemon().start(task));
        try {
            if (!ON_GUARD.equals(word.get(PATIENCE_SECONDS, TimeUnit.SECONDS))) {
                throw new IOException("the strike's guard did not begin: no pulse is given without it");
            }
        } catch (ExecutionException | TimeoutException silent) {
            throw new IOException("the strike's guard says nothing: no pulse is given without it", silent);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before the strike's guard began", hurried);
        }
    }

    private static @Nullable String firstLine(Process shell) {
        try {
            return shell.inputReader().readLine();
        } catch (IOException closed) {
            return null;
        }
    }

    boolean isOnGuard() {
        return shell.isAlive();
    }

    /** Sends it home, without a last word: the relay is off already, and must not be switched by it later. */
    void dismiss() {
        shell.destroyForcibly();
        try {
            shell.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
