package dk.nattevagt.central.webpush;

import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.notification.SendResult;
import dk.nattevagt.central.webpush.PushEncryption.Phone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands one encrypted message to the push service of one phone [RFC 8030 §5]. */
final class PushService implements AutoCloseable {
    /** What is not shown within this time says nothing any more; the plan has gone on long ago. */
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAD_TO = 1024;

    private final PushSettings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PushService(PushSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of it for one phone. */
    sealed interface Outcome {
        /** The service has it. */
        record Taken() implements Outcome {}

        /** The phone does not want any more. */
        record Gone() implements Outcome {}

        /** It did not get through. */
        record Lost(SendResult.Failed why) implements Outcome {}
    }

    /**
     * Sends it.
     *
     * @param topic a later message of the same topic takes the place of this one while the phone is away [RFC 8030 §5.4]
     */
    CompletableFuture<Outcome> send(PushSubscription to, byte[] content, String topic, Vapid vapid) {
        try {
            HttpRequest request = request(to, content, topic, vapid);
            return client.sendAsync(request, BodyHandlers.discarding())
                    .orTimeout(PATIENCE.plusSeconds(5).toSeconds(), TimeUnit.SECONDS)
                    .thenApply(PushService::outcome)
                    .exceptionally(PushService::lost);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            // Not an address we may send to any more, or keys that are none: it will never be any use.
            return CompletableFuture.completedFuture(new Outcome.Gone());
        }
    }

    private HttpRequest request(PushSubscription to, byte[] content, String topic, Vapid vapid)
            throws GeneralSecurityException {
        URI endpoint = settings.allowed(to.endpoint())
                .orElseThrow(() -> new IllegalArgumentException("not a push service we send to"));
        byte[] salt = new byte[PushEncryption.SALT];
        random.nextBytes(salt);
        byte[] body = PushEncryption.encrypt(content, PAD_TO, Phone.of(to.publicKey(), to.secret()), P256.newPair(),
                salt);
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", vapid.authorization(endpoint, clock.instant()))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", String.valueOf(KEPT.toSeconds()))
                .header("Urgency", "high")
                .header("Topic", topic)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static Outcome outcome(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Taken();
        }
        if (status == 404 || status == 410) {
            return new Outcome.Gone();
        }
        boolean later = status == 413 || status == 429 || status >= 500;
        return new Outcome.Lost(new SendResult.Failed("push-" + status, later));
    }

    private static Outcome lost(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String why = switch (cause) {
            case HttpTimeoutException _ -> "push-timeout";
            case TimeoutException _ -> "push-timeout";
            case IOException _ -> "push-unreachable";
            default -> "push-broken";
        };
        return new Outcome.Lost(new SendResult.Failed(why, true));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
