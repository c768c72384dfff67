package dk.nattevagt.central.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what somebody sent, field by field, and says in Danish which one cannot be used. */
final class BodyReader {
    private static final int LONGEST_LIST = 200;

    private BodyReader() {}

    /** A list of things with names; empty when it is not there. */
    static <T> List<T> names(JsonObject body, String field, Function<String, Optional<T>> thing) {
        List<T> found = new ArrayList<>();
        for (Object name : array(body, field)) {
            if (!(name instanceof String text)) {
                throw bad(field);
            }
            found.add(thing.apply(text).orElseThrow(() -> new ProblemException(Problem.badRequest("bad-" + field,
                    "»%s« kan ikke bruges i feltet »%s«.".formatted(shortened(text), field)))));
        }
        return found;
    }

    /** A list of objects; empty when it is not there. */
    static List<JsonObject> objects(JsonObject body, String field) {
        return array(body, field).stream().map(one -> {
            if (!(one instanceof JsonObject object)) {
                throw bad(field);
            }
            return object;
        }).toList();
    }

    static JsonArray array(JsonObject body, String field) {
        Object value = body.getValue(field);
        if (value == null) {
            return new JsonArray();
        }
        if (!(value instanceof JsonArray array) || array.size() > LONGEST_LIST) {
            throw bad(field);
        }
        return array;
    }

    /** A whole number from 0 to 100,000, or what it is when it is not there. */
    static int number(JsonObject body, String field, int otherwise) {
        Object value = body.getValue(field);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Integer number) || number < 0 || number > 100_000) {
            throw bad(field);
        }
        return number;
    }

    /** A date such as 2026-11-21. */
    static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new ProblemException(
                    Problem.badRequest("bad-" + field, "»%s« er en dato som 2026-11-21.".formatted(field)));
        }
    }

    /** A moment such as 2026-11-22T02:10:00Z, or by the municipality's clock 2026-11-22T03:10. */
    static Instant moment(String field, String text, ZoneId zone) {
        try {
            return text.matches("[-\\d]{10}T[:\\d]{5}")
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException noMoment) {
            throw new ProblemException(Problem.badRequest("bad-" + field,
                    "»%s« er et tidspunkt som 2026-11-22T03:10 eller 2026-11-22T02:10:00Z.".formatted(field)));
        }
    }

    /** What a constructor refuses is the sender's mistake. */
    static <T> T of(String field, java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw bad(field);
        }
    }

    static ProblemException bad(String field) {
        return new ProblemException(
                Problem.badRequest("bad-" + field, "Feltet »%s« kan ikke bruges, som det er.".formatted(field)));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** A text or null, when it may be left out. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
