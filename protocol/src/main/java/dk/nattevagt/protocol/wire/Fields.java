package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dk.nattevagt.protocol.message.RefusalReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads fields of one JSON object, refusing by name what is missing or wrong. */
record Fields(String path, JsonNode node) {

    String text(String name) {
        String value = optionalText(name);
        if (value == null) {
            throw new RefusedException(RefusalReason.MISSING_FIELD, "field " + path + name + " is missing");
        }
        return value;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode field = node.get(name);
        if (field == null || field.isNull()) {
            return null;
        }
        if (!field.isTextual()) {
            throw bad(name, "must be a text");
        }
        if (!isUnicode(field.textValue())) {
            throw bad(name, "holds half a character");
        }
        return field.textValue();
    }

    /** JSON can write half a surrogate pair, which no UTF-8 can carry on. */
    private static boolean isUnicode(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** A text that some type makes sense of, such as an id. */
    <T> T parsed(String name, Function<String, T> parser) {
        return make(name, () -> parser.apply(text(name)));
    }

    <T> T make(String name, java.util.function.Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException invalid) {
            throw bad(name, String.valueOf(invalid.getMessage()));
        }
    }

    /** RFC 3339, as CloudEvents wants it. */
    @Nullable
    Instant optionalTime(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw bad(name, "must be an RFC 3339 time");
        }
    }

    long number(String name) {
        Long value = optionalNumber(name);
        if (value == null) {
            throw new RefusedException(RefusalReason.MISSING_FIELD, "field " + path + name + " is missing");
        }
        return value;
    }

    /** A whole number from 0. */
    @Nullable
    Long optionalNumber(String name) {
        JsonNode field = node.get(name);
        if (field == null || field.isNull()) {
            return null;
        }
        if (!field.isIntegralNumber() || !field.canConvertToLong() || field.longValue() < 0) {
            throw bad(name, "must be a whole number, not negative");
        }
        return field.longValue();
    }

    Fields object(String name) {
        JsonNode field = node.get(name);
        if (field == null || !field.isObject()) {
            throw new RefusedException(RefusalReason.MISSING_FIELD, "field " + path + name + " must be an object");
        }
        return new Fields(path + name + ".", field);
    }

    private RefusedException bad(String name, String why) {
        return new RefusedException(RefusalReason.BAD_FIELD, "field " + path + name + ": " + why);
    }
}
