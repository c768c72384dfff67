package dk.nattevagt.simulator.wholepath;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway placed centrally, when all its trackers come back at once after an outage of their network. */
@Timeout(240)
class ManyTrackersTest {
    private static final int TRACKERS = 500;
    private static final int HALF_OPEN = 200;
    private static final int STRANGERS = 50;
    private static final int POSITIONS = 4;
    /** Behind the position: a cell of the network, and the status that says SOS. */
    private static final String SOS_TAIL = "01720253360027DB6204E40400";
    private static final Duration PROMPTLY = Duration.ofSeconds(3);
    private static final String GATEWAY = "gw-0002";
    private static final String HOME = "home-0002";

    @TempDir
    Path folder;

    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger answered = new AtomicInteger();
    private final List<TrackerLine> halfOpen = new ArrayList<>();
    private Centre centre;
    private Box box;
    private int port;

    @BeforeEach
    void begin() throws Exception {
        centre = Centre.start(folder);
        port = Box.freePorts(1).getFirst();
        String devices = IntStream.range(0, TRACKERS)
                .mapToObj(
                        i -> "  - { device: tracker-%d, kind: tracker, adapter: tracker, address: \"%s\" }".formatted(i,
                                imei(i)))
                .collect(joining("\n"));
        box = Box.start(folder.resolve("box"), GATEWAY, Box.central(centre.mqtt()), """
                inputs: [ { device: button-1, line: 17, cause: button } ]
                trackers: { address: 127.0.0.1, gt06: %d }
                devices:
                %s
                """.formatted(port, devices));
    }

    @AfterEach
    void end() {
        halfOpen.forEach(TrackerLine::close);
        if (box != null) {
            box.close();
        }
        centre.close();
    }

    private static String imei(int tracker) {
        return "350000000%06d".formatted(tracker);
    }

    @Test
    void five_hundred_trackers_at_once_delay_no_press_and_all_are_heard() throws Exception {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> Boolean.TRUE.equals(agrees()));
        for (int i = 0; i < HALF_OPEN; i++) {
            halfOpen.add(new TrackerLine(port));
        }
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> trackers = new ArrayList<>();
            for (int i = 0; i < TRACKERS; i++) {
                int number = i;
                trackers.add(all.submit(() -> comeBack(number)));
            }
            for (int i = 0; i < STRANGERS; i++) {
                trackers.add(all.submit(this::knock));
            }
            long began = System.nanoTime();
            go.countDown();
            await().pollInterval(Duration.ofMillis(1)).until(() -> answered.get() > TRACKERS / 5);
            Duration wired = Junk.timed(() -> box.pin(Box.BUTTON, true), () -> centre.hears(HOME, "button-1 button"));
            for (Future<?> tracker : trackers) {
                tracker.get(120, TimeUnit.SECONDS);
            }
            System.out.printf("%d trackers at once, %d half-open and %d strangers beside them: all answered in %d ms, "
                    + "a wired press heard in %d ms, gateway %d MB resident%n", TRACKERS, HALF_OPEN, STRANGERS,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began), wired.toMillis(), box.residentMb());
            assertThat(wired).isLessThan(PROMPTLY);
        }
        assertThat(box.isAlive()).isTrue();
        int calls = IntStream.range(0, TRACKERS).filter(i -> i % 100 == 0).toArray().length;
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(centre.signals(HOME))
                .filteredOn(signal -> signal.endsWith("tracker-sos")).hasSize(calls));
    }

    private @Nullable Boolean agrees() {
        JsonObject health = centre.gateway(GATEWAY).getJsonObject("health");
        return health == null ? null : health.getBoolean("tableAgrees");
    }

    /** Logs in, tells where it was, and how it is; every hundredth calls for help. Waits for each answer as real ones do. */
    private Void comeBack(int number) throws InterruptedException {
        go.await();
        try (TrackerLine line = new TrackerLine(port)) {
            line.send(TrackerLine.gt06(0x01, 1, "0" + imei(number)));
            assertThat(line.receive(10)).as("the answer to tracker %d", number).startsWith("787805010001");
            for (int i = 0; i < POSITIONS; i++) {
                line.send(TrackerLine.gt06(0x12, 2 + i, position(i)));
            }
            if (number % 100 == 0) {
                line.send(TrackerLine.gt06(0x16, 8, position(POSITIONS) + SOS_TAIL));
                assertThat(line.receive(10)).as("the answer to its call").startsWith("787805160008");
            }
            line.send(TrackerLine.gt06(0x13, 9, "4406040002"));
            assertThat(line.receive(10)).as("the answer to its status").startsWith("787805130009");
            answered.incrementAndGet();
        }
        return null;
    }

    private Void knock() throws InterruptedException {
        go.await();
        try (TrackerLine line = new TrackerLine(port)) {
            line.send(TrackerLine.gt06(0x01, 1, "0359999999999999"));
            assertThat(line.isLeftInSilence()).isTrue();
        }
        return null;
    }

    /** Date and time, satellites, place, speed, course. */
    private static String position(int minutesAgo) {
        LocalDateTime at = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(minutesAgo);
        return "%02X%02X%02X%02X%02X%02X".formatted(at.getYear() - 2000, at.getMonthValue(), at.getDayOfMonth(),
                at.getHour(), at.getMinute(), at.getSecond()) + "C505E51E780293A9E8005400";
    }
}
