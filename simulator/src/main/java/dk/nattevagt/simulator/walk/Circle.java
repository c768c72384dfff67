package dk.nattevagt.simulator.walk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A round safe zone.
 *
 * @param schedule as {@code central walk} reads it; empty for always
 */
public record Circle(String id, Spot centre, double radiusM, String schedule) {

    /** Always on. */
    public static Circle always(String id, Spot centre, double radiusM) {
        return new Circle(id, centre, radiusM, "");
    }

    /** On from one wall-clock time to the next such time, on these days. */
    public static Circle at(String id, Spot centre, double radiusM, String days, String from, String to) {
        String list = List.of(days.split(" ", -1)).stream().map("\"%s\""::formatted).collect(Collectors.joining(","));
        return new Circle(id, centre, radiusM,
                "[{\"days\":[%s],\"from\":\"%s\",\"to\":\"%s\"}]".formatted(list, from, to));
    }

    /** The file that holds these zones. */
    public static String geoJson(List<Circle> circles) {
        return circles.stream().map(Circle::feature)
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    private String feature() {
        return String.format(Locale.ROOT,
                "{\"type\":\"Feature\",\"id\":\"%s\",\"properties\":{\"radiusM\":%.1f%s},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]}}",
                id, radiusM, schedule.isEmpty() ? "" : ",\"schedule\":" + schedule, centre.place().longitude(),
                centre.place().latitude());
    }
}
