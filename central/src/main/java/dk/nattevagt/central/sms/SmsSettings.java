package dk.nattevagt.central.sms;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The gateway that takes text messages.
 *
 * @param url where they are posted
 * @param template what is posted
 * @param headers what else the gateway wants to see, such as {@code Authorization}
 * @param success statuses with which it says that it has the message
 * @param messageId where its answer names the message, as a JSON pointer; null when our reference is its name
 * @param parts how many parts a long text may take, 1 or 2
 * @param receipts how it tells of deliveries; null when it does not
 */
public record SmsSettings(
        URI url,
        SmsTemplate template,
        Map<String, String> headers,
        Set<Integer> success,
        @Nullable JsonPointer messageId,
        int parts,
        @Nullable Receipts receipts) {

    private static final Set<Integer> USUAL_SUCCESS = Set.of(200, 201, 202);
    private static final Set<String> OURS = Set.of("content-type", "content-length", "host", "idempotency-key",
            "connection", "expect", "upgrade");

    /**
     * Receipts, posted by the gateway to {@code /api/sms/receipt}.
     *
     * @param token what the gateway shows so that nobody else can
     * @param reference where a receipt names the message: a JSON pointer, or a form's field after a slash
     * @param status where it says what became of it
     * @param delivered the words for: the phone has it
     * @param failed the words for: it never will
     */
    public record Receipts(String token, JsonPointer reference, JsonPointer status, Set<String> delivered,
            Set<String> failed) {
        private static final List<String> USUAL_DELIVERED = List.of("delivered", "delivrd");
        private static final List<String> USUAL_FAILED = List.of("failed", "undelivered", "undeliv", "expired",
                "rejected", "rejectd");
        private static final int SHORTEST_TOKEN = 16;

        public Receipts {
            delivered = Set.copyOf(delivered);
            failed = Set.copyOf(failed);
        }

        /**
         * As they stand in the configuration.
         *
         * @throws IllegalArgumentException with a sentence, when they make no sense
         */
        public static Receipts of(String token, @Nullable String reference, @Nullable String status,
                @Nullable List<String> delivered, @Nullable List<String> failed) {
            if (token.length() < SHORTEST_TOKEN) {
                throw new IllegalArgumentException("sms.receipts.token must have at least 16 characters.");
            }
            return new Receipts(token, pointer(reference == null ? "/reference" : reference, "sms.receipts.reference"),
                    pointer(status == null ? "/status" : status, "sms.receipts.status"),
                    words(delivered, USUAL_DELIVERED), words(failed, USUAL_FAILED));
        }

        private static Set<String> words(@Nullable List<String> given, List<String> usual) {
            return (given == null ? usual : given).stream().map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }

        /** Without the token: this may end in a log. */
        @Override
        public String toString() {
            return "Receipts[" + reference + ", " + status + "]";
        }
    }

    public SmsSettings {
        headers = Map.copyOf(headers);
        success = Set.copyOf(success);
    }

    /**
     * As they stand in the configuration.
     *
     * @param body JSON or form, with {number} or {digits}, {text} and perhaps {reference}
     * @throws IllegalArgumentException with a sentence, when they make no sense
     */
    public static SmsSettings of(String url, String body, @Nullable Map<String, String> headers,
            @Nullable List<Integer> success, @Nullable String messageId, @Nullable Integer parts,
            @Nullable Receipts receipts) {
        int most = parts == null ? 2 : parts;
        if (most < 1 || most > 2) {
            throw new IllegalArgumentException("sms.parts must be 1 or 2.");
        }
        if (receipts != null && messageId == null && !body.contains("{reference}")) {
            throw new IllegalArgumentException(
                    "sms.receipts wants a name for each message: {reference} in sms.body, or sms.messageId.");
        }
        Map<String, String> more = headers == null ? Map.of() : headers;
        more.forEach(SmsSettings::checkHeader);
        return new SmsSettings(address(url), SmsTemplate.parse(body), more,
                success == null ? USUAL_SUCCESS : Set.copyOf(success),
                messageId == null ? null : pointer(messageId, "sms.messageId"), most, receipts);
    }

    private static URI address(String url) {
        if (url.matches("https?://[^\\s/?#@]+(/[^\\s#]*)?(\\?[^\\s#]*)?")) {
            URI address = URI.create(url);
            if (address.getHost() != null && (address.getScheme().equals("https") || onThisMachine(address))) {
                return address;
            }
        }
        throw new IllegalArgumentException("sms.url must begin with https://, or with http:// for this machine.");
    }

    private static void checkHeader(String name, String value) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || value.matches("(?s).*\\p{Cntrl}.*")
                || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("sms.headers cannot have " + name + ".");
        }
    }

    private static JsonPointer pointer(String text, String key) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(key + " must be a JSON pointer such as /messages/0/id.", wrong);
        }
    }

    /** Whether no message leaves this machine by these settings alone. */
    public boolean onThisMachine() {
        return onThisMachine(url);
    }

    private static boolean onThisMachine(URI address) {
        String host = address.getHost();
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Without headers and path, which may hold secrets: this may end in a log. */
    @Override
    public String toString() {
        return "SmsSettings[" + url.getHost() + "]";
    }
}
