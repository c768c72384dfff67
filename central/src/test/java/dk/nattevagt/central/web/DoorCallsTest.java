package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.OrderAnswer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Doors over HTTP. */
class DoorCallsTest {
    private static final OpenApiDocument DOCUMENT = new OpenApiDocument();

    @TempDir
    Path directory;
    private NightCentral central;
    private Equipment equipment;
    private HttpUser mette;
    private HttpUser leader;
    private AlarmId alarm;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        equipment = new Equipment(central);
        equipment.mount("gw-home-1", "lock-1", DeviceKind.LOCK, null, "Hoveddør");
        mette = HttpUser.loggedIn(central, "vagt");
        leader = HttpUser.loggedIn(central, "leder");
        alarm = central.raise("home-1", Cause.BUTTON);
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private static void fits(String schema, String body) {
        try {
            assertThat(DOCUMENT.faults(schema, new ObjectMapper().readTree(body))).as(schema + " " + body).isEmpty();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    private JsonObject door() {
        String body = mette.get("/api/alarms/" + alarm + "/door").body();
        fits("Doors", body);
        return new JsonObject(body).getJsonArray("doors").getJsonObject(0);
    }

    private String refusal(String action) {
        var answer = mette.post("/api/alarms/" + alarm + "/door/" + action, "");
        assertThat(answer.statusCode()).isEqualTo(409);
        return new JsonObject(answer.body()).getString("title");
    }

    private void does(String act) {
        assertThat(mette.post("/api/alarms/" + alarm + "/" + act, "").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_may_not_open_yet_is_told_why_in_a_sentence() {
        assertThat(refusal("open")).isEqualTo("Kun den, der har alarmen, kan åbne døren.");
        does("accept");
        assertThat(refusal("open")).isEqualTo("Døren kan åbnes, når du er på vej og snart er fremme.");
        does("on-the-way");
        assertThat(refusal("lock")).isEqualTo("Døren kan åbnes fra kl. 02.15, eller når du er fremme.");
        assertThat(door().getJsonObject("access").getString("reason")).isEqualTo("too-early");
        central.forward(Duration.ofSeconds(121));
        assertThat(refusal("open")).startsWith("Der er ingen forbindelse til hjemmet.");
        assertThat(central.orders).isEmpty();
    }

    @Test
    void an_order_is_answered_with_how_the_door_stands() {
        does("accept");
        does("arrived");

        var answer = mette.post("/api/alarms/" + alarm + "/door/open", "{\"lock\":\"lock-1\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject door = new JsonObject(answer.body()).getJsonArray("doors").getJsonObject(0);
        assertThat(door.getJsonObject("state").getString("certainty")).isEqualTo("commanded");
        assertThat(door.getJsonObject("order").getString("standing")).isEqualTo("waiting");
        assertThat(central.orders).singleElement()
                .satisfies(order -> assertThat(order.order().responder()).isEqualTo("vagt"));
        equipment.answered("gw-home-1", "lock-1", central.orders.getFirst().order().id(), OrderAnswer.TURNED);
        central.clock.forward(Duration.ofSeconds(2));
        equipment.bolt("gw-home-1", "lock-1", BoltState.UNLOCKED, LockCommand.UNLOCK);
        assertThat(door().getJsonObject("state").getString("certainty")).isEqualTo("confirmed");
        mette.array("/api/alarms/" + alarm + "/journal")
                .forEach(entry -> fits("JournalEntry", entry.toString()));
    }

    @Test
    void nobody_opens_a_door_of_another_town_or_one_that_is_not_there() {
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovagt");
        assertThat(neighbour.get("/api/alarms/" + alarm + "/door").statusCode()).isEqualTo(404);
        assertThat(neighbour.post("/api/alarms/" + alarm + "/door/open", "").statusCode()).isEqualTo(404);
        does("accept");
        does("arrived");
        assertThat(mette.post("/api/alarms/" + alarm + "/door/open", "{\"lock\":\"lock-2\"}").statusCode())
                .isEqualTo(404);
        assertThat(mette.post("/api/alarms/" + alarm + "/door/open", "{\"lock\":\"../x\"}").statusCode())
                .isEqualTo(404);
        assertThat(central.orders).isEmpty();
    }

    @Test
    void ones_own_code_stays_the_same_and_each_look_stands_in_the_journal() {
        String body = mette.get("/api/door-codes").body();
        fits("DoorCodes", body);
        String code = new JsonObject(body).getJsonArray("codes").getJsonObject(0).getString("code");
        assertThat(code).isEqualTo(CodeKey.of(new byte[32], new GatewayId("gw-home-1"))
                .code(LocalDateTime.parse("2026-11-20T23:00"), 0));
        String others = leader.get("/api/door-codes").body();
        assertThat(others).doesNotContain(code);
        assertThat(mette.get("/api/door-codes").body()).contains(code);
        assertThat(mette.get("/api/door-codes?shift=next").body()).doesNotContain(code);

        JsonObject journal = new JsonObject(leader.get("/api/homes/home-1/door-journal").body());
        fits("DoorJournal", journal.encode());
        assertThat(journal.getJsonArray("codesShown")).hasSize(4);
        assertThat(journal.encode()).doesNotContain(code);
    }

    @Test
    void the_code_for_an_alarm_is_shown_without_a_line_but_not_before_its_time() {
        assertThat(refusal("code")).isEqualTo("Kun den, der har alarmen, kan åbne døren.");
        does("accept");
        does("arrived");
        central.forward(Duration.ofMinutes(5));

        var answer = mette.post("/api/alarms/" + alarm + "/door/code", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getJsonArray("codes")).hasSize(1);
    }

    @Test
    void the_leader_reads_and_prints_who_came_in_and_hears_of_what_nobody_can_explain() {
        does("accept");
        does("arrived");
        mette.post("/api/alarms/" + alarm + "/door/open", "");
        equipment.answered("gw-home-1", "lock-1", central.orders.getFirst().order().id(), OrderAnswer.TURNED);
        central.clock.forward(Duration.ofSeconds(2));
        equipment.bolt("gw-home-1", "lock-1", BoltState.UNLOCKED, LockCommand.UNLOCK);
        central.clock.forward(Duration.ofMinutes(9));
        equipment.bolt("gw-home-1", "lock-1", BoltState.LOCKED, LockCommand.LOCK);
        mette.post("/api/alarms/" + alarm + "/close", "{\"outcome\":\"help-given\"}");
        central.clock.forward(Duration.ofHours(2));
        equipment.entered("gw-home-1", "lock-1", CodeAnswer.TURNED, "2026-11-20T23:00", 0);

        String csv = leader.get("/api/homes/home-1/door-journal.csv").body();
        assertThat(csv).contains("Mette Holm;Ordre fra vagten").contains(";9;Ja")
                .contains("Ukendt;Kode;Ingen alarm");
        JsonObject journal = new JsonObject(leader.get("/api/homes/home-1/door-journal").body());
        fits("DoorJournal", journal.encode());
        assertThat(journal.getJsonArray("visits")).hasSize(2);
        assertThat(leader.array("/api/door-incidents")).hasSize(1);
        leader.array("/api/door-incidents").forEach(one -> fits("DoorIncident", one.toString()));
        central.lookAtTheShift();
        assertThat(leader.get("/api/notices").body()).contains("En dør blev åbnet uden alarm");
        assertThat(leader.get("/api/homes/nabo-1/door-journal").statusCode()).isEqualTo(404);
        assertThat(leader.get("/api/homes/home-1/door-journal?days=x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_door_left_open_and_a_gateway_without_a_key_become_tasks() {
        does("accept");
        does("arrived");
        mette.post("/api/alarms/" + alarm + "/door/open", "");
        equipment.answered("gw-home-1", "lock-1", central.orders.getFirst().order().id(), OrderAnswer.TURNED);
        central.clock.forward(Duration.ofSeconds(2));
        equipment.bolt("gw-home-1", "lock-1", BoltState.UNLOCKED, LockCommand.UNLOCK);
        mette.post("/api/alarms/" + alarm + "/close", "{\"outcome\":\"help-given\"}");
        assertThat(leader.get("/api/work-list").body()).doesNotContain("door-left-open");
        central.clock.forward(Duration.ofMinutes(10));
        String list = leader.get("/api/work-list").body();
        fits("WorkList", list);
        assertThat(list).contains("door:door-left-open:gw-home-1:lock-1");
        assertThat(leader.post("/api/work-list/door:door-left-open:gw-home-1:lock-1/take", "").statusCode())
                .isEqualTo(200);
        central.lookAtTheShift();
        assertThat(mette.get("/api/notices").body()).contains("En borgers dør står ulåst");
        equipment.bolt("gw-home-1", "lock-1", BoltState.LOCKED, LockCommand.UNLOCK);
        assertThat(leader.get("/api/work-list").body()).doesNotContain("door-left-open");

        alarm = central.raise("home-1", Cause.BUTTON);
        does("accept");
        does("arrived");
        mette.post("/api/alarms/" + alarm + "/door/open", "");
        equipment.answered("gw-home-1", "lock-1", central.orders.getLast().order().id(), OrderAnswer.NO_KEY);
        assertThat(leader.get("/api/work-list").body()).contains("door:door-no-key:gw-home-1:lock-1");
    }

    @Test
    void only_those_on_the_shift_have_codes_for_it(@TempDir Path other) {
        try (NightCentral town = RotaTown.central(other)) {
            new Equipment(town).mount("gw-home-1", "lock-1", DeviceKind.LOCK, null, null);
            HttpUser onShift = HttpUser.loggedIn(town, "vagt");
            HttpUser atHome = HttpUser.loggedIn(town, "vagt2");

            assertThat(new JsonObject(onShift.get("/api/door-codes").body()).getJsonArray("codes")).hasSize(1);
            assertThat(onShift.get("/api/door-codes?shift=next").statusCode()).isEqualTo(409);
            var refused = atHome.get("/api/door-codes");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("Du er ikke på vagt fra kl. 23.00 til 07.00");
        }
    }
}
