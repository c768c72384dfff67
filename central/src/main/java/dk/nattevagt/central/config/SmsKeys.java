package dk.nattevagt.central.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gateway that takes text messages. Without it nobody gets any.
 *
 * @param url where messages are posted
 * @param body JSON or a form, with {@code {number}} or {@code {digits}}, {@code {text}} and {@code {reference}}
 * @param headers such as {@code Authorization}
 * @param success statuses that say: taken; 200, 201 and 202 unless said otherwise
 * @param messageId where the answer names the message, as a JSON pointer
 * @param parts how many parts a long text may take; 2 unless said otherwise
 */
public record SmsKeys(
        String url,
        String body,
        @Nullable Map<String, String> headers,
        @Nullable List<Integer> success,
        @Nullable String messageId,
        @Nullable Integer parts,
        @Nullable ReceiptKeys receipts) {

    /**
     * How the gateway tells of deliveries, at {@code /api/sms/receipt}.
     *
     * @param token a secret of at least 16 characters, sent as {@code Authorization: Bearer …} or {@code ?token=…}
     * @param reference where a receipt names the message; {@code /reference} unless said otherwise
     * @param status where it says what became of it; {@code /status} unless said otherwise
     * @param delivered the words for: the phone has it
     * @param failed the words for: it never will
     */
    public record ReceiptKeys(
            String token,
            @Nullable String reference,
            @Nullable String status,
            @Nullable List<String> delivered,
            @Nullable List<String> failed) {}
}
