package dk.nattevagt.central.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one link of an alarm took.
 *
 * @param to its end; where it has none yet, the moment of asking
 * @param finished whether it led to the next link
 * @param target what it should have taken at most
 */
public record LinkTime(Link link, Instant from, Instant to, boolean finished, Duration target) {

    /** How long it took. */
    public Duration took() {
        return Duration.between(from, to);
    }

    /** The time lost: what it took beyond its target; less than zero where it was quicker. */
    public Duration lost() {
        return took().minus(target);
    }

    /** An alarm's links in their order, as far as it came. Somebody already in the building may arrive without setting out. */
    public static List<LinkTime> of(AlarmTimes times, Instant now) {
        Targets targets = Targets.within(Duration.between(times.pressedAt(), times.helpDueBy()));
        Instant end = times.closedAt() == null ? latest(now, times.receivedAt()) : times.closedAt();
        List<LinkTime> links = new ArrayList<>();
        links.add(link(Link.DELIVERY, times.pressedAt(), times.receivedAt(), targets));
        Instant rang = times.firstRangAt();
        Instant accepted = times.acceptedAt();
        boolean rangFirst = rang != null && !rang.isBefore(times.receivedAt())
                && (accepted == null || !rang.isAfter(accepted));
        Instant waiting = times.receivedAt();
        if (rang != null && rangFirst) {
            links.add(link(Link.CENTRAL, times.receivedAt(), rang, targets));
            waiting = rang;
        }
        links.add(open(Link.ANSWERING, waiting, accepted, end, targets.answering()));
        if (accepted != null) {
            afterAccepting(links, times, accepted, end, targets);
        }
        return links;
    }

    private static void afterAccepting(List<LinkTime> links, AlarmTimes times, Instant accepted, Instant end,
            Targets targets) {
        Instant departed = times.departedAt();
        Instant arrived = times.arrivedAt();
        if (departed == null && arrived != null) {
            links.add(new LinkTime(Link.WAY, accepted, arrived, true, targets.departure().plus(targets.way())));
            return;
        }
        links.add(open(Link.DEPARTURE, accepted, departed, end, targets.departure()));
        if (departed != null) {
            links.add(open(Link.WAY, departed, arrived, end, targets.way()));
        }
    }

    private static LinkTime link(Link link, Instant from, Instant to, Targets targets) {
        return new LinkTime(link, from, to, true, targets.of(link));
    }

    private static LinkTime open(Link link, Instant from, @Nullable Instant to, Instant end, Duration target) {
        return to == null
                ? new LinkTime(link, from, latest(from, end), false, target)
                : new LinkTime(link, from, to, true, target);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of these links, the one that lost the most time; the earlier one where two lost the same. */
    static Optional<LinkTime> slowest(Collection<LinkTime> links, Set<Link> among) {
        return links.stream().filter(one -> among.contains(one.link()))
                .max(Comparator.comparing(LinkTime::lost).thenComparing(LinkTime::link, Comparator.reverseOrder()));
    }
}
