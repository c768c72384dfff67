package dk.nattevagt.central.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.central.people.WeekHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hours of the week as {@code [{"days":["mon","sun"],"from":"20:00","to":"07:00"}]}, by Danish time; none is always. */
final class Schedule {
    private static final String MIDNIGHT = "24:00";

    private Schedule() {}

    /** @throws IllegalArgumentException for anything else */
    static WeekHours read(JsonNode schedule) {
        if (schedule.isMissingNode() || schedule.isNull()) {
            return WeekHours.ALWAYS;
        }
        if (!schedule.isArray()) {
            throw new IllegalArgumentException("schedule must be a list");
        }
        List<WeekHours.Span> spans = new ArrayList<>();
        schedule.forEach(span -> spans.add(new WeekHours.Span(days(span.path("days")), time(span, "from"),
                time(span, "to"))));
        return WeekHours.danish(spans);
    }

    static void write(WeekHours hours, ObjectNode properties) {
        if (hours.spans().isEmpty()) {
            return;
        }
        ArrayNode schedule = properties.putArray("schedule");
        for (WeekHours.Span span : hours.spans()) {
            ObjectNode written = schedule.addObject();
            ArrayNode days = written.putArray("days");
            Arrays.stream(DayOfWeek.values()).filter(span.days()::contains).forEach(day -> days.add(name(day)));
            written.put("from", span.from().toString()).put("to", span.to().toString());
        }
    }

    private static Set<DayOfWeek> days(JsonNode days) {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(day -> all.add(day(day.asText())));
        return all;
    }

    private static DayOfWeek day(String written) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(written.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "days must be mon, tue, wed, thu, fri, sat or sun, not \"%s\"".formatted(written)));
    }

    private static LocalTime time(JsonNode span, String key) {
        String written = span.path(key).asText();
        try {
            return written.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(written);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "schedule.%s must be a time such as 20:00, not \"%s\"".formatted(key, written), unreadable);
        }
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
