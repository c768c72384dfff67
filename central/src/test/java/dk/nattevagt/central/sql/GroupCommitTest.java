package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    @TempDir
    Path folder;

    @Test
    void what_cannot_wait_is_written_before_a_queue_of_what_can() {
        List<String> written = new CopyOnWriteArrayList<>();
        CountDownLatch gate = new CountDownLatch(1);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("central.db"));
                GroupCommit writer = new GroupCommit(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            var first = CompletableFuture.supplyAsync(() -> writer.commit(_ -> {
                begun.countDown();
                awaitOpen(gate);
                return true;
            }), threads);
            awaitOpen(begun);
            List<CompletableFuture<Boolean>> routine = IntStream.range(0, 600)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> writer.commit(_ -> written.add("routine")),
                            threads))
                    .toList();
            await().until(() -> writer.waiting() == 600);
            var fire = CompletableFuture.supplyAsync(() -> writer.commit(_ -> written.add("fire"), true), threads);
            await().until(() -> writer.waiting() == 601);
            gate.countDown();
            assertThat(fire.join()).isTrue();
            routine.forEach(CompletableFuture::join);
            assertThat(first.join()).isTrue();
        }
        assertThat(written).hasSize(601).startsWith("fire");
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
