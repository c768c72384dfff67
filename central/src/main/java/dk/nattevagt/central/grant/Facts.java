package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A grant and what is known of it at the end of one day: what is dated later has not happened. */
record Facts(Grant grant, History history, LocalDate today) {

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

    /** Those of a kind up to today, oldest first. */
    List<GrantEvent> events(EventKind kind) {
        return history.until(today, kind);
    }

    /** Calls up to today, oldest first. */
    List<History.Call> calls() {
        return history.callsUntil(today);
    }

    /** The last day of something up to today: what is said to last longer has lasted until today. */
    LocalDate lastDay(GrantEvent event) {
        return event.to().isAfter(today) ? today : event.to();
    }

    Optional<LocalDate> last(EventKind kind) {
        List<GrantEvent> all = events(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().date());
    }

    boolean has(EventKind kind, LocalDate from) {
        return last(kind).filter(day -> !day.isBefore(from)).isPresent();
    }

    /** The last day on which somebody looked at all there was: the decision, or a look after it. */
    LocalDate lastLook() {
        LocalDate decided = decided();
        LocalDate review = last(EventKind.REVIEW).orElse(LocalDate.MIN);
        return decided == null || review.isAfter(decided) ? review : decided;
    }
}
