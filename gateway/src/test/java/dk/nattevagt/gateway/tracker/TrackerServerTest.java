package dk.nattevagt.gateway.tracker;

import static dk.nattevagt.gateway.tracker.Frames.GT06_LOGIN;
import static dk.nattevagt.gateway.tracker.Frames.GT06_LOGIN_ACK;
import static dk.nattevagt.gateway.tracker.Frames.GT06_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.GT06_SOS;
import static dk.nattevagt.gateway.tracker.Frames.GT06_STATUS;
import static dk.nattevagt.gateway.tracker.Frames.H02_POSITION;
import static dk.nattevagt.gateway.tracker.Frames.NOW;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_EXTENDED;
import static dk.nattevagt.gateway.tracker.Frames.TELTONIKA_LOGIN;
import static dk.nattevagt.gateway.tracker.Frames.gt06;
import static dk.nattevagt.gateway.tracker.Frames.hex;
import static dk.nattevagt.gateway.tracker.Frames.text;
import static dk.nattevagt.gateway.tracker.Frames.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The listener with real sockets at its ports. */
class TrackerServerTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String ERNA = "864717003283581";

    private record Heard(String device, DeviceReport report) {}

    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> nonsense = new ConcurrentLinkedQueue<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private TrackerListener listener = (device, report) -> {
        heard.add(new Heard(device.value(), report));
        return CompletableFuture.completedFuture(null);
    };

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    private TrackerServer server(int most, Duration login, Duration idle, Duration keep, Predicate<DeviceAddress> known)
            throws IOException {
        List<TrackerSettings.Port> ports = TrackerProtocols.all().stream()
                .map(protocol -> new TrackerSettings.Port(protocol, 0)).toList();
        TrackerServer server = TrackerServer.start(
                new TrackerSettings(InetAddress.getLoopbackAddress(), ports, most, login, idle, keep),
                new TrackerListener() {
                    @Override
                    public CompletionStage<Void> onReport(DeviceAddress device, DeviceReport report) {
                        return listener.onReport(device, report);
                    }

                    @Override
                    public void onNonsense(DeviceAddress device, FrameRefusal reason) {
                        nonsense.add(device.value() + " " + reason.wireName());
                    }
                }, known, InstantSource.fixed(NOW));
        opened.add(server);
        return server;
    }

    private TrackerServer server() throws IOException {
        return server(1000, LONG, LONG, LONG, _ -> true);
    }

    private Tracker tracker(TrackerServer server, String protocol) {
        Tracker tracker = new Tracker(server.port(protocol));
        opened.add(tracker);
        return tracker;
    }

    @Test
    void each_protocol_is_answered_as_its_devices_expect() throws Exception {
        TrackerServer server = server();

        Tracker gt06 = tracker(server, "gt06").send(GT06_LOGIN);
        assertThat(gt06.receive(10)).isEqualTo(GT06_LOGIN_ACK);
        Tracker teltonika = tracker(server, "teltonika").send(TELTONIKA_LOGIN);
        assertThat(teltonika.receive(1)).isEqualTo("01");
        assertThat(teltonika.send(TELTONIKA_EXTENDED).receive(4)).isEqualTo("00000002");
        Tracker h02 = tracker(server, "h02").send(text(H02_POSITION));
        assertThat(hex(h02.receive(36))).asString().isEqualTo("*HQ,4210051415,V4,V1,20261121021345#");

        assertThat(heard).extracting(Heard::device).containsExactly(ERNA, "356307042441013", "356307042441013",
                "356307042441013", "4210051415");
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void a_call_for_help_is_answered_only_when_it_is_kept() throws Exception {
        CompletableFuture<Void> onDisk = new CompletableFuture<>();
        listener = (_, report) -> report.alarm().filter(Sign.SOS::equals).isPresent()
                ? onDisk
                : CompletableFuture.completedFuture(null);
        Tracker tracker = tracker(server(), "gt06").send(GT06_LOGIN);
        tracker.receive(10);

        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> tracker.send(GT06_SOS).receive(10));
        await().during(SHORT).until(() -> !answer.isDone());
        onDisk.complete(null);

        assertThat(answer.join()).startsWith("78780516004B");
    }

    @Test
    void a_report_that_cannot_be_kept_is_not_answered_so_that_the_device_sends_again() throws Exception {
        listener = (_, report) -> report.kind() == ReportKind.STATUS
                ? CompletableFuture.failedFuture(new IOException("disk full"))
                : CompletableFuture.completedFuture(null);
        TrackerServer server = server();
        Tracker tracker = tracker(server, "gt06").send(GT06_LOGIN).send(GT06_STATUS).send(GT06_LOGIN);

        assertThat(tracker.receive(20)).isEqualTo(GT06_LOGIN_ACK + GT06_LOGIN_ACK);
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.NOT_KEPT, 1L);
    }

    @Test
    void neither_a_listener_that_throws_nor_one_that_never_answers_stops_the_connection() throws Exception {
        listener = (_, report) -> switch (report.kind()) {
            case STATUS -> throw new IllegalStateException("a bug");
            case HEARTBEAT -> new CompletableFuture<>();
            case LOGIN, POSITION, ALARM, LOCK -> CompletableFuture.completedFuture(null);
        };
        TrackerServer server = server(10, LONG, LONG, SHORT, _ -> true);
        Tracker tracker = tracker(server, "gt06").send(GT06_LOGIN).send(GT06_STATUS)
                .send(gt06(0x23, "4006040001")).send(GT06_LOGIN);

        assertThat(tracker.receive(20)).isEqualTo(GT06_LOGIN_ACK + GT06_LOGIN_ACK);
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.NOT_KEPT, 2L);
    }

    @Test
    void frames_arrive_in_any_pieces() throws Exception {
        Tracker tracker = tracker(server(), "gt06");
        for (byte one : together(hex(GT06_LOGIN), hex(GT06_POSITION), hex(GT06_SOS))) {
            tracker.send(new byte[]{one});
        }
        assertThat(tracker.receive(20)).startsWith(GT06_LOGIN_ACK + "787805160");

        Tracker atOnce = tracker(server(), "gt06")
                .send(together(hex("00FF00"), hex(GT06_LOGIN), hex(GT06_POSITION), hex(GT06_SOS)));
        assertThat(atOnce.receive(20)).startsWith(GT06_LOGIN_ACK + "787805160");
        assertThat(heard).extracting(one -> one.report().kind()).containsExactly(ReportKind.LOGIN, ReportKind.POSITION,
                ReportKind.POSITION, ReportKind.LOGIN, ReportKind.POSITION, ReportKind.POSITION);
    }

    @Test
    void a_device_nobody_knows_is_told_so_counted_and_shown_by_its_last_digits() throws Exception {
        TrackerServer server = server(10, LONG, LONG, LONG, device -> device.value().equals(ERNA));

        assertThat(tracker(server, "teltonika").send(TELTONIKA_LOGIN).receive(2)).isEqualTo("00");
        assertThat(tracker(server, "h02").send(text(H02_POSITION)).isLeftInSilence()).isTrue();
        assertThat(tracker(server, "h02").send(text(H02_POSITION)).isLeftInSilence()).isTrue();

        assertThat(heard).isEmpty();
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.UNKNOWN_DEVICE, 3L);
        assertThat(server.refusals().recent()).containsExactly(
                new TrackerRefusals.Refused("h02", "…1415", FrameRefusal.UNKNOWN_DEVICE, 2, NOW),
                new TrackerRefusals.Refused("teltonika", "…1013", FrameRefusal.UNKNOWN_DEVICE, 1, NOW));
    }

    @Test
    void nobody_is_heard_before_the_login() throws Exception {
        TrackerServer server = server();

        assertThat(tracker(server, "gt06").send(GT06_SOS).isLeftInSilence()).isTrue();
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.NOT_LOGGED_IN, 1L);
    }

    @Test
    void a_half_open_connection_ends_before_its_login_and_after_it() throws Exception {
        TrackerServer server = server(10, SHORT, SHORT.multipliedBy(2), LONG, _ -> true);
        Tracker silent = tracker(server, "gt06");
        Tracker drips = tracker(server, "gt06").send("7878");
        Tracker loggedIn = tracker(server, "gt06").send(GT06_LOGIN);

        assertThat(silent.isLeftInSilence()).isTrue();
        assertThat(drips.isLeftInSilence()).isTrue();
        assertThat(loggedIn.receive(20)).isEqualTo(GT06_LOGIN_ACK);
        await().until(() -> server.connections() == 0);
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.TIMED_OUT, 3L);
    }

    @Test
    void the_listener_hears_that_a_known_device_talks_nonsense_but_not_that_it_says_something_new() throws Exception {
        TrackerServer server = server();
        Tracker erna = tracker(server, "gt06").send(GT06_LOGIN).send(gt06(0x77, "00"))
                .send(GT06_STATUS.replace("AF54", "AF55")).send(GT06_LOGIN);
        tracker(server, "gt06").send("00FF");

        assertThat(erna.receive(20)).isEqualTo(GT06_LOGIN_ACK + GT06_LOGIN_ACK);
        await().until(() -> server.refusals().counts().containsKey(FrameRefusal.WRONG_START));
        assertThat(nonsense).containsExactly(ERNA + " wrong-checksum");
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.UNKNOWN_TYPE, 1L);
    }

    @Test
    void garbage_without_end_ends_the_connection() throws Exception {
        TrackerServer server = server();
        Tracker gt06 = tracker(server, "gt06").send(GT06_LOGIN);
        gt06.receive(10);
        for (int i = 0; i < 16; i++) {
            gt06.send(GT06_STATUS.replace("AF54", "AF55"));
        }

        assertThat(gt06.isLeftInSilence()).isTrue();
        assertThat(tracker(server, "teltonika").send(text("GET / HTTP/1.1\r\n")).isLeftInSilence()).isTrue();
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.WRONG_CHECKSUM, 16L)
                .containsEntry(FrameRefusal.WRONG_START, 1L);
    }

    @Test
    void a_device_that_calls_again_takes_the_place_of_its_old_connection() throws Exception {
        TrackerServer server = server();
        Tracker old = tracker(server, "gt06").send(GT06_LOGIN);
        old.receive(10);
        Tracker again = tracker(server, "gt06").send(GT06_LOGIN);

        assertThat(again.receive(10)).isEqualTo(GT06_LOGIN_ACK);
        assertThat(old.isLeftInSilence()).isTrue();
        assertThat(again.send(GT06_STATUS).receive(10)).startsWith("78780513");
        await().until(() -> server.connections() == 1);
    }

    @Test
    void strangers_give_way_and_known_devices_do_not() throws Exception {
        TrackerServer server = server(2, LONG, LONG, LONG, _ -> true);
        Tracker erna = tracker(server, "gt06").send(GT06_LOGIN);
        erna.receive(10);
        Tracker stranger = tracker(server, "gt06");
        Tracker svend = tracker(server, "teltonika").send(TELTONIKA_LOGIN);

        assertThat(svend.receive(1)).isEqualTo("01");
        assertThat(stranger.isLeftInSilence()).isTrue();
        assertThat(tracker(server, "h02").send(text(H02_POSITION)).isLeftInSilence()).isTrue();
        assertThat(erna.send(GT06_STATUS).receive(10)).startsWith("78780513");
        assertThat(server.refusals().counts()).containsEntry(FrameRefusal.TOO_MANY_CONNECTIONS, 2L);
    }

    @Test
    void five_hundred_trackers_at_once_delay_nobody() throws Exception {
        TrackerServer server = server();
        List<Tracker> crowd = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            crowd.add(tracker(server, "gt06").send(gt06(0x01, "08647170%08d".formatted(i))));
        }
        crowd.forEach(one -> assertThat(one.receive(10)).startsWith("787805010001"));
        assertThat(server.connections()).isEqualTo(500);

        // All of them hang in the middle of a frame; one more calls for help.
        crowd.forEach(one -> one.send("7878FF12"));
        Tracker erna = tracker(server, "gt06").send(GT06_LOGIN).send(GT06_SOS);
        assertThat(erna.receive(20)).startsWith(GT06_LOGIN_ACK + "78780516004B");
        assertThat(heard).anySatisfy(one -> {
            assertThat(one.device()).isEqualTo(ERNA);
            assertThat(one.report().alarm()).contains(Sign.SOS);
        });
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        int taken = server().port("gt06");

        assertThatThrownBy(() -> TrackerServer.start(
                TrackerSettings.of(InetAddress.getLoopbackAddress(),
                        List.of(new TrackerSettings.Port(new Gt06(), taken))),
                listener, _ -> true, InstantSource.fixed(NOW)))
                .isInstanceOf(IOException.class).hasMessageContaining("gt06 trackers on port " + taken);
    }

    @Test
    void closing_ends_every_connection() throws Exception {
        TrackerServer server = server();
        Tracker erna = tracker(server, "gt06").send(GT06_LOGIN);
        erna.receive(10);
        server.close();

        assertThat(erna.isLeftInSilence()).isTrue();
        await().until(() -> server.connections() == 0);
    }
}
