package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one lock. Immutable: each event gives the next. All times are the gateway's uptime, which no correction of a
 * clock moves.
 *
 * @param bolt what it last said; null when it never did
 * @param boltAt when it was heard saying so; null when it never did
 * @param commanded what it was told last; null when nothing
 * @param commandedAt when; null when nothing
 * @param confirmed whether it has said, since then, that it did
 */
public record LockMemory(@Nullable BoltState bolt, @Nullable Duration boltAt, @Nullable LockCommand commanded,
        @Nullable Duration commandedAt, boolean confirmed) {
    /** A lock nobody has heard of. */
    public static final LockMemory NEW = new LockMemory(null, null, null, null, false);

    /** It is told to turn. */
    public LockMemory onCommand(LockCommand command, Duration now) {
        return new LockMemory(bolt, boltAt, command, now, false);
    }

    /**
     * Its sensor speaks. What it repeats of a command is not a word of its sensor, and does not come here.
     *
     * @param heardAt when the lock itself was heard: a state repeated from memory is as old as it is. A word older than the last one
     *     changes nothing
     */
    public LockMemory onBolt(BoltState said, Duration heardAt) {
        if (boltAt != null && heardAt.compareTo(boltAt) < 0) {
            return this;
        }
        boolean answers = commandedAt != null && heardAt.compareTo(commandedAt) > 0 && said == wanted();
        return new LockMemory(said, heardAt, commanded, commandedAt, confirmed || answers);
    }

    /** How it may be shown now. */
    public LockView view(Duration now, LockRules rules) {
        Duration boltAge = boltAt == null ? null : now.minus(boltAt);
        Duration commandAge = commandedAt == null ? null : now.minus(commandedAt);
        BoltState shown = bolt == null ? BoltState.UNKNOWN : bolt;
        return new LockView(certainty(boltAge, commandAge, rules), shown, boltAge, commanded, commandAge);
    }

    private LockCertainty certainty(@Nullable Duration boltAge, @Nullable Duration commandAge, LockRules rules) {
        if (commandAge != null && !confirmed) {
            if (commandAge.compareTo(rules.confirmWithin()) < 0) {
                return LockCertainty.COMMANDED;
            }
            if (commandAge.compareTo(rules.silentAfter()) < 0) {
                return LockCertainty.NOT_CONFIRMED;
            }
        }
        boolean says = bolt != null && bolt != BoltState.UNKNOWN;
        boolean lately = boltAge != null && boltAge.compareTo(rules.silentAfter()) < 0;
        return says && lately ? LockCertainty.CONFIRMED : LockCertainty.UNKNOWN;
    }

    private @Nullable BoltState wanted() {
        if (commanded == null) {
            return null;
        }
        return switch (commanded) {
            case LOCK -> BoltState.LOCKED;
            case UNLOCK -> BoltState.UNLOCKED;
        };
    }
}
