package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.List;

/** Small words that every sentence needs. By hand, because years of sentences are written at once. */
final class Danish {
    private static final List<String> MONTHS = List.of("januar", "februar", "marts", "april", "maj", "juni", "juli",
            "august", "september", "oktober", "november", "december");
    private static final List<String> NUMBERS = List.of("ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv",
            "otte",
            "ni", "ti");

    private Danish() {}

    /** {@code 20. maj 2026}. */
    static String day(LocalDate day) {
        return day.getDayOfMonth() + ". " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** {@code 1 dag}, {@code 9 dage}. */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code to kald}, {@code 12 kald}: of a neuter noun that is the same in both numbers. */
    static String neuter(int number, String noun) {
        return (number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number)) + " " + noun;
    }
}
