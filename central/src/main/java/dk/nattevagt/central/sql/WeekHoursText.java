package dk.nattevagt.central.sql;

import dk.nattevagt.central.people.WeekHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Hours of the week in one column: the zone, then a line for each span. */
final class WeekHoursText {
    private WeekHoursText() {}

    static String write(WeekHours hours) {
        return hours.spans().stream().map(WeekHoursText::write)
                .collect(Collectors.joining("\n", hours.zone().getId() + "\n", ""));
    }

    private static String write(WeekHours.Span span) {
        return "%s %s %s".formatted(
                span.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")), span.from(),
                span.to());
    }

    static WeekHours read(String text) {
        return new WeekHours(ZoneId.of(text.lines().findFirst().orElseThrow()),
                text.lines().skip(1).map(WeekHoursText::span).toList());
    }

    private static WeekHours.Span span(String line) {
        String[] parts = line.split(" ", -1);
        return new WeekHours.Span(
                Arrays.stream(parts[0].split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}
