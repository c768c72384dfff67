package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dk.nattevagt.protocol.message.RefusalReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads fields of one JSON object, refusing by name what is missing or wrong. */
record Fields(String path, JsonNode node) {

    String text(String name) {
        String value = optionalText(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode field = present(name);
        if (field == null) {
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

    Instant time(String name) {
        Instant time = optionalTime(name);
        if (time == null) {
            throw missing(name);
        }
        return time;
    }

    long number(String name) {
        Long value = optionalNumber(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    /** A whole number from 0. */
    @Nullable
    Long optionalNumber(String name) {
        return optionalNumber(name, 0);
    }

    /** A whole number from {@code least}. */
    @Nullable
    Long optionalNumber(String name, long least) {
        JsonNode field = present(name);
        if (field == null) {
            return null;
        }
        if (!field.isIntegralNumber() || !field.canConvertToLong() || field.longValue() < least) {
            throw bad(name, "must be a whole number, at least " + least);
        }
        return field.longValue();
    }

    @Nullable
    Integer optionalInteger(String name, int least, int most) {
        Long value = optionalNumber(name, least);
        if (value != null && value > most) {
            throw bad(name, "must be at most " + most);
        }
        return value == null ? null : value.intValue();
    }

    int integer(String name, int least, int most) {
        Integer value = optionalInteger(name, least, most);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    @Nullable
    Double optionalDecimal(String name, double least, double most) {
        JsonNode field = present(name);
        if (field == null) {
            return null;
        }
        if (!field.isNumber() || !(field.doubleValue() >= least && field.doubleValue() <= most)) {
            throw bad(name, "must be a number from %.0f to %.0f".formatted(least, most));
        }
        return field.doubleValue();
    }

    double decimal(String name, double least, double most) {
        Double value = optionalDecimal(name, least, most);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    boolean flag(String name) {
        if (present(name) == null) {
            throw missing(name);
        }
        return optionalFlag(name);
    }

    /** True or false; false when it is not there. */
    boolean optionalFlag(String name) {
        JsonNode field = present(name);
        if (field == null) {
            return false;
        }
        if (!field.isBoolean()) {
            throw bad(name, "must be true or false");
        }
        return field.booleanValue();
    }

    /** A word of a fixed list. */
    <E> E word(String name, Function<String, Optional<E>> list) {
        return list.apply(text(name)).orElseThrow(() -> bad(name, "no such " + name));
    }

    <E> @Nullable E optionalWord(String name, Function<String, Optional<E>> list) {
        return optionalText(name) == null ? null : word(name, list);
    }

    /** A text of 1 to {@code longest} characters. */
    @Nullable
    String optionalText(String name, int longest) {
        String text = optionalText(name);
        if (text != null && (text.isEmpty() || text.length() > longest)) {
            throw bad(name, "must be 1-%d characters".formatted(longest));
        }
        return text;
    }

    /** Whether the message says something of it. */
    boolean has(String name) {
        return present(name) != null;
    }

    private @Nullable JsonNode present(String name) {
        JsonNode field = node.get(name);
        return field == null || field.isNull() ? null : field;
    }

    Fields object(String name) {
        JsonNode field = node.get(name);
        if (field == null || !field.isObject()) {
            throw new RefusedException(RefusalReason.MISSING_FIELD, "field " + path + name + " must be an object");
        }
        return new Fields(path + name + ".", field);
    }

    @Nullable
    Fields optionalObject(String name) {
        JsonNode field = present(name);
        if (field == null) {
            return null;
        }
        if (!field.isObject()) {
            throw bad(name, "must be an object");
        }
        return new Fields(path + name + ".", field);
    }

    private RefusedException missing(String name) {
        return new RefusedException(RefusalReason.MISSING_FIELD, "field " + path + name + " is missing");
    }

    private RefusedException bad(String name, String why) {
        return new RefusedException(RefusalReason.BAD_FIELD, "field " + path + name + ": " + why);
    }
}
