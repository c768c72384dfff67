package dk.nattevagt.gateway.lock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The wrong codes entered so far. The fifth begins a pause in which no code is looked at, and each one more after it a pause twice as
 * long, up to an hour: a guesser gets 24 tries a day at a million possibilities. A right code, or a day without a wrong one, ends the count. Immutable.
 *
 * @param wrong how many, since the last right one
 * @param pausedUntil by uptime; null while codes are looked at
 * @param lastWrong by uptime
 */
public record CodeTries(int wrong, @Nullable Duration pausedUntil, Duration lastWrong) {
    /** None. */
    public static final CodeTries NONE = new CodeTries(0, null, Duration.ZERO);
    /** So many wrong ones begin a pause. */
    public static final int FREE = 5;
    static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final Duration FORGOTTEN = Duration.ofDays(1);

    /** As an earlier run kept them. A pause that had begun begins again: how long the power was gone, nobody knows. */
    public static CodeTries kept(int wrong, boolean paused, Duration now) {
        return new CodeTries(wrong, paused ? now.plus(pause(wrong)) : null, now);
    }

    /** One more was tried. To be kept before it is looked at, so that pulling the plug is no way to try again. */
    public CodeTries tried(Duration now) {
        int count = wrong == Integer.MAX_VALUE ? wrong : wrong + 1;
        return new CodeTries(count, count < FREE ? null : now.plus(pause(count)), now);
    }

    /** How long nothing is looked at; zero: it is. */
    public Duration pauseLeft(Duration now) {
        Duration until = pausedUntil;
        return until == null || until.compareTo(now) <= 0 ? Duration.ZERO : until.minus(now);
    }

    /** How many may still be wrong before the next pause. */
    public int left() {
        return Math.max(1, FREE - wrong);
    }

    /** The same, but for what is over. */
    public CodeTries timePassed(Duration now) {
        if (wrong > 0 && now.compareTo(lastWrong.plus(FORGOTTEN)) >= 0) {
            return NONE;
        }
        boolean over = pausedUntil != null && pauseLeft(now).isZero();
        return over ? new CodeTries(wrong, null, lastWrong) : this;
    }

    private static Duration pause(int wrong) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(10, Math.max(0, wrong - FREE)));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }
}
