package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A grant and what is known of it at the end of one day: what is dated later has not happened.
 *
 * @param events those up to today, in any order; what lasts longer than today lasts until today
 */
record Facts(Grant grant, List<GrantEvent> events, LocalDate today) {

    static Facts of(Grant grant, List<GrantEvent> events, LocalDate today) {
        return new Facts(grant, events.stream().filter(event -> !event.date().isAfter(today))
                .map(event -> event.knownOn(today)).toList(), today);
    }

    /** Null while nothing is decided. */
    @Nullable
    LocalDate decided() {
        LocalDate decided = grant.decided();
        return decided == null || decided.isAfter(today) ? null : decided;
    }

    /** Whether the help has begun. */
    boolean begun() {
        LocalDate started = grant.started();
        return started != null && !started.isAfter(today);
    }

    /** The day most periods are counted from; null while nothing is granted. A start that is planned counts as one. */
    @Nullable
    LocalDate running() {
        return decided() == null && !begun() ? null : grant.running();
    }

    boolean has(EventKind kind, LocalDate from) {
        return events.stream().anyMatch(event -> event.kind() == kind && !event.date().isBefore(from));
    }

    Optional<LocalDate> last(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).map(GrantEvent::date).max(LocalDate::compareTo);
    }

    /** The last day on which somebody looked at all there was: the decision, or a look after it. */
    Optional<LocalDate> lastLook() {
        LocalDate decided = decided();
        Optional<LocalDate> review = last(EventKind.REVIEW);
        return decided == null || review.filter(day -> day.isAfter(decided)).isPresent()
                ? review
                : Optional.of(decided);
    }
}
