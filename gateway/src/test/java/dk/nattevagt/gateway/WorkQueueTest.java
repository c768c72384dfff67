package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    private static final int MOST = 100;

    private final WorkQueue queue = new WorkQueue(MOST);
    private final List<String> done = new ArrayList<>();

    @Test
    void an_alarm_passes_all_that_is_none() throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(queue.offer(piece("position"), false)).isTrue();
        }
        assertThat(queue.offer(piece("press"), true)).isTrue();

        assertThat(next()).isEqualTo("press");
        assertThat(next()).isEqualTo("position");
    }

    @Test
    void the_order_within_a_queue_is_kept() throws Exception {
        queue.offer(piece("smoke"), true);
        queue.offer(piece("battery"), false);
        queue.offer(piece("no smoke"), true);
        queue.offer(piece("position"), false);

        assertThat(List.of(next(), next(), next(), next())).containsExactly("smoke", "no smoke", "battery", "position");
    }

    @Test
    void too_much_of_one_sort_leaves_room_for_the_other() throws Exception {
        for (int i = 0; i < MOST; i++) {
            queue.offer(piece("nonsense"), false);
        }
        assertThat(queue.offer(piece("nonsense"), false)).isFalse();
        assertThat(queue.offer(piece("press"), true)).isTrue();
        assertThat(next()).isEqualTo("press");
    }

    @Test
    void whoever_waits_for_room_gets_it() throws Exception {
        for (int i = 0; i < MOST; i++) {
            queue.offer(piece("first"), false);
        }
        Thread waits = Thread.ofVirtual().start(() -> {
            try {
                queue.put(piece("last"), false);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> waits.getState() == Thread.State.WAITING);

        assertThat(next()).isEqualTo("first");

        waits.join();
        for (int i = 1; i < MOST; i++) {
            assertThat(next()).isEqualTo("first");
        }
        assertThat(next()).isEqualTo("last");
    }

    @Test
    void whoever_waits_for_work_gets_it_and_does_not_wait_for_ever() throws Exception {
        assertThat(queue.poll(1)).isNull();
        var polled = CompletableFuture.supplyAsync(() -> {
            try {
                return queue.poll(Long.MAX_VALUE);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        Runnable press = piece("press");
        queue.offer(press, true);
        assertThat(polled.join()).isSameAs(press);
    }

    private Runnable piece(String name) {
        return () -> done.add(name);
    }

    private String next() throws InterruptedException {
        Runnable piece = queue.poll(0);
        assertThat(piece).isNotNull();
        piece.run();
        return done.getLast();
    }
}
