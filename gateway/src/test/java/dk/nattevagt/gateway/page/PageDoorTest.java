package dk.nattevagt.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and who is not. */
class PageDoorTest {
    private static final String RIGHT = "{\"password\":\"" + TechnicianHouse.PASSWORD + "\"}";
    private static final String WRONG = "{\"password\":\"gæt\"}";

    @TempDir
    Path folder;

    private TechnicianHouse house;
    private Phone phone;

    @BeforeEach
    void arrive() throws Exception {
        house = new TechnicianHouse(folder);
        phone = new Phone(house);
    }

    @AfterEach
    void leave() {
        phone.close();
        house.close();
    }

    private HttpResponse<String> logIn(String body) throws IOException, InterruptedException {
        return phone.send("POST", "api/session", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET api/status", "GET api/devices", "POST api/devices", "DELETE api/devices/button-1",
            "POST api/devices/button-1/test", "POST api/pairing", "GET api/anything"})
    void nothing_is_told_or_done_before_the_password(String request) throws Exception {
        String[] parts = request.split(" ", 2);
        HttpResponse<String> answer = phone.send(parts[0], parts[1], parts[0].equals("POST") ? "{}" : null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Phone.json(answer).path("detail").asText()).isEqualTo("Log ind først.");
    }

    @Test
    void the_sessions_cookie_is_kept_from_scripts_and_from_other_sites() throws Exception {
        HttpResponse<String> in = logIn(RIGHT);
        assertThat(in.statusCode()).isEqualTo(204);
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict",
                "Path=/").doesNotContain("Secure");
        HttpResponse<String> page = phone.send("GET", "", null);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'",
                "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("onclick", "style=", "<script>");
    }

    @Test
    void a_session_ends_after_eight_hours_or_when_the_technician_says_so() throws Exception {
        try (Phone in = Phone.loggedIn(house)) {
            house.pass(Sessions.LONGEST.minusSeconds(1));
            assertThat(in.send("GET", "api/status", null).statusCode()).isEqualTo(200);
            house.pass(Duration.ofSeconds(1));
            assertThat(in.send("GET", "api/status", null).statusCode()).isEqualTo(401);
        }
        try (Phone in = Phone.loggedIn(house)) {
            assertThat(in.send("DELETE", "api/session", null).statusCode()).isEqualTo(204);
            assertThat(in.send("GET", "api/status", null).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_seventeenth_log_in_ends_the_first() {
        Sessions sessions = new Sessions(new SecureRandom(), () -> Duration.ZERO);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i <= Sessions.MOST; i++) {
            tokens.add(sessions.begin());
        }
        assertThat(sessions.stands(tokens.getFirst())).isFalse();
        assertThat(tokens.subList(1, tokens.size())).allMatch(sessions::stands).doesNotHaveDuplicates();
    }

    @Test
    void of_a_thousand_quick_tries_five_are_looked_at_and_the_wait_grows() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            answers.add(logIn(WRONG).statusCode());
        }
        assertThat(answers.subList(0, 5)).containsOnly(401);
        assertThat(answers.subList(5, 1000)).containsOnly(429);
        assertThat(logIn(RIGHT).statusCode()).isEqualTo(429);

        house.pass(Duration.ofSeconds(1));
        assertThat(logIn(WRONG).statusCode()).isEqualTo(401);
        house.pass(Duration.ofSeconds(1));
        HttpResponse<String> still = logIn(RIGHT);
        assertThat(still.headers().firstValue("Retry-After")).contains("1");
        assertThat(Phone.json(still).path("detail").asText()).isEqualTo("For mange forsøg. Vent 1 sekund.");
        house.pass(Duration.ofSeconds(1));
        assertThat(logIn(RIGHT).statusCode()).isEqualTo(204);
    }

    @Test
    void many_guessers_together_wait_too_but_never_long() throws Exception {
        Tries tries = new Tries(() -> Duration.ZERO);
        for (int i = 0; i < 10_000; i++) {
            tries.wrong(InetAddress.ofLiteral("10.0.%d.%d".formatted(i / 256, i % 256)));
        }
        assertThat(tries.wait(InetAddress.ofLiteral("192.168.1.2"))).isEqualTo(Duration.ofSeconds(30));
        assertThat(tries.wait(InetAddress.ofLiteral("127.0.0.1"))).isZero();
        Tries network = new Tries(() -> Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            network.wrong(InetAddress.ofLiteral("2001:db8:0:1::" + i));
        }
        assertThat(network.wait(InetAddress.ofLiteral("2001:db8:0:1::99"))).isPositive();
        assertThat(network.wait(InetAddress.ofLiteral("2001:db8:0:2::99"))).isZero();
    }

    @Test
    void another_site_in_the_same_browser_can_do_nothing() throws Exception {
        try (Phone in = Phone.loggedIn(house)) {
            for (String[] headers : new String[][]{{"Origin", "https://evil.example"}, {"Origin", "null"},
                    {"Origin", "http://127.0.0.1:1"}, {"Origin", "::::"}, {"Sec-Fetch-Site", "cross-site"},
                    {"Sec-Fetch-Site", "same-site"}}) {
                assertThat(in.send("POST", "api/pairing", "{}", headers).statusCode()).isEqualTo(403);
                assertThat(in.send("DELETE", "api/session", null, headers).statusCode()).isEqualTo(403);
            }
            assertThat(in.send("POST", "api/pairing", "{}", "Content-Type", "text/plain").statusCode())
                    .isEqualTo(415);
            String own = house.address().substring(0, house.address().length() - 1);
            assertThat(in.send("POST", "api/pairing", "{}", "Origin", own).statusCode()).isEqualTo(202);
        }
    }

    @Test
    void a_hash_knows_its_password_and_nothing_else_can_be_read_from_it() {
        PasswordHash hash = PasswordHash.of("stige på hjul", new SecureRandom());
        PasswordHash read = PasswordHash.parse(hash.toString());
        assertThat(read.matches("stige på hjul")).isTrue();
        assertThat(read.matches("stige på hjul ")).isFalse();
        assertThat(hash.toString()).startsWith("pbkdf2-sha256$210000$").doesNotContain("stige");
        assertThat(PasswordHash.of("stige på hjul", new SecureRandom())).isNotEqualTo(hash);
        for (String wrong : List.of("", "demo", "pbkdf2-sha256$1$AAAA$AAAA", "pbkdf2-sha256$x$y$z",
                "pbkdf2-sha256$99999999$" + hash.salt() + "$" + hash.hash())) {
            assertThatThrownBy(() -> PasswordHash.parse(wrong)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("is not a hash as `gateway hash` writes it");
        }
    }

    @Test
    void nobody_can_listen_in_on_a_page_the_network_can_reach() throws Exception {
        InetAddress everywhere = InetAddress.ofLiteral("0.0.0.0");
        PagePassword plain = new PagePassword.Plain("demo");
        assertThatThrownBy(() -> new PageSettings(everywhere, 0, plain, null)).hasMessageContaining("only with TLS");
        assertThatThrownBy(() -> new PageSettings(everywhere, 0, plain,
                new PageSettings.Tls(Path.of("key.pem"), Path.of("certificate.pem"))))
                .hasMessageContaining("page.passwordHash");
        assertThat(plain.toString()).doesNotContain("demo");
    }
}
