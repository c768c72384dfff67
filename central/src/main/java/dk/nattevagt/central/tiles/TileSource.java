package dk.nattevagt.central.tiles;

import dk.nattevagt.central.desk.TileImage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server that the pictures come from. It is told a square and nothing else: no cookie, no referrer, no user. */
final class TileSource implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LARGEST = 512 * 1024;

    /** What it answered. */
    sealed interface Answer {
        /** A picture. */
        record Image(TileImage image) implements Answer {}

        /** It has no picture of that square. */
        record None() implements Answer {}

        /**
         * Something else, or nothing.
         *
         * @param why for operators; says nothing of where
         */
        record Failed(String why) implements Answer {}
    }

    private final TileSettings settings;
    private final Duration patience;
    private final HttpClient client;

    TileSource(TileSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Blocking. The whole answer must have come within the time, not only its beginning. */
    Answer fetch(TileAddress tile) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(settings.address(tile))
                .timeout(patience)
                .header("User-Agent", "Nattevagt")
                .header("Accept", "image/png, image/jpeg, image/webp")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> asking = client.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer(asking.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            asking.cancel(true);
            return new Answer.Failed("timeout");
        } catch (ExecutionException failed) {
            return new Answer.Failed(failed.getCause() instanceof IOException ? "unreachable" : "broken");
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 204 || status == 404 || status == 410) {
            return new Answer.None();
        }
        if (status != 200) {
            return new Answer.Failed("status-" + status);
        }
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("image/")
                ? TileImage.of(response.body()).<Answer>map(Answer.Image::new)
                        .orElseGet(() -> new Answer.Failed("no-image"))
                : new Answer.Failed("no-image");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
