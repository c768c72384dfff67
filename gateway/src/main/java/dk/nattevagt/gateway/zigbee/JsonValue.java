package dk.nattevagt.gateway.zigbee;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One value of a payload, as text: nobody needs to compute with a number of ten thousand digits.
 *
 * @param text the number, the string, {@code true} or {@code false}; empty for null and for what is inside braces
 */
record JsonValue(Kind kind, String text) {
    private static final Set<String> YES = Set.of("true", "on", "yes", "1", "alarm", "alarming", "detected", "active");
    private static final Set<String> NO = Set.of("false", "off", "no", "0", "clear", "normal", "none", "ok",
            "inactive");
    private static final Set<String> SOUND = Set.of("no_fault", "no_fault_detected", "no_error", "healthy", "good");
    private static final int LONGEST_NUMBER = 24;

    enum Kind {
        BOOLEAN, NUMBER, TEXT, NULL, STRUCTURE
    }

    /** Null and the empty text mention nothing. */
    boolean isSilent() {
        return kind == Kind.NULL || (kind == Kind.TEXT && text.isBlank());
    }

    /** True or false, also in the spellings some converters use; empty when it is neither. */
    Optional<Boolean> yesOrNo() {
        String word = word();
        if (kind == Kind.STRUCTURE) {
            return Optional.empty();
        }
        return YES.contains(word) || NO.contains(word) ? Optional.of(YES.contains(word)) : Optional.empty();
    }

    /** Whether it names a fault: any number but zero and any word that does not say "all is well". */
    Optional<Boolean> fault() {
        return switch (kind) {
            case BOOLEAN -> yesOrNo();
            case NUMBER -> number().map(code -> code != 0);
            case TEXT -> Optional.of(!NO.contains(word()) && !SOUND.contains(word()));
            case NULL, STRUCTURE -> Optional.empty();
        };
    }

    /** A finite number, also when it stands in quotes. */
    Optional<Double> number() {
        if ((kind != Kind.NUMBER && kind != Kind.TEXT) || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** Lower case, without blanks around it. */
    String word() {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
