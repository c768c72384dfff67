package dk.nattevagt.central.config;

import java.time.Duration;

/** A span of time as people write it: 60s, 30m, 2h. */
final class Spans {
    private Spans() {}

    /** @throws IllegalArgumentException naming the key */
    static Duration parse(String key, String written) {
        if (!written.matches("[1-9]\\d{0,4}[smh]")) {
            throw new IllegalArgumentException(
                    "%s must be a time such as 60s, 30m or 2h, not \"%s\"".formatted(key, written));
        }
        long number = Long.parseLong(written.substring(0, written.length() - 1));
        return switch (written.charAt(written.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
