package dk.nattevagt.central.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.desk.Lanes.Priority;
import dk.nattevagt.central.people.HomeId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A thread that ends in silence is an alarm nobody hears. */
class LoopsGoOnTest {
    private static final HomeId HOME = new HomeId("home-1");

    @Test
    void a_loop_goes_on_after_a_round_that_failed_in_whatever_way() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        try (Ticker ticker = new Ticker()) {
            ticker.every(Duration.ofMillis(1), "test", () -> {
                rounds.countDown();
                throw new LinkageError("a class went missing");
            });
            assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_lane_goes_on_after_a_task_that_failed_in_whatever_way() throws InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        try (ThreadLanes lanes = new ThreadLanes(1, 10)) {
            lanes.run(HOME, Priority.NORMAL, () -> {
                throw new LinkageError("a class went missing");
            });
            lanes.run(HOME, Priority.NORMAL, next::countDown);
            assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
