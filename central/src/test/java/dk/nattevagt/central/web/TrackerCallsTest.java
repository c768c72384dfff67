package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.PositionReported;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trackers over HTTP: how it stands with them, and never where anybody is. */
class TrackerCallsTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @TempDir
    Path directory;
    private NightCentral central;
    private HttpUser mette;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        mette = HttpUser.loggedIn(central, "vagt");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    /** Grethe's tracker is at home for two hours, and its battery falls by two in half an hour. */
    static void twoHoursAtHome(NightCentral central) {
        EventSource tracker = EventSource.of(new GatewayId("gw-home-1"), new DeviceId("tracker-1"));
        for (int half = 0; half <= 4; half++) {
            central.clock.forward(Duration.ofMinutes(30));
            central.say(new PositionReported(new EventKey(tracker, new EventId("fix-" + half)),
                    central.clock.instant(), new Fix(TestWearers.GRETHES_HOME, 10.0, true, null), FixOrder.NEW,
                    30 - 2 * half, null, null));
        }
    }

    private static void fits(String schema, Object json) {
        try {
            assertThat(DOCUMENT.faults(schema, new ObjectMapper().readTree(json.toString()))).as(schema + " " + json)
                    .isEmpty();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + json, notJson);
        }
    }

    private static JsonObject citizen(JsonArray rows, String id) {
        return rows.stream().map(JsonObject.class::cast)
                .filter(row -> row.getJsonObject("citizen").getString("id").equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everybody_who_wears_a_tracker_is_listed_with_how_it_stands_and_without_a_place() {
        twoHoursAtHome(central);
        String body = mette.get("/api/trackers").body();
        JsonArray trackers = new JsonArray(body);
        trackers.forEach(one -> fits("Tracker", one));
        JsonObject grethe = citizen(trackers, "citizen-3");
        assertThat(grethe.getJsonObject("citizen").getString("name")).isEqualTo("Grethe Hansen");
        assertThat(grethe.getString("condition")).isEqualTo("watching");
        assertThat(grethe.getInteger("batteryPercent")).isEqualTo(22);
        assertThat(Instant.parse(grethe.getString("emptyAt"))).isCloseTo(
                central.clock.instant().plus(Duration.ofMinutes(330)), within(1, ChronoUnit.MINUTES));
        assertThat(citizen(trackers, "citizen-6").getString("condition")).isEqualTo("not-heard-since");
        assertThat(body).doesNotContain("56.1", "latitude", "inside");
        assertThat(HttpUser.loggedIn(central, "nabovagt").array("/api/trackers")).isEmpty();
    }

    @Test
    void handling_is_done_once_a_day_and_the_second_who_says_so_is_told_by_whom() {
        twoHoursAtHome(central);
        JsonArray before = mette.array("/api/gps-tasks");
        before.forEach(task -> fits("GpsTask", task));
        assertThat(before).hasSize(1);
        HttpUser mobile = HttpUser.loggedIn(central, "gruppemobil");

        String done = mobile.post("/api/gps-tasks/citizen-3/done", "{}").body();
        fits("GpsTask", new JsonObject(done));
        assertThat(new JsonObject(done).getJsonObject("done").getString("byName")).isEqualTo("Gruppemobil Nord");
        var again = mette.post("/api/gps-tasks/citizen-3/done", "{}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(again.body()).getString("title")).matches(
                "Gruppemobil Nord har gjort det i dag kl. 04.4\\d. GPS-håndtering er højst én gang om dagen.");
    }

    @Test
    void handling_that_is_not_granted_is_refused_and_a_stranger_is_not_found() {
        var refused = mette.post("/api/gps-tasks/citizen-6/done", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(refused.body()).getString("title")).isEqualTo("GPS-håndtering er ikke bevilget.");
        assertThat(mette.post("/api/gps-tasks/citizen-4/done", "{}").statusCode()).isEqualTo(404);
        assertThat(mette.post("/api/gps-tasks/%20/done", "{}").statusCode()).isEqualTo(404);
        assertThat(HttpUser.loggedIn(central, "nabovagt").post("/api/gps-tasks/citizen-3/done", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_silent_tracker_is_a_task_of_the_day_that_somebody_takes() {
        twoHoursAtHome(central);
        TestTracking.desk(central).lookAtAll(central.clock.instant());
        central.clock.forward(Duration.ofMinutes(31));
        TestTracking.desk(central).tick(central.clock.instant());

        JsonArray rows = mette.object("/api/work-list").getJsonArray("alarms");
        JsonObject silent = rows.stream().map(JsonObject.class::cast)
                .filter(row -> row.getString("trouble").equals("tracker-unknown")
                        && row.getString("gateway").equals("gw-home-1"))
                .findFirst().orElseThrow();
        fits("TrackerTask", silent);
        assertThat(mette.post("/api/work-list/" + silent.getString("task") + "/take", "{}").statusCode())
                .isEqualTo(200);
        assertThat(silent.encode()).doesNotContain("latitude", "56.1");
    }
}
