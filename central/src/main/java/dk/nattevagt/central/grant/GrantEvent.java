package dk.nattevagt.central.grant;

import dk.nattevagt.central.alarm.Outcome;
import java.time.LocalDate;
import java.util.Optional;
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
    /** @throws IllegalArgumentException when it ends before it begins */
    public GrantEvent {
        if (to.isBefore(date)) {
            throw new IllegalArgumentException("an event cannot end before it begins");
        }
    }

    /** What a call turned out to be; nothing while nobody has said, or in a word that no alarm ends with. */
    public Optional<Outcome> known() {
        String written = outcome;
        return kind != EventKind.CALL || written == null ? Optional.empty() : Outcome.ofWireName(written);
    }

    /** A call that a responder closed as real help: the only thing that shows a significant need. */
    public boolean showsNeed() {
        return known().filter(Outcome.HELP_GIVEN::equals).isPresent();
    }

    /** A call nobody has said anything of that could be understood. */
    public boolean unclassified() {
        return kind == EventKind.CALL && known().isEmpty();
    }
}
