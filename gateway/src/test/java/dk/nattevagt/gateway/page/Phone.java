package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP as a technician's phone does, and as worse ones do. */
final class Phone implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private String cookie = "";

    Phone(TechnicianHouse house) {
        this.address = house.address();
    }

    static Phone loggedIn(TechnicianHouse house) throws IOException, InterruptedException {
        Phone phone = new Phone(house);
        HttpResponse<String> in = phone.send("POST", "api/session",
                "{\"password\":\"" + TechnicianHouse.PASSWORD + "\"}");
        phone.cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return phone;
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (!cookie.isEmpty()) {
            request.setHeader("Cookie", cookie);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, null).body());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
