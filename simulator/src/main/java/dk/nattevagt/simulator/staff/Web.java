package dk.nattevagt.simulator.staff;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;

/** HTTP with JSON to one server on this machine; keeps its cookies. */
public final class Web {
    private static final String HOST = "http://127.0.0.1:";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();
    private final int port;

    /** Talks to this port on 127.0.0.1. */
    public Web(int port) {
        this.port = port;
    }

    /** The answer's body. @throws IOException when there is no answer, or it is an error, with its explanation */
    public String get(String path) throws IOException {
        return text(request(path).GET().build());
    }

    /** The answer's body, empty where there is none. @throws IOException as {@link #get} */
    public String post(String path, JsonObject body) throws IOException {
        return text(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())).build());
    }

    /** The lines of an endless answer, as they come. @throws IOException as {@link #get} */
    public Stream<String> lines(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream").build();
        HttpResponse<Stream<String>> response = send(request, HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(request.uri(), response.statusCode()));
        }
        return response.body();
    }

    private String text(HttpRequest request) throws IOException {
        HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(
                    "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
        }
        return response.body();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + request.uri(), stopped);
        } catch (IOException failed) {
            throw new IOException("%s does not answer (%s)".formatted(request.uri(), failed.getClass().getSimpleName()),
                    failed);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(10));
    }

    private URI uri(String path) {
        return URI.create(HOST + port + path);
    }
}
