package dk.nattevagt.central.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the interface over HTTP. */
final class HttpUser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String address;
    private String cookie = "";

    HttpUser(String address) {
        this.address = address;
    }

    /** A user who has logged in. */
    static HttpUser loggedIn(NightCentral central, String name) {
        HttpUser user = new HttpUser(central.address());
        HttpResponse<String> answer = user.logIn(name, TestTown.PASSWORD);
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(name + " could not log in: " + answer.statusCode() + " " + answer.body());
        }
        return user;
    }

    HttpResponse<String> logIn(String name, String password) {
        HttpResponse<String> answer = post("/api/session",
                new JsonObject().put("user", name).put("password", password).encode());
        answer.headers().firstValue("set-cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return answer;
    }

    /** The session's secret, as integrations send it. */
    String token() {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> call(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    JsonObject object(String path) {
        return new JsonObject(get(path).body());
    }

    JsonArray array(String path) {
        return new JsonArray(get(path).body());
    }

    /** Follows the stream from after this event, or from now on. */
    EventSource follow(@Nullable String lastEventId) {
        HttpRequest.Builder request = request("/api/stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new EventSource(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    int streamStatus() {
        try (EventSource stream = follow(null)) {
            return stream.status();
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(10));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
