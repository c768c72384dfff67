package dk.nattevagt.central.supervision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a word makes of a technical alarm: each trouble begins once, ends once, and when it comes again is a new one. */
public final class TechnicalRules {

    private TechnicalRules() {}

    /**
     * What is to be stored; nothing when the word changes nothing.
     *
     * @param latest the latest technical alarm of the same source and trouble, lasting or ended; null when there never was one
     */
    public static Optional<TechnicalAlarm> hear(@Nullable TechnicalAlarm latest, TechnicalWord word) {
        if (latest != null && Mark.isBefore(word.mark(), latest.lastWord())) {
            return Optional.empty();
        }
        if (latest != null && latest.open()) {
            return word.present() ? remembered(latest, word) : Optional.of(latest.ended(word.at(), word.mark()));
        }
        return word.present() ? Optional.of(begun(word)) : endedUnheard(latest, word);
    }

    private static TechnicalAlarm begun(TechnicalWord word) {
        return new TechnicalAlarm(0, word.source(), word.trouble(), word.at(), word.heardAt(), null, word.unprotected(),
                word.mark());
    }

    /** Heard again: only the word is remembered, so that an end said before it does not count. */
    private static Optional<TechnicalAlarm> remembered(TechnicalAlarm latest, TechnicalWord word) {
        Mark mark = word.mark();
        return mark == null || mark.equals(latest.lastWord()) ? Optional.empty() : Optional.of(latest.said(mark));
    }

    /** An end without a beginning has overtaken it: remembered, so that the beginning, when it comes, is known as over. */
    private static Optional<TechnicalAlarm> endedUnheard(@Nullable TechnicalAlarm latest, TechnicalWord word) {
        Mark mark = word.mark();
        if (mark == null) {
            return Optional.empty();
        }
        return latest == null ? Optional.of(begun(word).ended(word.at(), mark)) : remembered(latest, word);
    }
}
