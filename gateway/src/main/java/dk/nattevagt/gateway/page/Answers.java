package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes answers, each with what keeps a browser from being tricked. */
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ONLY_OURS = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final boolean secure;

    /** @param secure the page is served under TLS */
    Answers(boolean secure) {
        this.secure = secure;
    }

    void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", ONLY_OURS);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        switch (answer) {
            case Answer.Json(int status, JsonNode body) -> json(exchange, status, "application/json", body);
            case Answer.Resource(String type, String text) -> send(exchange, 200, type,
                    text.getBytes(StandardCharsets.UTF_8));
            case Answer.Done() -> exchange.sendResponseHeaders(204, -1);
            case Answer.LoggedIn(String token) -> {
                cookie(headers, token, Sessions.LONGEST.toSeconds());
                exchange.sendResponseHeaders(204, -1);
            }
            case Answer.LoggedOut() -> {
                cookie(headers, "", 0);
                exchange.sendResponseHeaders(204, -1);
            }
            case Answer.Problem problem -> problem(exchange, problem);
            case Answer.Wait(var time) -> {
                long seconds = time.plusMillis(999).toSeconds();
                headers.set("Retry-After", Long.toString(seconds));
                problem(exchange, new Answer.Problem(429, "too-many-tries",
                        "For mange forsøg. Vent %d %s.".formatted(seconds, seconds == 1 ? "sekund" : "sekunder")));
            }
        }
    }

    private void cookie(Headers headers, String token, long seconds) {
        headers.set("Set-Cookie", "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s".formatted(Sessions.COOKIE,
                token, seconds, secure ? "; Secure" : ""));
    }

    private static void problem(HttpExchange exchange, Answer.Problem problem) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank").put("status", problem.status()).put("title", problem.reason())
                .put("reason", problem.reason()).put("detail", problem.detail());
        json(exchange, problem.status(), "application/problem+json", body);
    }

    private static void json(HttpExchange exchange, int status, String type, JsonNode body) throws IOException {
        send(exchange, status, type, JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
