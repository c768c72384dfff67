package dk.nattevagt.gateway.config;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every check needs: a value that is there, and is what it must be. */
final class Checks {

    private Checks() {}

    static Duration duration(String key, @Nullable String written, Duration otherwise) {
        return written == null ? otherwise : made(key, written, Durations::parse);
    }

    static <T> T required(String key, @Nullable T value) {
        if (value == null) {
            throw new InvalidKeyException(key, "is missing");
        }
        return value;
    }

    static <T, R> R made(String key, @Nullable T value, Function<T, R> maker) {
        T present = required(key, value);
        try {
            return maker.apply(present);
        } catch (IllegalArgumentException invalid) {
            throw new InvalidKeyException(key, String.valueOf(invalid.getMessage()));
        }
    }
}
