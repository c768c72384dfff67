package dk.nattevagt.central.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.desk.Lanes.Priority;
import dk.nattevagt.central.people.HomeId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadLanesTest {
    private static final HomeId HOME = new HomeId("home-1");

    @Test
    void a_flood_of_reports_leaves_room_for_an_alarm_which_goes_before_them() {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        try (ThreadLanes lanes = new ThreadLanes(1, 10)) {
            lanes.run(HOME, Priority.FIRE, () -> awaitOpen(gate));
            int taken = 0;
            for (int i = 0; i < 100; i++) {
                taken += lanes.offer(HOME, Priority.ROUTINE, () -> done.add("position")) ? 1 : 0;
            }
            assertThat(taken).isEqualTo(5);
            assertThat(lanes.offer(HOME, Priority.NORMAL, () -> done.add("press"))).isTrue();
            assertThat(lanes.offer(HOME, Priority.FIRE, () -> done.add("smoke"))).isTrue();
            gate.countDown();
            await().until(() -> done.size() == 7);
            assertThat(done).startsWith("smoke", "press", "position");
        }
    }

    @Test
    void a_lane_full_of_everything_else_has_room_for_fires_but_not_for_ever() {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        try (ThreadLanes lanes = new ThreadLanes(1, 10)) {
            lanes.run(HOME, Priority.FIRE, () -> awaitOpen(gate));
            while (lanes.offer(HOME, Priority.NORMAL, () -> done.add("press"))) {
                // Until it is full.
            }
            int fires = lanes.offer(HOME, Priority.FIRE, () -> done.add("smoke")) ? 1 : 0;
            while (lanes.offer(HOME, Priority.FIRE, () -> done.add("heat"))) {
                fires++;
            }
            gate.countDown();
            assertThat(fires).isEqualTo(3);
            await().until(() -> done.size() == 13);
            assertThat(done).startsWith("smoke", "heat", "heat", "press");
        }
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
