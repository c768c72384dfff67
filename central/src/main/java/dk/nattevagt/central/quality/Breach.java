package dk.nattevagt.central.quality;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An alarm that broke a promise, and why.
 *
 * @param broken at least one
 * @param slow the link that lost the most time, of those the promise rests on
 * @param reason in Danish, naming nobody
 */
public record Breach(AlarmTimes times, Set<Promise> broken, LinkTime slow, String reason) {
    private static final Set<Link> UNTIL_ANSWERED = EnumSet.of(Link.CENTRAL, Link.ANSWERING);

    public Breach {
        broken = Set.copyOf(broken);
    }

    /** The breach of this alarm, or nothing. */
    public static Optional<Breach> of(AlarmRecord written, AlarmTimes times, Instant now) {
        Set<Promise> broken = Promise.brokenBy(times, now);
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        List<LinkTime> links = LinkTime.of(times, now);
        Set<Link> among = broken.contains(Promise.HELP_IN_TIME) ? EnumSet.allOf(Link.class) : UNTIL_ANSWERED;
        return LinkTime.slowest(links, among)
                .map(slow -> new Breach(times, broken, slow, ReasonWords.sentence(slow, written)));
    }
}
