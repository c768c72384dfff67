package dk.nattevagt.simulator.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ChildTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: needs /bin/sh");
    }

    @Test
    void a_child_says_when_it_is_ready_and_all_it_prints_is_in_its_log() throws Exception {
        Child child = shell("echo starting; echo ready port=7; sleep 60");

        assertThat(child.ready().get(10, TimeUnit.SECONDS)).isEqualTo("ready port=7");
        assertThat(log()).content().contains("starting");
        child.kill();
    }

    @Test
    void a_child_that_ends_before_it_is_ready_is_told_with_the_place_of_its_log() {
        Child child = shell("echo no; exit 3");

        assertThatThrownBy(() -> child.ready().get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
                .hasMessageContaining(log().toString());
        assertThat(child.ended().join()).isEqualTo(3);
    }

    @Test
    void a_killed_child_is_gone_at_once_and_has_no_last_word() throws Exception {
        Child child = shell("trap 'echo goodbye' TERM; echo ready; while true; do sleep 1; done");
        child.ready().get(10, TimeUnit.SECONDS);

        child.kill();

        assertThat(child.isAlive()).isFalse();
        assertThat(log()).content().doesNotContain("goodbye");
    }

    @Test
    void a_child_can_be_killed_while_every_thread_of_the_common_pool_is_busy() throws Exception {
        Child child = shell("echo ready; sleep 60");
        child.ready().get(10, TimeUnit.SECONDS);
        CompletableFuture<Void> over = new CompletableFuture<>();
        for (int i = 0; i <= ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> {
                while (!over.isDone()) {
                    LockSupport.parkNanos(1_000_000);
                }
            });
        }
        try {
            child.kill();
            assertThat(child.isAlive()).isFalse();
        } finally {
            over.complete(null);
        }
    }

    @Test
    void a_stopped_child_has_its_last_word() throws Exception {
        Child child = shell("trap 'echo goodbye; exit 0' TERM; echo ready; while true; do sleep 0.1; done");
        child.ready().get(10, TimeUnit.SECONDS);

        child.stop();

        assertThat(child.ended().join()).isZero();
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(log()).content().contains("goodbye"));
    }

    @Test
    void a_child_dies_with_its_parent_even_when_the_parent_is_killed() throws Exception {
        Process parent = new ProcessBuilder(Programs.java(), "-cp", System.getProperty("java.class.path"),
                ParentProgram.class.getName(), log().toString()).start();
        long child = Long.parseLong(parent.inputReader().readLine());
        ProcessHandle orphan = ProcessHandle.of(child).orElseThrow();

        parent.destroyForcibly();

        orphan.onExit().get(10, TimeUnit.SECONDS);
    }

    /** Starts a child that would live for a minute, tells its process id, and waits to be killed. */
    static final class ParentProgram {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            Child child = Child.start(List.of("/bin/sh", "-c", "echo pid $$; exec sleep 60"), Path.of(arguments[0]),
                    line -> line.startsWith("pid"));
            System.out.println(child.ready().join().substring(4));
            var _ = new CountDownLatch(1).await(1, TimeUnit.MINUTES);
        }
    }

    private Child shell(String script) {
        return Child.start(List.of("/bin/sh", "-c", script), log(), line -> line.startsWith("ready"));
    }

    private Path log() {
        return folder.resolve("child.log");
    }
}
