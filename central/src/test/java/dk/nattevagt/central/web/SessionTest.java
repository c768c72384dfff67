package dk.nattevagt.central.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    @TempDir
    Path directory;

    NightCentral central;
    HttpUser user;

    @BeforeEach
    void start() {
        central = new NightCentral(directory, true);
        user = new HttpUser(central.address());
    }

    @AfterEach
    void stop() {
        central.close();
    }

    @Test
    void logging_in_gives_a_cookie_that_scripts_and_other_sites_cannot_use() {
        HttpResponse<String> answer = user.logIn("vagt", TestTown.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("set-cookie")).get().asString()
                .startsWith("nattevagt=").containsIgnoringCase("HttpOnly").contains("SameSite=Strict")
                .contains("Path=/");
        assertThat(user.token()).hasSize(43);
    }

    @Test
    void the_session_says_who_is_here_and_that_it_is_an_exercise() {
        user.logIn("leder", TestTown.PASSWORD);
        assertThat(user.object("/api/session")).isEqualTo(new JsonObject()
                .put("user", "leder").put("name", "Lone Vang").put("role", "shift-leader")
                .put("municipality", "solby").put("municipalityName", "Solby Kommune")
                .put("contactPhone", "55 11 00 00").put("exercise", true));
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        HttpResponse<String> wrong = user.logIn("vagt", "gæt");
        HttpResponse<String> unknown = user.logIn("ingen", "gæt");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).contains("Brugernavn eller adgangskode er forkert.");
        assertThat(wrong.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void after_five_wrong_guesses_a_user_at_one_address_must_wait_while_others_may_log_in() {
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(user.logIn("vagt", "gæt").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> sixth = user.logIn("vagt", TestTown.PASSWORD);
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValueAsLong("retry-after").orElseThrow()).isBetween(1L, 60L);
        assertThat(user.logIn("vagt2", TestTown.PASSWORD).statusCode()).isEqualTo(204);
        central.clock.forward(Duration.ofSeconds(60));
        assertThat(user.logIn("vagt", TestTown.PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void logging_out_ends_the_session() {
        user.logIn("vagt", TestTown.PASSWORD);
        assertThat(user.call("DELETE", "/api/session").statusCode()).isEqualTo(204);
        assertThat(user.get("/api/alarms").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_outlives_the_web_server_and_ends_after_sixteen_hours() {
        user.logIn("vagt", TestTown.PASSWORD);
        central.stopWeb();
        central.startWeb();
        assertThat(user.get("/api/alarms").statusCode()).isEqualTo(200);
        central.clock.forward(Duration.ofHours(16));
        assertThat(user.get("/api/alarms").statusCode()).isEqualTo(401);
    }

    @Test
    void an_integration_sends_its_token_as_bearer() {
        user.logIn("vagt", TestTown.PASSWORD);
        var stranger = new HttpUser(central.address());
        assertThat(
                HttpUser.send(stranger.request("/api/alarms").header("Authorization", "Bearer " + user.token()).GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(
                HttpUser.send(stranger.request("/api/alarms").header("Authorization", "Bearer x").GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void another_sites_page_cannot_act_with_the_users_cookie() {
        user.logIn("vagt", TestTown.PASSWORD);
        var post = BodyPublishers.noBody();
        assertThat(
                HttpUser.send(user.request("/api/alarms/x/accept").header("Origin", "https://ond.example").POST(post))
                        .statusCode())
                .isEqualTo(403);
        assertThat(HttpUser.send(user.request("/api/alarms/x/accept").header("Sec-Fetch-Site", "cross-site").POST(post))
                .statusCode()).isEqualTo(403);
        assertThat(HttpUser.send(user.request("/api/alarms/x/accept").header("Origin", central.address()).POST(post))
                .statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_a_log_in_is_refused_by_name() {
        assertThat(problem(user.post("/api/session", "{not json"))).isEqualTo("400 /problems/bad-json");
        assertThat(problem(user.post("/api/session", "[1]"))).isEqualTo("400 /problems/bad-json");
        assertThat(problem(user.post("/api/session", "{\"user\":\"vagt\"}")))
                .isEqualTo("400 /problems/missing-password");
        assertThat(problem(user.post("/api/session", "{\"user\":7,\"password\":\"x\"}")))
                .isEqualTo("400 /problems/bad-user");
        assertThat(problem(user.post("/api/session", "{\"user\":\"" + "x".repeat(65) + "\",\"password\":\"x\"}")))
                .isEqualTo("400 /problems/long-user");
        assertThat(problem(user.post("/api/session", " ".repeat(17 * 1024)))).isEqualTo("413 /problems/too-long");
        assertThat(problem(HttpUser.send(user.request("/api/session").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))))).isEqualTo("415 /problems/not-json-type");
        assertThat(problem(user.call("PUT", "/api/session"))).isEqualTo("405 /problems/wrong-method");
        assertThat(problem(user.get("/api/nothing"))).isEqualTo("404 /problems/no-such-page");
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getInteger("status")).isEqualTo(answer.statusCode());
        return answer.statusCode() + " " + problem.getString("type");
    }
}
