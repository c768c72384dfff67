package dk.nattevagt.central.sms;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.nattevagt.central.notification.ChannelSender;
import dk.nattevagt.central.notification.Message;
import dk.nattevagt.central.notification.MessageName;
import dk.nattevagt.central.notification.SendResult;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts messages to the gateway, each under a name of its own: one that comes twice can be known there as one. */
public final class SmsSender implements ChannelSender, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SmsSettings settings;
    private final Duration patience;
    private final HttpClient client;

    public SmsSender(SmsSettings settings) {
        this(settings, PATIENCE);
    }

    SmsSender(SmsSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public CompletableFuture<SendResult> send(Message message) {
        String written = message.recipient().contact().phone();
        if (written == null || written.isBlank()) {
            return CompletableFuture.completedFuture(new SendResult.NoWay());
        }
        Optional<String> number = PhoneNumber.international(written);
        if (number.isEmpty()) {
            return CompletableFuture.completedFuture(new SendResult.Failed("sms-bad-number", false));
        }
        String name = MessageName.of(message.key());
        CompletableFuture<HttpResponse<byte[]>> posting = client.sendAsync(request(message, number.get(), name),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        return posting.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> result(answer, name))
                .exceptionally(failure -> {
                    posting.cancel(true);
                    return lost(failure);
                });
    }

    private HttpRequest request(Message message, String number, String name) {
        String text = GsmText.fitting(text(message), settings.parts());
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url())
                .timeout(patience)
                .header("Content-Type", settings.template().contentType())
                .header("Accept", "application/json")
                .header("Idempotency-Key", name);
        settings.headers().forEach(request::setHeader);
        return request.POST(BodyPublishers.ofString(
                settings.template().filled(new SmsTemplate.Values(number, text, name)), StandardCharsets.UTF_8))
                .build();
    }

    /** The title says what it is; a text that begins with it says so already. */
    private static String text(Message message) {
        return message.text().startsWith(message.title())
                ? message.text()
                : message.title() + "\n" + message.text();
    }

    private SendResult result(HttpResponse<byte[]> answer, String name) {
        int status = answer.statusCode();
        if (settings.success().contains(status)) {
            return new SendResult.Sent(carriersName(answer.body()).orElse(name), settings.receipts() != null);
        }
        boolean later = status == 408 || status == 429 || status >= 500;
        return new SendResult.Failed("sms-" + status, later);
    }

    private Optional<String> carriersName(byte[] answer) {
        JsonPointer where = settings.messageId();
        if (where == null) {
            return Optional.empty();
        }
        try {
            JsonNode named = JSON.readTree(answer).at(where);
            return named.isValueNode() && !named.isNull()
                    ? Optional.of(named.asText()).filter(text -> !text.isBlank() && text.length() <= LONGEST_NAME)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes are read without trouble", impossible);
        }
    }

    private static SendResult lost(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        return switch (cause) {
            case TimeoutException _ -> new SendResult.Failed("sms-timeout", true);
            case java.net.http.HttpTimeoutException _ -> new SendResult.Failed("sms-timeout", true);
            case IOException _ -> new SendResult.Failed("sms-unreachable", true);
            default -> new SendResult.Failed("sms-broken", true);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
