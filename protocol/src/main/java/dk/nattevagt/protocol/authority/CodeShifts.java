package dk.nattevagt.protocol.authority;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a shift's codes count, in local time: from half an hour before it until half an hour after it, so that nobody stands before a
 * door while the shift changes. A shift over the change of the clock is as long as that night is.
 *
 * @param starts when the shifts of a day begin, one or more, in order
 */
public record CodeShifts(List<LocalTime> starts, ZoneId zone) {
    /** How long before and after a shift its codes count. */
    public static final Duration GRACE = Duration.ofMinutes(30);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** @throws IllegalArgumentException when there is no start, or two are the same or out of order */
    public CodeShifts {
        starts = List.copyOf(starts);
        if (starts.isEmpty() || !starts.equals(starts.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("shift starts must be in order, and there must be one");
        }
    }

    /** A shift's name: its start in local time, such as {@code 2026-11-21T23:00}. */
    public static String name(LocalDateTime shift) {
        return shift.format(NAME);
    }

    /** The starts of the shifts whose codes count at this moment, the one that is on first. */
    public List<LocalDateTime> countingAt(Instant now) {
        LocalDateTime on = onAt(now);
        return Stream.concat(Stream.of(on), Stream.of(onAt(now.minus(GRACE)), onAt(now.plus(GRACE)))).distinct()
                .toList();
    }

    /** The start of the shift that is on at this moment. */
    public LocalDateTime onAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> starts.stream().map(day::atTime))
                .filter(start -> !start.atZone(zone).toInstant().isAfter(now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The start of the shift after the one that starts then. */
    public LocalDateTime after(LocalDateTime shift) {
        return Stream.of(shift.toLocalDate(), shift.toLocalDate().plusDays(1))
                .flatMap(day -> starts.stream().map(day::atTime))
                .filter(start -> start.isAfter(shift))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
