package dk.nattevagt.simulator.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.simulator.process.TestPrograms;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The home's interface, with a real gateway that finds no central. */
@Timeout(120)
class HomeServerTest {
    private static final int NOBODY = 1;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static Home home;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void aHome() {
        home = Home.open(new Home.Settings(TestPrograms.gateway(), "gw-0001", "demo", "127.0.0.1", NOBODY, 0,
                "http://127.0.0.1:8080/"), new HomeFolder(folder));
        await().atMost(SOON).until(() -> state().getBoolean("ready"));
    }

    @AfterAll
    static void leave() {
        home.close();
    }

    @Test
    void a_press_reaches_the_gateway_which_answers_with_lamp_and_voice() throws Exception {
        assertThat(act("{\"button\":true}").statusCode()).isEqualTo(200);
        assertThat(act("{\"button\":false}").statusCode()).isEqualTo(200);

        await().atMost(SOON).until(() -> state().getString("sentence").equals("Alarmen sendes."));
        await().atMost(SOON).until(() -> state().getBoolean("lamp"));
        await().atMost(SOON).until(() -> !state().getBoolean("lamp"));
    }

    @Test
    void the_plug_is_the_gateways_life() throws Exception {
        act("{\"plug\":false}");
        assertThat(state().getBoolean("ready")).isFalse();
        assertThat(state().getBoolean("lamp")).isFalse();

        act("{\"plug\":true}");
        await().atMost(SOON).until(() -> state().getBoolean("ready"));
    }

    @Test
    void smoke_builds_up_until_the_alarm_goes_and_clears_when_the_cigarette_is_put_out() throws Exception {
        act("{\"cigarette\":true}");
        await().atMost(SOON).until(() -> state().getBoolean("smokeAlarm"));
        assertThat(Files.readString(folder.resolve("pins/gpio27/value"))).isEqualTo("1");

        act("{\"cigarette\":false}");
        await().atMost(SOON).until(() -> !state().getBoolean("smokeAlarm"));
        assertThat(Files.readString(folder.resolve("pins/gpio27/value"))).isEqualTo("0");
    }

    @Test
    void the_one_who_lives_there_goes_out_with_a_tracker_that_the_gateway_knows() throws Exception {
        await().atMost(SOON).until(() -> gps().getBoolean("connected"));
        act("{\"walk\":\"out\"}");
        await().atMost(SOON).until(() -> gps().getInteger("metres") > 0);
        assertThat(gps().getString("going")).isEqualTo("out");

        act("{\"walk\":\"home\"}");
        await().atMost(SOON).until(() -> gps().getString("going").equals("home"));
        act("{\"gps\":\"off\"}");
        assertThat(gps().getBoolean("on")).isFalse();
        act("{\"gps\":\"on\"}");
        await().atMost(SOON).until(() -> gps().getBoolean("connected"));
    }

    private static JsonObject gps() throws IOException, InterruptedException {
        return state().getJsonObject("gps");
    }

    @Test
    void what_cannot_be_done_is_refused_with_a_reason() throws Exception {
        HttpResponse<String> answer = act("{\"oven\":true}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("there is no oven in this home");
    }

    @Test
    void a_foreign_page_cannot_press_because_a_form_sends_no_json() throws Exception {
        HttpResponse<String> answer = post("{\"button\":true}", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void the_page_and_its_parts_are_served() throws Exception {
        for (String part : new String[]{"/", "/home.js", "/picture.js", "/words.js", "/buzzer.js", "/page.css",
                "/scene.css", "/icon.svg"}) {
            assertThat(get(part).statusCode()).as(part).isEqualTo(200);
        }
    }

    private static JsonObject state() throws IOException, InterruptedException {
        return new JsonObject(get("/api/home").body()).getJsonObject("state");
    }

    private static HttpResponse<String> act(String body) throws IOException, InterruptedException {
        return post(body, "application/json");
    }

    private static HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri("/api/home")).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + home.port() + path);
    }
}
