package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.Wearer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * GPS-håndtering: home care charges the tracker and puts it on, for those whose relatives cannot, at most once a day, all days, all
 * hours [004 §13]. A day is a day by the clock on the wall.
 */
public final class GpsHandling {
    /** In which days are counted. */
    public static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    /** What is empty first comes first; of those nobody can tell, whose battery is lower; then whatever is known least of. */
    public static final Comparator<Task> ORDER = Comparator
            .comparing((Task task) -> task.done() != null)
            .thenComparing(task -> Optional.ofNullable(task.emptyAt()).orElse(Instant.MAX))
            .thenComparing(task -> Optional.ofNullable(task.batteryPercent()).orElse(-1))
            .thenComparing(task -> task.citizen().value());

    private GpsHandling() {}

    /** It was charged and put on. */
    public record Done(CitizenId citizen, LocalDate day, UserId by, Instant at) {}

    /**
     * What is to be done for a wearer today.
     *
     * @param batteryPercent null where nobody knows
     * @param emptyAt null where nobody can tell
     * @param done null while it is to be done
     */
    public record Task(CitizenId citizen, @Nullable Integer batteryPercent, @Nullable Instant emptyAt,
            boolean charging, @Nullable Done done) {}

    /** Why it is not done. */
    public sealed interface Refusal {
        /** It has not been granted. */
        record NotGranted() implements Refusal {}

        /** There is an objection: nobody puts a tracker on somebody who will not have it. */
        record Objected() implements Refusal {}

        /** At most once a day. */
        record DoneToday(Done done) implements Refusal {}
    }

    /** The day it counts as. */
    public static LocalDate day(Instant at) {
        return at.atZone(DENMARK).toLocalDate();
    }

    /**
     * Why it may not be done now; nothing where it may.
     *
     * @param objection whether one is in force
     * @param today what was done today; null for nothing
     */
    public static Optional<Refusal> refusal(Wearer wearer, boolean objection, @Nullable Done today) {
        if (!wearer.handling()) {
            return Optional.of(new Refusal.NotGranted());
        }
        if (objection) {
            return Optional.of(new Refusal.Objected());
        }
        return Optional.ofNullable(today).map(Refusal.DoneToday::new);
    }
}
