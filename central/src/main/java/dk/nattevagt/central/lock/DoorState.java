package dk.nattevagt.central.lock;

import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A door as it may be shown at one moment, by the same reasoning as the gateway's own.
 *
 * @param bolt what its sensor last said, to be shown with its age
 * @param boltAt when that was; null when it never said anything
 * @param commanded what it may have been told last; null when nothing is known of that
 * @param commandedAt when the order was given; null as above
 */
public record DoorState(DoorCertainty certainty, BoltState bolt, @Nullable Instant boltAt,
        @Nullable LockCommand commanded, @Nullable Instant commandedAt) {
    /** A lock that was told has this long to say that it did. */
    public static final Duration CONFIRM_WITHIN = Duration.ofSeconds(20);

    /**
     * What is known now.
     *
     * @param last the last order for the lock; null when there was none
     * @param said what the lock last said; null when nothing
     */
    public static DoorState of(@Nullable DoorOrder last, @Nullable LockState said, Instant now) {
        BoltState bolt = said == null ? BoltState.UNKNOWN : said.bolt();
        Instant boltAt = said == null ? null : said.at();
        if (last == null || !last.standing().mayHaveTurned()) {
            LockCommand told = said == null ? null : said.commanded();
            return new DoorState(byItsBolt(said, now), bolt, boltAt, told, null);
        }
        return new DoorState(certainty(last, said, now), bolt, boltAt, last.order().command(),
                last.order().issuedAt());
    }

    private static DoorCertainty certainty(DoorOrder last, @Nullable LockState said, Instant now) {
        Instant told = last.order().issuedAt();
        boolean spokeSince = said != null && said.at().isAfter(told);
        if (said != null && spokeSince && said.bolt() == wanted(last.order().command())) {
            return byItsBolt(said, now);
        }
        return switch (last.standing()) {
            case WAITING -> now.isBefore(last.order().expiresAt()) ? DoorCertainty.COMMANDED : DoorCertainty.UNKNOWN;
            case TURNED -> turned(last, now);
            // Whether it was told nobody can say; what its bolt says afterwards counts.
            case UNANSWERED, USED -> spokeSince && saidAfter(said, last) ? byItsBolt(said, now) : DoorCertainty.UNKNOWN;
            case NOT_TURNED, FORGED, FOREIGN, EXPIRED, CLOCK_UNSURE, NO_KEY -> byItsBolt(said, now);
        };
    }

    private static DoorCertainty turned(DoorOrder last, Instant now) {
        Instant answered = last.settledAt() == null ? last.order().issuedAt() : last.settledAt();
        if (now.isBefore(answered.plus(CONFIRM_WITHIN))) {
            return DoorCertainty.COMMANDED;
        }
        return now.isBefore(answered.plus(LockState.BELIEVED_FOR))
                ? DoorCertainty.NOT_CONFIRMED
                : DoorCertainty.UNKNOWN;
    }

    private static boolean saidAfter(@Nullable LockState said, DoorOrder last) {
        return said != null && !said.at().isBefore(last.order().expiresAt());
    }

    private static DoorCertainty byItsBolt(@Nullable LockState said, Instant now) {
        return said == null || said.boltAt(now) == BoltState.UNKNOWN
                ? DoorCertainty.UNKNOWN
                : DoorCertainty.CONFIRMED;
    }

    private static BoltState wanted(LockCommand command) {
        return switch (command) {
            case LOCK -> BoltState.LOCKED;
            case UNLOCK -> BoltState.UNLOCKED;
        };
    }
}
