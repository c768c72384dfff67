package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Conclusion;
import dk.nattevagt.central.grant.Source;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a month's proposals, in Danish, on paper and in a table.
 *
 * @param citizens what they are called
 * @param staff what they are called; null for somebody who has left
 * @param calls how many of each outcome there were, in words
 */
public record MonthWords(Function<CitizenId, String> citizens, Function<UserId, @Nullable String> staff,
        Function<Map<String, Integer>, String> calls) {

    /** Where a rule stands. */
    public static String source(Source source) {
        return "%s %s, linje %d-%d".formatted(source.document(), ServiceWords.section(source.section()),
                source.firstLine(), source.lastLine());
    }

    /** What somebody has decided. */
    public static String danish(Verdict verdict) {
        return switch (verdict) {
            case CONTINUE -> "fortsætter";
            case CHANGE -> "ændres";
            case END -> "ophører";
        };
    }

    /** What a period shows. */
    public static String danish(Conclusion conclusion) {
        return switch (conclusion) {
            case NEED_SHOWN -> "behov vist";
            case NO_NEED_SHOWN -> "intet behov vist";
            case CANNOT_BE_SHOWN -> "kan ikke vises";
        };
    }
}
