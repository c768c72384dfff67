package dk.nattevagt.central.sms;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.desk.ReceiptReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands the receipts of the gateway that configuration describes. */
public final class SmsReceipts implements ReceiptReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 200;

    private final SmsSettings.Receipts settings;

    public SmsReceipts(SmsSettings.Receipts settings) {
        this.settings = settings;
    }

    @Override
    public boolean trusts(@Nullable String token) {
        return MessageDigest.isEqual(bytes(settings.token()), bytes(token == null ? "" : token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Receipt> read(boolean json, String body) {
        try {
            JsonNode said = json ? JSON.readTree(body) : form(body);
            String reference = text(said, settings.reference());
            String status = text(said, settings.status());
            return reference.isBlank() || reference.length() > LONGEST_NAME || status.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Receipt(reference, outcome(status.toLowerCase(Locale.ROOT))));
        } catch (JacksonException | IllegalArgumentException notUnderstood) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode said, JsonPointer where) {
        JsonNode found = said.at(where);
        return found.isValueNode() && !found.isNull() ? found.asText() : "";
    }

    private Outcome outcome(String status) {
        if (settings.delivered().contains(status)) {
            return Outcome.DELIVERED;
        }
        return settings.failed().contains(status) ? Outcome.FAILED : Outcome.UNDER_WAY;
    }

    private static ObjectNode form(String body) {
        ObjectNode fields = JSON.createObjectNode();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
