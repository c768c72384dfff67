package dk.nattevagt.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.ReportingCommands;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.tracker.Gt06;
import dk.nattevagt.gateway.tracker.TrackerServer;
import dk.nattevagt.gateway.tracker.TrackerSettings;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated tracker, heard by the gateway's own listener. */
class WalkingTrackerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:13:45Z");
    private static final Walk.Point HOME = new Walk.Point(56.15, 11.2);
    private static final String IMEI = "864717003283581";
    private static final DeviceAddress ADDRESS = new DeviceAddress(Adapter.TRACKER, IMEI);

    private final Queue<DeviceReport> heard = new ConcurrentLinkedQueue<>();
    private TrackerServer gateway;
    private WalkingTracker tracker;

    @BeforeEach
    void switchOn() throws Exception {
        gateway = TrackerServer.start(TrackerSettings.of(InetAddress.getLoopbackAddress(),
                List.of(new TrackerSettings.Port(new Gt06(), 0))), (_, report) -> {
                    heard.add(report);
                    return CompletableFuture.completedFuture(null);
                }, ADDRESS::equals, InstantSource.fixed(NOW));
        tracker = new WalkingTracker(IMEI, gateway.port("gt06"), HOME, InstantSource.fixed(NOW));
        tracker.power(true);
        await().until(tracker::isConnected);
    }

    @AfterEach
    void switchOff() {
        tracker.close();
        gateway.close();
    }

    private List<DeviceReport> positions() {
        return heard.stream().filter(report -> report.kind() == ReportKind.POSITION).toList();
    }

    @Test
    void it_says_where_it_is_and_how_its_battery_is() {
        tracker.timePassed(Duration.ZERO);

        await().until(() -> positions().size() == 1);
        Fix fix = Objects.requireNonNull(positions().getFirst().fix());
        assertThat(fix.valid()).isTrue();
        Place place = Objects.requireNonNull(fix.place());
        assertThat(place.latitude()).isCloseTo(56.15, within(1e-4));
        assertThat(place.longitude()).isCloseTo(11.2, within(1e-4));
        assertThat(positions().getFirst().time()).isEqualTo(NOW);
        assertThat(heard).anySatisfy(report -> assertThat(report.batteryPercent()).isEqualTo(67));
        assertThat(heard).allSatisfy(report -> assertThat(report.charging()).isNotEqualTo(true));
    }

    @Test
    void it_walks_five_times_as_fast_as_life_and_reports_each_twelve_seconds() {
        tracker.walk(Walk.Going.OUT);
        for (int second = 0; second < 60; second++) {
            tracker.timePassed(Duration.ofSeconds(1));
        }
        await().until(() -> positions().size() == 5);
        assertThat(tracker.walk().alongM()).isCloseTo(360, within(1.0));
        Place last = Objects.requireNonNull(Objects.requireNonNull(positions().getLast().fix()).place());
        assertThat(last.latitude()).isLessThan(56.148);
    }

    @Test
    void it_reports_more_often_when_it_is_told_to_and_answers() {
        tracker.timePassed(Duration.ZERO);
        await().until(() -> positions().size() == 1);

        assertThat(gateway.report(ADDRESS, ReportingCommands.OF_THE_PROTOCOL, Duration.ofSeconds(10)))
                .isEqualTo(CommandAnswer.TOLD);
        await().until(() -> {
            tracker.timePassed(Duration.ZERO);
            return tracker.isHurried();
        });
        assertThat(tracker.every()).isEqualTo(Duration.ofSeconds(2));
        for (int second = 0; second < 10; second++) {
            tracker.timePassed(Duration.ofSeconds(1));
        }
        await().until(() -> positions().size() == 6);
        assertThat(heard).filteredOn(report -> report.kind() == ReportKind.STATUS).hasSizeGreaterThanOrEqualTo(2);
        assertThat(gateway.refusals().counts()).isEmpty();
    }

    @Test
    void its_button_is_a_call_for_help_once() {
        tracker.sos();
        tracker.timePassed(Duration.ofSeconds(1));
        tracker.timePassed(Duration.ofSeconds(1));

        await().until(() -> heard.stream().anyMatch(report -> report.alarm().filter(Sign.SOS::equals).isPresent()));
        assertThat(heard).filteredOn(report -> report.alarm().isPresent()).hasSize(1);
    }

    @Test
    void switched_off_it_is_silent_and_forgets_what_it_was_told() {
        gateway.report(ADDRESS, ReportingCommands.OF_THE_PROTOCOL, Duration.ofSeconds(10));
        await().until(() -> {
            tracker.timePassed(Duration.ZERO);
            return tracker.isHurried();
        });
        tracker.power(false);
        await().until(() -> gateway.connections() == 0);

        tracker.power(true);
        await().until(tracker::isConnected);
        assertThat(tracker.isHurried()).isFalse();
    }
}
