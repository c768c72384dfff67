package dk.nattevagt.gateway.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request's body: one small JSON object of texts and truths, nothing else. */
final class Form {
    /** No mount order comes near it. */
    static final int LARGEST = 8 * 1024;
    private static final int LONGEST_TEXT = 64;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final ObjectNode object;

    private Form(ObjectNode object) {
        this.object = object;
    }

    static Form read(byte[] body, Set<String> keys) throws BadRequestException {
        JsonNode read;
        try {
            read = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new BadRequestException(400, "not-json", "Anmodningen er ikke gyldig JSON.");
        }
        if (!(read instanceof ObjectNode object)) {
            throw new BadRequestException(400, "not-an-object", "Anmodningen skal være ét JSON-objekt.");
        }
        for (var field : object.properties()) {
            if (!keys.contains(field.getKey())) {
                throw new BadRequestException(400, "unknown-key",
                        "Anmodningen har et ukendt felt. Kendte felter: " + String.join(", ", keys.stream().sorted()
                                .toList()));
            }
        }
        return new Form(object);
    }

    /** A text a person wrote, without what cannot be seen at its ends; null when left out or blank. */
    @Nullable
    String text(String key) throws BadRequestException {
        String raw = raw(key, 8 * LONGEST_TEXT);
        String text = raw == null ? "" : raw.strip();
        if (text.length() > LONGEST_TEXT || UNSEEN.matcher(text).find()) {
            throw new BadRequestException(400, "wrong-text",
                    "Feltet »" + key + "« må være højst 64 tegn, og kun tegn, der kan ses.");
        }
        return text.isEmpty() ? null : text;
    }

    /** A text exactly as it was sent. */
    @Nullable
    String raw(String key, int longest) throws BadRequestException {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > longest) {
            throw new BadRequestException(400, "wrong-text", "Feltet »" + key + "« skal være en kort tekst.");
        }
        return value.textValue();
    }

    boolean truth(String key) throws BadRequestException {
        JsonNode value = object.get(key);
        if (value != null && !value.isBoolean()) {
            throw new BadRequestException(400, "wrong-value", "Feltet »" + key + "« skal være true eller false.");
        }
        return value != null && value.booleanValue();
    }

    /** A value that must be there and must be one of those known. */
    <T> T one(String key, String what, Function<String, Optional<T>> known) throws BadRequestException {
        String written = raw(key, 256);
        Optional<T> value = written == null ? Optional.empty() : known.apply(written);
        return value.orElseThrow(() -> new BadRequestException(400, "wrong-" + key,
                "Feltet »" + key + "« mangler eller er forkert: " + what));
    }
}
