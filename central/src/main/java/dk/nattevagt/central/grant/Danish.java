package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.List;

/** Small words that every sentence about grants needs. By hand, because years of sentences are written at once. */
public final class Danish {
    private static final List<String> MONTHS = List.of("januar", "februar", "marts", "april", "maj", "juni", "juli",
            "august", "september", "oktober", "november", "december");
    private static final List<String> NUMBERS = List.of("ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv",
            "otte",
            "ni", "ti");

    private Danish() {}

    /** {@code 20. maj 2026}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + ". " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** {@code 1 dag}, {@code 9 dage}. */
    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** {@code to kald}, {@code 12 kald}: of a neuter noun that is the same in both numbers. */
    public static String neuter(int number, String noun) {
        return (number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number)) + " " + noun;
    }

    /** Within a sentence: {@code den 20. maj 2026}. */
    public static String the(LocalDate day) {
        return "den " + day(day);
    }

    /** {@code Solby Kommunes}; a name that ends with an s gets an apostrophe. */
    public static String genitive(String name) {
        return name.endsWith("s") ? name + "'" : name + "s";
    }

    /** With a full stop where the writer left it out. */
    public static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?:»\"".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }
}
