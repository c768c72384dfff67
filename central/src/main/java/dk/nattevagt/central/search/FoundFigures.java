package dk.nattevagt.central.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long it took to find those who were lost. Worries that were none are counted and not timed.
 *
 * @param endings how many cases ended in each way
 * @param fromOpening from the case's opening to the moment of finding; null when nobody was found
 * @param fromLastSeen from when they were last seen, for those of whom that is known; null when of nobody
 */
public record FoundFigures(int cases, Map<CaseEnding.How, Integer> endings, @Nullable Times fromOpening,
        @Nullable Times fromLastSeen) {
    public FoundFigures {
        endings = Map.copyOf(endings);
    }

    /**
     * Some of them.
     *
     * @param count how many are timed
     */
    public record Times(int count, Duration median, Duration longest) {}

    /** Of closed cases. */
    public static FoundFigures of(List<LostPersonCase> closed) {
        Map<CaseEnding.How, Integer> endings = new TreeMap<>();
        closed.stream().map(LostPersonCase::ending).filter(java.util.Objects::nonNull)
                .forEach(ending -> endings.merge(ending.how(), 1, Integer::sum));
        return new FoundFigures(closed.size(), endings,
                times(closed.stream().map(one -> taken(one.openedAt(), one)).toList()),
                times(closed.stream().map(one -> taken(one.checklist().lastSeenAt(), one)).toList()));
    }

    /** From the case's opening to the moment of finding; null while open, and where nobody was lost. */
    public static @Nullable Duration timeToFound(LostPersonCase lost) {
        return taken(lost.openedAt(), lost);
    }

    private static @Nullable Duration taken(@Nullable Instant from, LostPersonCase lost) {
        Instant found = lost.ending() == null ? null : lost.ending().foundAt();
        if (found == null || from == null) {
            return null;
        }
        // Somebody may have come home before the case was opened.
        return found.isBefore(from) ? Duration.ZERO : Duration.between(from, found);
    }

    private static @Nullable Times times(List<@Nullable Duration> taken) {
        List<Duration> sorted = taken.stream().filter(java.util.Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        Duration median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
        return new Times(sorted.size(), median, sorted.getLast());
    }
}
