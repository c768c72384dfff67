package dk.nattevagt.central.dossier;

import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Local days with gaps. A day counts as unprotected when its gaps, laid over each other, are longer than {@link #COUNTS_OVER}: what ends
 * within the hour is the stuff of restarts and flat spots, and is told without being counted. Days of 23 and 25 hours are days like any
 * other, because the measure is an hour and not a share.
 */
public final class UnprotectedDays {
    /** Longer than this in one day, and the day is unprotected. */
    public static final Duration COUNTS_OVER = Duration.ofHours(1);

    private final SortedMap<LocalDate, Day> days;

    private UnprotectedDays(SortedMap<LocalDate, Day> days) {
        this.days = Collections.unmodifiableSortedMap(days);
    }

    /**
     * A day with a gap.
     *
     * @param without how long, times that overlap once
     */
    public record Day(Duration without, Set<Gap.Kind> kinds) {
        public Day {
            kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }

        /** Long enough to count. */
        public boolean counts() {
            return without.compareTo(COUNTS_OVER) > 0;
        }
    }

    /** A stretch of a day. */
    private record Stretch(Instant from, Instant to) {}

    /**
     * The days of these gaps.
     *
     * @param to the last day looked at
     * @param now gaps that last have lasted until now
     */
    public static UnprotectedDays of(List<Gap> gaps, LocalDate from, LocalDate to, ZoneId zone, Instant now) {
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Instant before = end.isAfter(now) ? now : end;
        SortedMap<LocalDate, List<Stretch>> stretches = new TreeMap<>();
        SortedMap<LocalDate, Set<Gap.Kind>> kinds = new TreeMap<>();
        gaps.stream().flatMap(gap -> gap.within(first, before).stream()).forEach(gap -> {
            Instant last = gap.ended() == null ? before : gap.ended();
            for (Instant at = gap.began(); at.isBefore(last);) {
                LocalDate day = LocalDate.ofInstant(at, zone);
                Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
                Instant until = midnight.isBefore(last) ? midnight : last;
                stretches.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Stretch(at, until));
                kinds.computeIfAbsent(day, _ -> EnumSet.noneOf(Gap.Kind.class)).add(gap.kind());
                at = until;
            }
        });
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        stretches.forEach((day, parts) -> days.put(day,
                new Day(together(parts), kinds.getOrDefault(day, EnumSet.noneOf(Gap.Kind.class)))));
        return new UnprotectedDays(days);
    }

    private static Duration together(List<Stretch> parts) {
        Duration sum = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Stretch part : parts.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            Instant from = part.from().isBefore(counted) ? counted : part.from();
            if (from.isBefore(part.to())) {
                sum = sum.plus(Duration.between(from, part.to()));
                counted = part.to();
            }
        }
        return sum;
    }

    /** Every day with a gap, also those too short to count. */
    public SortedMap<LocalDate, Day> days() {
        return days;
    }

    /** Those from one day to another. */
    UnprotectedDays during(LocalDate first, LocalDate last) {
        return new UnprotectedDays(new TreeMap<>(days.subMap(first, last.plusDays(1))));
    }

    /** How many days count. */
    public int counting() {
        return (int) days.values().stream().filter(Day::counts).count();
    }

    /** The days that count, those that follow each other for the same reasons as one. */
    public List<GrantEvent> events() {
        List<GrantEvent> runs = new ArrayList<>();
        days.forEach((day, without) -> {
            if (!without.counts()) {
                return;
            }
            String reason = without.kinds().stream().map(Gap.Kind::wireName).collect(Collectors.joining(", "));
            GrantEvent last = runs.isEmpty() ? null : runs.getLast();
            boolean goesOn = last != null && last.to().plusDays(1).equals(day) && reason.equals(last.reason());
            LocalDate began = goesOn && last != null ? last.date() : day;
            if (goesOn) {
                runs.removeLast();
            }
            runs.add(new GrantEvent(began, day, EventKind.UNPROTECTED, null, reason));
        });
        return runs;
    }
}
