package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.authority.CodeShifts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose a code is, and what time it is for one: a code counts for a shift, so the time need not be known to the second. */
public final class CodeRules {
    /** How far a clock of the machine's own may be behind the last signed time: two clocks are never the same. */
    static final Duration BEHIND = Duration.ofMinutes(5);
    /** How far it may be ahead: nobody has a code for longer. */
    static final Duration AHEAD = Duration.ofDays(30);

    private CodeRules() {}

    /**
     * Whose code it is.
     *
     * @param shift the start of the shift, in the form of {@link CodeShifts#name}
     */
    public record Match(String shift, int slot) {}

    /** Whose this code is at this time; nothing when it is nobody's. */
    public static Optional<Match> match(DoorCodes codes, String entered, TrustedWindow time) {
        Stream<LocalDateTime> counting = Stream.of(time.earliest(), time.latest())
                .flatMap(at -> codes.shifts().countingAt(at).stream()).distinct();
        return counting.flatMap(shift -> codes.key().slot(entered, shift)
                .map(slot -> new Match(CodeShifts.name(shift), slot)).stream()).findFirst();
    }

    /**
     * What time it is for a code: the central's, or after a start without contact the machine's own clock, which must not be behind the
     * last time the central signed.
     *
     * @param trusted by the central's signed answers since this start
     * @param lastTrusted kept on disk by an earlier run; null when there never was one
     * @param wall the machine's own clock
     */
    public static Optional<TrustedWindow> time(Optional<TrustedWindow> trusted, @Nullable Instant lastTrusted,
            Instant wall) {
        if (trusted.isPresent() || lastTrusted == null) {
            return trusted;
        }
        boolean believable = !wall.isBefore(lastTrusted.minus(BEHIND)) && !wall.isAfter(lastTrusted.plus(AHEAD));
        Instant now = wall.isBefore(lastTrusted) ? lastTrusted : wall;
        return believable ? Optional.of(new TrustedWindow(now, now)) : Optional.empty();
    }
}
