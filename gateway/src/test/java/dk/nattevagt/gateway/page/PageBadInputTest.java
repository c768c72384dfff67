package dk.nattevagt.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.DeviceKind;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours would send; an alarm never waits for any of it. */
class PageBadInputTest {
    @TempDir
    Path folder;

    private TechnicianHouse house;
    private Phone phone;

    @BeforeEach
    void arrive() throws Exception {
        house = new TechnicianHouse(folder);
        phone = Phone.loggedIn(house);
    }

    @AfterEach
    void leave() {
        phone.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{} {}", "{\"kind\":\"smoke\"}", "{\"kind\":7}",
            "{\"kind\":\"smoke\",\"kind\":\"co\"}", "{\"unknown\":1}", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}",
            "{\"adapter\":\"zigbee\",\"address\":\"\",\"kind\":\"smoke\"}",
            "{\"adapter\":\"gpio\",\"address\":\"17\",\"kind\":\"smoke\"}",
            "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"bomb\"}",
            "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\",\"id\":\"../../etc\"}",
            "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\",\"id\":\"æ\"}",
            "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\",\"name\":\"a\\u0000b\"}",
            "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\",\"name\":\"a\\u202eb\"}",
            "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\",\"alarmOnOpen\":\"ja\"}"})
    void an_order_nobody_can_mean_is_refused_with_a_sentence(String body) throws Exception {
        HttpResponse<String> answer = phone.send("POST", "api/devices", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Phone.json(answer).path("detail").asText()).isNotBlank().doesNotContain("Exception");
        assertThat(phone.get("api/devices").path("devices")).isEmpty();
    }

    @Test
    void a_text_longer_than_a_name_and_a_body_larger_than_an_order_are_refused() throws Exception {
        String longName = "{\"adapter\":\"zigbee\",\"address\":\"x\",\"kind\":\"smoke\",\"name\":\"" + "n".repeat(65)
                + "\"}";
        assertThat(phone.send("POST", "api/devices", longName).statusCode()).isEqualTo(400);
        assertThat(phone.send("POST", "api/devices", " ".repeat(Form.LARGEST + 1)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/devices/..%2f..%2fetc", "api/devices/a/b/c", "api/devices//test", "api/", "api/x",
            "../page.js", "%2e%2e/page.js", "technician-page/page.js", "api/status/x"})
    void an_address_that_is_none_is_not_found(String path) throws Exception {
        assertThat(phone.send("GET", path, null).statusCode()).isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH api/devices", "PUT api/status", "DELETE api/devices", "PUT api/pairing",
            "GET api/devices/button-1/test", "POST index.html", "TRACE api/devices"})
    void what_cannot_be_done_there_is_not_allowed(String request) throws Exception {
        String[] parts = request.split(" ", 2);
        if (!parts[0].equals("TRACE")) {
            assertThat(phone.send(parts[0], parts[1], null).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void a_desk_that_does_not_answer_is_said_so_and_is_asked_one_thing_at_a_time() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        AtomicReference<Runnable> queued = new AtomicReference<>();
        List<Runnable> queue = new ArrayList<>();
        QueueDesk desk = new QueueDesk(piece -> {
            queued.set(piece);
            queue.add(piece);
            return true;
        }, () -> {
            throw new AssertionError("nobody works here");
        }, Duration.ofMillis(50));
        for (int i = 0; i < 3; i++) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> desk.ask(workshop -> 1)))
                    .isInstanceOf(DeskBusyException.class);
        }
        assertThat(queue).as("what stands in the desk's queue").hasSize(1);

        house.owner().execute(() -> {
            try {
                busy.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        HttpResponse<String> answer = phone.send("GET", "api/status", null);
        busy.countDown();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Phone.json(answer).path("detail").asText()).startsWith("Boksen har travlt");
        assertThat(phone.send("GET", "api/status", null).statusCode()).isEqualTo(200);
    }

    @Test
    void connections_that_hang_delay_no_alarm_and_are_closed() throws Exception {
        house.mount("button-1", DeviceKind.BUTTON, null, null);
        List<Socket> hanging = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * PageServer.CONNECTIONS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.settings().port());
                socket.setSoTimeout(20_000);
                hanging.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write("POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Le"
                            .getBytes(StandardCharsets.US_ASCII));
                }
            }
            Instant before = Instant.now();
            house.says(TechnicianHouse.zigbee("0xbutton-1"), Sign.SOS, null);
            assertThat(house.alarms()).hasSize(1);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions()
                    .until(() -> phone.send("GET", "api/status", null).statusCode() == 200);
        } finally {
            for (Socket socket : hanging) {
                socket.close();
            }
        }
    }
}
