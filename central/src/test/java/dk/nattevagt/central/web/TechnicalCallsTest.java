package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.Trouble;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Technical alarms, tasks and gateways over HTTP. */
class TechnicalCallsTest {
    @TempDir
    Path directory;
    private NightCentral central;
    private Equipment equipment;
    private HttpUser technician;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        equipment = new Equipment(central);
        equipment.aWeek();
        technician = HttpUser.loggedIn(central, "tekniker");
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static List<String> words(JsonArray array, String field) {
        return objects(array)
                .map(row -> row.getString(field) + " " + row.getString("gateway") + " " + row.getString("device")
                        + (row.getBoolean("unprotected") ? "!" : ""))
                .toList();
    }

    @Test
    void what_leaves_a_citizen_unprotected_stands_first_with_its_device_and_room() {
        JsonArray alarms = technician.object("/api/technical").getJsonArray("alarms");
        assertThat(words(alarms, "trouble")).containsExactly("gateway-silent gw-home-2 null!",
                "fault gw-home-1 smoke-1!", "disk-low gw-home-1 null", "low-battery gw-home-1 button-1");
        JsonObject fault = alarms.getJsonObject(1);
        assertThat(fault.getString("room")).isEqualTo("Gang");
        assertThat(fault.getString("deviceKind")).isEqualTo("smoke");
        assertThat(fault.getJsonObject("home").getString("address")).startsWith("Lindevej 4");
    }

    @Test
    void what_is_overdue_or_was_never_proven_is_a_task() {
        List<String> tasks = words(technician.object("/api/technical").getJsonArray("tasks"), "kind");
        assertThat(tasks).startsWith("home-never-proven gw-home-2 null!", "home-never-proven gw-home-3 null!",
                "proof-overdue gw-home-1 smoke-1", "home-not-installed gw-home-4 null").hasSize(43);
    }

    @Test
    void a_gateway_shows_its_health_its_devices_and_what_was_wrong() {
        equipment.trouble("gw-home-1", "smoke-1", Trouble.FAULT, false);
        JsonObject gateway = technician.object("/api/gateways/gw-home-1");
        assertThat(gateway.getJsonObject("health").getLong("diskFreeMb")).isEqualTo(64);
        assertThat(gateway.getString("lastHeard")).isEqualTo(central.lastHeard("gw-home-1").toString());
        assertThat(objects(gateway.getJsonArray("devices")).map(device -> device.getString("device")))
                .containsExactly("button-1", "lock-1", "smoke-1");
        JsonObject lock = gateway.getJsonArray("devices").getJsonObject(1);
        assertThat(lock.getJsonObject("lock").getString("bolt")).isEqualTo("locked");
        assertThat(lock.getValue("proof")).isNull();
        assertThat(lock.getBoolean("needsProof")).isFalse();
        assertThat(gateway.getJsonArray("devices").getJsonObject(0).getJsonArray("troubles"))
                .containsExactly("low-battery");
        assertThat(objects(gateway.getJsonArray("technical")).filter(word -> word.getString("endedAt") != null)
                .map(word -> word.getString("trouble"))).containsExactly("fault", "gateway-silent");
    }

    @Test
    void every_gateway_of_the_municipality_can_be_found_and_none_of_another() {
        assertThat(technician.array("/api/gateways?state=all")).hasSize(43)
                .noneMatch(row -> ((JsonObject) row).getString("gateway").equals("gw-nabo-1"));
        assertThat(technician.get("/api/gateways/gw-nabo-1").statusCode()).isEqualTo(404);
        assertThat(technician.get("/api/gateways?state=some").statusCode()).isEqualTo(400);
        equipment.trouble("gw-nabo-1", null, Trouble.FAULT, true);
        HttpUser neighbour = HttpUser.loggedIn(central, "nabovagt");
        assertThat(words(neighbour.object("/api/technical").getJsonArray("alarms"), "trouble"))
                .containsExactly("fault gw-nabo-1 null!");
        assertThat(technician.get("/api/technical").body()).doesNotContain("gw-nabo-1");
    }
}
