package dk.nattevagt.central.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Small words that every letter needs. */
final class Danish {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.of("da", "DK"));
    private static final List<String> NEUTER = List.of("ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte",
            "ni", "ti");

    private Danish() {}

    /** {@code 21. november 2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Within a sentence: {@code den 21. november 2026}. */
    static String the(LocalDate day) {
        return "den " + day(day);
    }

    /** {@code ét kald}, {@code 12 kald}. */
    static String calls(int number) {
        return (number < NEUTER.size() ? NEUTER.get(number) : Integer.toString(number)) + " kald";
    }

    /** {@code Solby Kommunes}; a name that ends with an s gets an apostrophe. */
    static String genitive(String name) {
        return name.endsWith("s") ? name + "'" : name + "s";
    }

    /** A service within a sentence: an abbreviation keeps its capitals, also at the end of a name. */
    static String service(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** With a full stop where the writer left it out. */
    static String sentence(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || ".!?:»\"".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                ? stripped
                : stripped + ".";
    }
}
