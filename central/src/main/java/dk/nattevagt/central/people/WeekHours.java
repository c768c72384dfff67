package dk.nattevagt.central.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hours of the week by the clock on the wall, also when that clock is changed: hours that the change skips begin when it is over, and
 * an end inside the hour that comes twice is the second one.
 *
 * @param spans empty: always
 */
public record WeekHours(ZoneId zone, List<Span> spans) {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    /** Every hour of the week. */
    public static final WeekHours ALWAYS = new WeekHours(DENMARK, List.of());

    public WeekHours {
        spans = List.copyOf(spans);
    }

    /** Hours in Danish time; none means always. */
    public static WeekHours danish(List<Span> spans) {
        return new WeekHours(DENMARK, spans);
    }

    /**
     * The same hours on some days.
     *
     * @param days on which they begin
     * @param to on the next day unless it is after {@code from}; the same time is a whole day
     */
    public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        /** @throws IllegalArgumentException for no day */
        public Span {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("hours need at least one day");
            }
            days = Set.copyOf(days);
        }

        private Stretch on(LocalDate day, ZoneId zone) {
            LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
            return new Stretch(ZonedDateTime.of(day, from, zone).toInstant(),
                    ZonedDateTime.of(end, to, zone).withLaterOffsetAtOverlap().toInstant());
        }
    }

    /** From a moment to the one at which it is over. */
    public record Stretch(Instant from, Instant to) {
        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** Whether the moment lies in them. */
    public boolean contains(Instant moment) {
        return spans.isEmpty() || around(moment).anyMatch(stretch -> stretch.contains(moment));
    }

    /** The next moment after this one at which hours begin; nothing where it is always. */
    public Optional<Instant> nextStart(Instant after) {
        return around(after).map(Stretch::from).filter(start -> start.isAfter(after)).min(Instant::compareTo);
    }

    /** The next moment after this one at which it begins or ends to be so; nothing where it is always. */
    public Optional<Instant> nextChange(Instant after) {
        return around(after).flatMap(stretch -> Stream.of(stretch.from(), stretch.to()))
                .filter(edge -> edge.isAfter(after))
                .min(Instant::compareTo);
    }

    /** A span of yesterday may still last, and the next may be a week away. */
    private Stream<Stretch> around(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate();
        return spans.stream().flatMap(span -> Stream.iterate(today.minusDays(2), day -> day.plusDays(1)).limit(11)
                .filter(day -> span.days().contains(day.getDayOfWeek()))
                .map(day -> span.on(day, zone)));
    }
}
