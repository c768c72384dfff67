package dk.nattevagt.central.rota;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Names one shift of one day.
 *
 * @param date the day on which it begins, by the municipality's clock
 */
public record ShiftKey(LocalDate date, String name) implements Comparable<ShiftKey> {
    private static final Comparator<ShiftKey> ORDER = Comparator.comparing(ShiftKey::date)
            .thenComparing(ShiftKey::name);

    /** The name used in HTTP, storage and notices: {@code 2026-11-21/night}. */
    public String text() {
        return date + "/" + name;
    }

    /** The key written so, or nothing. */
    public static Optional<ShiftKey> of(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0 || slash == text.length() - 1
                    ? Optional.empty()
                    : Optional.of(new ShiftKey(LocalDate.parse(text.substring(0, slash)), text.substring(slash + 1)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(ShiftKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
