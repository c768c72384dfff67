package dk.nattevagt.central.quality;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When what happened in one alarm. Each moment is null where it has not come, or never came.
 *
 * @param team the one it was last brought to; null where none covers the home
 * @param pressedAt when it happened at the home, as well as can be known
 * @param late it reached the central long after it happened
 * @param firstRangAt when the first screen rang or the first message was known to be on a phone
 * @param acceptedAt when somebody first took it
 * @param departedAt when the one who arrived set out; before an arrival, whoever has it now
 * @param outcome as it stands, after corrections
 * @param corrected whether it was first closed as something else
 */
public record AlarmTimes(
        AlarmId alarm,
        @Nullable TeamId team,
        Cause cause,
        Instant pressedAt,
        Instant receivedAt,
        boolean late,
        @Nullable Instant firstRangAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant closedAt,
        Instant helpDueBy,
        @Nullable Outcome outcome,
        boolean corrected) {
    private static final Set<Kind> CHANGES_OF_HANDS = Set.of(Kind.TAKEN_OVER, Kind.HANDED_OVER, Kind.HOLDER_GONE);
    private static final Set<DeliveryState> ON_A_PHONE = Set.of(DeliveryState.DELIVERED, DeliveryState.SEEN,
            DeliveryState.ANSWERED);

    /** Reads the times out of what was written down. */
    public static AlarmTimes of(AlarmRecord written) {
        Alarm alarm = written.alarm();
        List<JournalEntry> journal = written.journal();
        var timing = alarm.origin().timing();
        Instant arrived = first(journal, Kind.ARRIVED);
        return new AlarmTimes(alarm.id(), alarm.answering().team(), alarm.origin().cause(), timing.raisedAt(),
                timing.receivedAt(), timing.late(), firstRang(written), first(journal, Kind.ACCEPTED),
                departed(journal, arrived), arrived, first(journal, Kind.CLOSED), alarm.answering().helpDueBy(),
                alarm.state() instanceof AlarmState.Closed closed ? closed.outcome() : null,
                first(journal, Kind.CORRECTED) != null);
    }

    private static @Nullable Instant first(List<JournalEntry> journal, Kind kind) {
        return journal.stream().filter(entry -> entry.kind() == kind).map(JournalEntry::at).findFirst().orElse(null);
    }

    private static @Nullable Instant firstRang(AlarmRecord written) {
        Stream<Instant> screens = written.journal().stream()
                .filter(entry -> entry.kind() == Kind.SCREENS_RANG
                        && !"0".equals(entry.details().getOrDefault("screens", "0")))
                .map(JournalEntry::at);
        Stream<Instant> phones = written.messages().stream()
                .filter(message -> ON_A_PHONE.contains(message.state()))
                .map(Notification::changedAt);
        return Stream.concat(screens, phones).min(Instant::compareTo).orElse(null);
    }

    /** A departure counts only where the one who set out did not lose the alarm on the way. */
    private static @Nullable Instant departed(List<JournalEntry> journal, @Nullable Instant arrived) {
        Instant departed = null;
        for (JournalEntry entry : journal) {
            if (arrived != null && entry.kind() == Kind.ARRIVED) {
                return departed;
            }
            if (entry.kind() == Kind.ON_THE_WAY) {
                departed = entry.at();
            } else if (CHANGES_OF_HANDS.contains(entry.kind())) {
                departed = null;
            }
        }
        return departed;
    }

    /** From the central's receipt until somebody took it: what the field counts. Null while nobody has. */
    public @Nullable Duration toAccept() {
        return since(receivedAt, acceptedAt);
    }

    /** From the press until somebody set out. */
    public @Nullable Duration toDeparture() {
        return since(pressedAt, departedAt);
    }

    /** From the press until somebody was there. */
    public @Nullable Duration toArrival() {
        return since(pressedAt, arrivedAt);
    }

    /** When help or contact came: an arrival, or a closing without a visit. */
    public @Nullable Instant helpedAt() {
        return arrivedAt == null ? closedAt : arrivedAt;
    }

    private static @Nullable Duration since(Instant from, @Nullable Instant to) {
        return to == null ? null : Duration.between(from, to);
    }
}
