package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamTest {
    @TempDir
    Path directory;

    NightCentral central;
    HttpUser mette;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, false);
        mette = HttpUser.loggedIn(central, "vagt");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void every_change_comes_once_and_in_order_with_the_same_object_as_the_list() {
        try (EventSource stream = mette.follow(null)) {
            stream.await("beat", 1);
            AlarmId id = central.raise("home-1", Cause.BUTTON);
            mette.post("/api/alarms/" + id + "/accept", "");
            await().until(() -> states(stream).contains("accepted"));
            List<Long> revisions = stream.named("alarm").stream()
                    .map(event -> new JsonObject(event.data()).getLong("revision")).toList();
            assertThat(revisions).isSorted().doesNotHaveDuplicates().startsWith(1L);
            await().untilAsserted(() -> assertThat(new JsonObject(stream.named("alarm").getLast().data()))
                    .isEqualTo(mette.object("/api/alarms/" + id)));
        }
    }

    @Test
    void a_stream_resumes_after_the_last_event_it_names() {
        AlarmId id;
        String last;
        try (EventSource stream = mette.follow(null)) {
            stream.await("beat", 1);
            id = central.raise("home-1", Cause.BUTTON);
            await().until(() -> mette.array("/api/alarms/" + id + "/journal").size() == 2);
            last = stream.await("alarm", 2).getLast().id();
        }
        mette.post("/api/alarms/" + id + "/accept", "");
        mette.post("/api/alarms/" + id + "/on-the-way", "");
        try (EventSource resumed = mette.follow(last)) {
            resumed.await("alarm", 2);
            mette.post("/api/alarms/" + id + "/arrived", "");
            resumed.await("alarm", 3);
            assertThat(states(resumed)).containsExactly("accepted", "on-the-way", "arrived");
            assertThat(resumed.named("alarm")).allSatisfy(
                    event -> assertThat(Long.parseLong(event.id())).isGreaterThan(Long.parseLong(last)));
        }
    }

    @Test
    void a_stream_resumes_over_more_changes_than_are_read_at_a_time_while_new_ones_come() {
        central.raise("home-1", Cause.BUTTON);
        for (int press = 0; press < AlarmStream.PAGE; press++) {
            central.raise("home-1", Cause.BUTTON);
        }
        try (EventSource resumed = mette.follow("0")) {
            central.raise("home-3", Cause.FALL);
            await().atMost(Duration.ofSeconds(20)).until(() -> causes(resumed).contains("fall"));
            List<Long> ids = resumed.named("alarm").stream().map(event -> Long.valueOf(event.id())).toList();
            assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(AlarmStream.PAGE);
        }
    }

    @Test
    void it_beats_every_two_seconds_with_the_centrals_clock() {
        try (EventSource stream = mette.follow(null)) {
            long begin = System.nanoTime();
            List<EventSource.Event> beats = stream.await("beat", 3);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(2),
                    Duration.ofSeconds(5));
            assertThat(new JsonObject(beats.getLast().data()).getInstant("now")).isBefore(central.clock.instant());
        }
    }

    @Test
    void another_municipalitys_changes_do_not_come() {
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovagt");
        try (EventSource stream = neighbour.follow("0")) {
            stream.await("beat", 1);
            central.raise("home-1", Cause.BUTTON);
            central.raise("nabo-1", Cause.FALL);
            await().until(() -> causes(stream).contains("fall"));
            assertThat(causes(stream)).doesNotContain("button");
        }
    }

    @Test
    void the_plan_rings_responders_first_and_the_shift_leader_when_nobody_answers() {
        HttpUser leader = HttpUser.loggedIn(central, "leder");
        try (EventSource responder = mette.follow(null); EventSource shiftLeader = leader.follow(null)) {
            responder.await("beat", 1);
            shiftLeader.await("beat", 1);
            AlarmId id = central.raise("home-1", Cause.BUTTON);
            assertThat(new JsonObject(responder.await("ring", 1).getFirst().data()).getString("alarm"))
                    .isEqualTo(id.value());
            await().until(() -> journal(id).contains("\"screens\":\"1\""));
            assertThat(shiftLeader.named("ring")).isEmpty();
            central.forward(Duration.ofSeconds(61));
            shiftLeader.await("ring", 1);
            await().until(() -> journal(id).contains("\"screens\":\"2\""));
        }
    }

    @Test
    void logging_out_ends_the_stream() {
        try (EventSource stream = mette.follow(null)) {
            stream.await("beat", 1);
            mette.call("DELETE", "/api/session");
            stream.awaitEnd();
        }
        await().until(() -> central.streams().open() == 0);
    }

    @Test
    void a_page_that_reads_nothing_is_cut_off_before_it_fills_the_memory() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), central.port())) {
            slow.setReceiveBufferSize(4096);
            slow.getOutputStream()
                    .write(("GET /api/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + mette.token()
                            + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            await().until(() -> central.streams().open() == 1);
            Alarm alarm = central.alarm(central.raise("home-1", Cause.BUTTON));
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(1)).until(() -> {
                for (int i = 0; i < 1000; i++) {
                    central.publishAgain(alarm);
                }
                return central.streams().open() == 0;
            });
        }
    }

    @Test
    void a_last_event_id_that_is_no_number_is_refused() {
        try (EventSource stream = mette.follow("yesterday")) {
            assertThat(stream.status()).isEqualTo(400);
        }
    }

    private static List<String> states(EventSource stream) {
        return stream.named("alarm").stream().map(event -> new JsonObject(event.data()).getString("state"))
                .distinct().toList();
    }

    private static List<String> causes(EventSource stream) {
        return stream.named("alarm").stream().map(event -> new JsonObject(event.data()).getString("cause")).toList();
    }

    private String journal(AlarmId id) {
        return mette.get("/api/alarms/" + id + "/journal").body();
    }
}
