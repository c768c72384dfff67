package dk.nattevagt.central.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened.
 *
 * @param to its last day; the same as {@code date} for what lasts no longer
 * @param outcome of a call, in the alarm's own words such as {@code help-given}; null while nobody has said, and for other events
 * @param reason in words; null where there is none
 */
public record GrantEvent(LocalDate date, LocalDate to, EventKind kind, @Nullable String outcome,
        @Nullable String reason) {
    private static final String SIGNIFICANT = "help-given";

    /** @throws IllegalArgumentException when it ends before it begins */
    public GrantEvent {
        if (to.isBefore(date)) {
            throw new IllegalArgumentException("an event cannot end before it begins");
        }
    }

    /** A call that a responder closed as real help: the only thing that shows a significant need. */
    boolean showsNeed() {
        return kind == EventKind.CALL && SIGNIFICANT.equals(outcome);
    }

    /** A call nobody has said anything of. */
    boolean unclassified() {
        return kind == EventKind.CALL && outcome == null;
    }
}
