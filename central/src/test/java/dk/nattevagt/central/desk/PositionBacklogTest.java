package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.runtime.ThreadLanes;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.PositionReported;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that was away for a week hands over all its positions at once. */
class PositionBacklogTest {
    private static final int FIXES = 10_000;
    /** As many as a gateway has on their way at a time, and more than a lane lets wait. */
    private static final int ON_THEIR_WAY = 400;

    @TempDir
    Path folder;

    @Test
    void a_week_of_positions_delays_no_alarm_of_the_home_or_of_another() {
        try (ThreadLanes lanes = new ThreadLanes(4, 1_000); TrackerNight night = new TrackerNight(folder, lanes)) {
            AtomicInteger stored = new AtomicInteger();
            Deque<CompletableFuture<Received>> waiting = new ArrayDeque<>();
            CompletableFuture<Integer> own = new CompletableFuture<>();
            CompletableFuture<Integer> other = new CompletableFuture<>();
            int sentBefore = 0;
            for (int fix = 0; fix < FIXES; fix++) {
                if (waiting.size() == ON_THEIR_WAY) {
                    waiting.remove().orTimeout(30, TimeUnit.SECONDS).join();
                }
                waiting.add(hand(night, fix).thenApply(answer -> {
                    stored.incrementAndGet();
                    return answer;
                }));
                if (fix == FIXES / 2) {
                    sentBefore = stored.get();
                    var _ = press(night, "gw-1").thenAccept(_ -> own.complete(stored.get()));
                    var _ = press(night, "gw-2").thenAccept(_ -> other.complete(stored.get()));
                }
            }
            assertThat(own.orTimeout(30, TimeUnit.SECONDS).join() - sentBefore)
                    .as("positions stored between the press and its alarm").isLessThan(ON_THEIR_WAY / 4);
            assertThat(other.orTimeout(30, TimeUnit.SECONDS).join() - sentBefore).isLessThan(ON_THEIR_WAY / 4);
            waiting.forEach(one -> assertThat(one.orTimeout(30, TimeUnit.SECONDS).join())
                    .isInstanceOf(Received.Recorded.class));
            assertThat(night.alarms()).as("both presses, and no zone of last week").hasSize(2);
        }
    }

    /** A week of walks, one fix a minute, the last of them an hour old. */
    private static CompletableFuture<Received> hand(TrackerNight night, int number) {
        PositionReported fix = night.at(TrackerNight.TRACKER, TrackerNight.north(number % 900),
                night.now.minus(Duration.ofMinutes(60 + FIXES - number)), 10.0, FixOrder.NEW);
        return night.desk.receive(home(night, "gw-1"), fix, night.now);
    }

    private static CompletableFuture<Received> press(TrackerNight night, String gateway) {
        EventSource button = EventSource.of(new GatewayId(gateway), new DeviceId("button-1"));
        return night.desk.receive(home(night, gateway),
                new AlarmRaised(night.key(button), night.now, Cause.BUTTON, null, null), night.now);
    }

    private static Home home(TrackerNight night, String gateway) {
        return night.registry.homeOf(new GatewayId(gateway)).orElseThrow();
    }
}
