package dk.nattevagt.gateway.trigger;

import java.time.Duration;

/**
 * What is remembered about one possible trouble between two looks.
 *
 * @param present whether it has been told that it began, and not yet that it ended
 * @param wrong what the last look saw
 * @param since the uptime from which looks have seen that without a break
 */
public record TroubleState(boolean present, boolean wrong, Duration since) {

    /** All was well, and nothing has been looked at yet. */
    public static final TroubleState AT_START = atStart(false);

    /**
     * Before the first look of this boot.
     *
     * @param present whether an earlier boot left the trouble open: it ends as any other, when all has been well long enough
     */
    public static TroubleState atStart(boolean present) {
        return new TroubleState(present, present, Duration.ZERO);
    }
}
