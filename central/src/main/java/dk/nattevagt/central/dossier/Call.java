package dk.nattevagt.central.dossier;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState.Closed;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as a call for help, with everything a responder said of it.
 *
 * @param alarm as it stands: its outcome is the current one, also where it was corrected
 * @param corrections oldest first
 */
public record Call(Alarm alarm, List<Correction> corrections) {
    public Call {
        corrections = List.copyOf(corrections);
    }

    /**
     * It was closed as something it was not.
     *
     * @param note what was noted before; null when nothing was
     */
    public record Correction(Instant at, @Nullable UserId by, Outcome from, @Nullable String note, Outcome to,
            String reason) {}

    /** An alarm and its journal. */
    public static Call of(Alarm alarm, List<JournalEntry> journal) {
        return new Call(alarm, journal.stream().filter(entry -> entry.kind() == JournalEntry.Kind.CORRECTED)
                .flatMap(entry -> correction(entry).stream()).toList());
    }

    private static Optional<Correction> correction(JournalEntry entry) {
        Map<String, String> details = entry.details();
        String note = details.getOrDefault("fromNote", "");
        return Outcome.ofWireName(details.getOrDefault("from", ""))
                .flatMap(from -> Outcome.ofWireName(details.getOrDefault("outcome", ""))
                        .map(to -> new Correction(entry.at(), entry.by(), from, note.isEmpty() ? null : note, to,
                                details.getOrDefault("reason", ""))));
    }

    /** Its name. */
    public AlarmId id() {
        return alarm.id();
    }

    /** When it was made, as well as can be known: never by a gateway's clock that cannot be true. */
    public Instant madeAt() {
        return alarm.origin().timing().raisedAt();
    }

    /** The local day it belongs to. One that a gateway held back belongs to the day of the press, not of its arrival. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(madeAt(), zone);
    }

    /** How it ended; null while it has not. */
    public @Nullable Closed closed() {
        return alarm.state() instanceof Closed closed ? closed : null;
    }

    /** What it turned out to be; null while nobody has said. */
    public @Nullable Outcome outcome() {
        Closed closed = closed();
        return closed == null ? null : closed.outcome();
    }

    /** Somebody or something worn by somebody called for a person: what a personal alarm is granted for. Exercises are none. */
    public boolean forHelp() {
        return alarm.exercise() == null && callsForHelp(alarm.origin().cause());
    }

    /**
     * Whether it is a citizen's call for help. A fall sensor and a home in which nobody moves call for the citizen; a tracker's SOS is
     * pressed by its wearer. Detectors call for the home, and a zone that was left calls for nobody.
     */
    static boolean callsForHelp(Cause cause) {
        return switch (cause) {
            case BUTTON, PULL_CORD, FALL, INACTIVITY, TRACKER_SOS -> true;
            case SMOKE, HEAT, CO, WATER, DOOR, ZONE_LEFT -> false;
        };
    }
}
