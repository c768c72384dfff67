package dk.nattevagt.central.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that follows the stream. */
final class EventSource implements AutoCloseable {
    /** One event as it came over the wire. */
    record Event(String name, String id, String data) {}

    private final HttpResponse<InputStream> answer;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    EventSource(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    int status() {
        return answer.statusCode();
    }

    List<Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** Waits until this many events of the name have come, and answers them. */
    List<Event> await(String name, int count) {
        org.awaitility.Awaitility.await().until(() -> named(name).size() >= count);
        return named(name);
    }

    void awaitEnd() {
        org.awaitility.Awaitility.await().until(() -> ended);
    }

    private void read() {
        try (var reader = new java.io.BufferedReader(
                new java.io.InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String name = "message";
            String id = "";
            String data = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    events.add(new Event(name, id, data));
                    name = "message";
                    id = "";
                    data = "";
                }
            }
        } catch (IOException cut) {
            // Either side may cut it.
        } finally {
            ended = true;
        }
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
