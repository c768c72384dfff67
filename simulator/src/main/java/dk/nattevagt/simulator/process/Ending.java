package dk.nattevagt.simulator.process;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How this program ends: at Ctrl-C or SIGTERM, well, and with all it started ended too. */
public final class Ending {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final Deque<Runnable> CLEAN_UPS = new ConcurrentLinkedDeque<>();
    private static volatile int exitCode = 0;

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(Ending::end));
    }

    private Ending() {}

    /** Runs this when the program is asked to stop; the newest first. */
    public static void onStop(Runnable cleanUp) {
        CLEAN_UPS.addFirst(cleanUp);
    }

    /** Ends the program, well, when the one that started it has ended: Maven leaves its children behind when it is killed. */
    public static void withParent() {
        ProcessHandle.current().parent()
                .ifPresent(parent -> {
                    var _ = parent.onExit().thenRun(() -> stop(0));
                });
    }

    /** Ends the program in the same way, with this exit code. */
    public static void stop(int code) {
        exitCode = code;
        // On a thread of its own: exit never returns, and a pool's thread may be the one that cleaning up waits for.
        Thread.ofPlatform().name("exit").start(() -> System.exit(code));
    }

    /** Waits until it is asked to stop: for ever. */
    public static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end() {
        if (CLEAN_UPS.isEmpty()) {
            return;
        }
        for (Runnable cleanUp : CLEAN_UPS) {
            try {
                cleanUp.run();
            } catch (RuntimeException failed) {
                LOG.atWarn().setCause(failed).log("Something did not end as it should");
            }
        }
        // The JVM's own answer to SIGTERM is 143; being asked to stop and stopping is ending well.
        Runtime.getRuntime().halt(exitCode);
    }
}
