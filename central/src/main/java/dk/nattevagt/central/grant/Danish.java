package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Small words that every sentence needs. */
final class Danish {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.of("da", "DK"));
    private static final List<String> NUMBERS = List.of("ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv",
            "otte",
            "ni", "ti");

    private Danish() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 1 dag}, {@code 9 dage}. */
    static String count(int number, String one, String many) {
        return "%d %s".formatted(number, number == 1 ? one : many);
    }

    /** {@code to kald}, {@code 12 kald}: of a neuter noun that is the same in both numbers. */
    static String neuter(int number, String noun) {
        return "%s %s".formatted(number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number), noun);
    }
}
