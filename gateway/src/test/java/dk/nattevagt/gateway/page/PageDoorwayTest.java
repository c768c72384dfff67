package dk.nattevagt.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door's page over HTTP: no log-in, a code, and how the bolt stands. */
class PageDoorwayTest {
    @TempDir
    Path folder;

    private TechnicianHouse house;
    private Phone phone;

    @BeforeEach
    void arrive() throws Exception {
        house = new TechnicianHouse(folder);
        house.mount("lock-1", DeviceKind.LOCK, "Hoveddør", null);
        phone = new Phone(house);
    }

    @AfterEach
    void leave() {
        phone.close();
        house.close();
    }

    private JsonNode enter(String code) throws IOException, InterruptedException {
        return Phone.json(send(code));
    }

    private HttpResponse<String> send(String code) throws IOException, InterruptedException {
        return phone.send("POST", "api/door/code", "{\"code\":\"" + code + "\"}");
    }

    @Test
    void anybody_sees_how_the_bolt_stands_and_nothing_else_of_the_house() throws Exception {
        house.bolt(TechnicianHouse.zigbee("0xlock-1"), BoltState.LOCKED);
        house.pass(Duration.ofSeconds(90));
        JsonNode door = phone.get("api/door");

        assertThat(door.path("lock").path("bolt").asText()).isEqualTo("locked");
        assertThat(door.path("lock").path("ageSeconds").asInt()).isEqualTo(90);
        assertThat(door.path("strike").asBoolean()).isFalse();
        assertThat(door.path("clockSure").asBoolean()).isTrue();
        assertThat(door.path("triesLeft").asInt()).isEqualTo(5);
        assertThat(phone.send("GET", "door", null).body()).contains("Tast koden");
        assertThat(phone.send("GET", "api/status", null).statusCode()).isEqualTo(401);
        assertThat(phone.send("GET", "api/doors", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_right_code_turns_the_lock_and_the_bolts_own_word_follows() throws Exception {
        JsonNode door = enter(house.code(7));
        assertThat(door.path("answer").asText()).isEqualTo("turned");
        assertThat(door.path("lock").path("certainty").asText()).isEqualTo("commanded");
        house.pass(Duration.ofSeconds(3));
        house.bolt(TechnicianHouse.zigbee("0xlock-1"), BoltState.UNLOCKED);
        assertThat(phone.get("api/door").path("lock").path("certainty").asText()).isEqualTo("confirmed");
    }

    @Test
    void five_wrong_codes_from_any_phones_begin_a_pause_for_all() throws Exception {
        for (int i = 4; i >= 0; i--) {
            JsonNode wrong = enter("00000000");
            assertThat(wrong.path("answer").asText()).isEqualTo("wrong");
            assertThat(wrong.path("triesLeft").asInt()).isEqualTo(Math.max(1, i));
        }
        JsonNode refused = enter(house.code(7));
        assertThat(refused.path("answer").asText()).isEqualTo("too-many");
        assertThat(refused.path("pauseSeconds").asInt()).isEqualTo(300);
        house.pass(Duration.ofMinutes(5));
        assertThat(enter(house.code(7)).path("answer").asText()).isEqualTo("turned");
    }

    @Test
    void a_lock_that_cannot_be_told_is_said_to_be_so() throws Exception {
        house.lockTakes(false);
        assertThat(enter(house.code(7)).path("answer").asText()).isEqualTo("not-turned");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨"})
    void what_is_no_eight_digits_is_refused_and_not_counted(String code) throws Exception {
        assertThat(send(code).statusCode()).isEqualTo(400);
        assertThat(phone.get("api/door").path("triesLeft").asInt()).isEqualTo(5);
    }

    @Test
    void another_site_cannot_make_a_phone_enter_a_code() throws Exception {
        assertThat(phone.send("POST", "api/door/code", "{\"code\":\"" + house.code(7) + "\"}", "Origin",
                "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(phone.send("GET", "api/door/code", null).statusCode()).isEqualTo(405);
        assertThat(phone.send("POST", "api/door", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void whoever_asks_without_end_is_told_to_wait() throws Exception {
        int status = 200;
        for (int i = 0; i < 60 && status == 200; i++) {
            status = phone.send("GET", "api/door", null).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void a_box_that_does_not_know_the_time_says_so() throws Exception {
        house.centralAnswers(false);
        try (TechnicianHouse alone = new TechnicianHouse(folder.resolve("alone"), Instant.parse("2026-11-21T09:13:45Z"),
                new PageSettings(InetAddress.getLoopbackAddress(), 0, new PagePassword.Plain("demo"), null), false);
                Phone other = new Phone(alone)) {
            assertThat(other.get("api/door").path("clockSure").asBoolean()).isFalse();
            assertThat(Phone.json(other.send("POST", "api/door/code", "{\"code\":\"" + alone.code(7) + "\"}"))
                    .path("answer").asText()).isEqualTo("clock-unsure");
        }
    }
}
