package dk.nattevagt.central.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tracker in a registry file.
 *
 * @param gateway that it speaks through; the home's own where it is left out
 * @param residence own-home, rehabilitation-home, acute-place or nursing-home; own-home where it is left out
 * @param handling whether GPS-håndtering is granted
 * @param fetching whether GPS-afhentning is granted
 * @param silentAfter such as 30m
 * @param home latitude and longitude in degrees
 * @param worn the hours it should be worn; always where they are left out
 * @param companions those the wearer goes out with
 * @param zones what the wearer begins with; changed on the page from then on
 */
public record TrackerKeys(String device, @Nullable String gateway, @Nullable String residence,
        @Nullable Boolean handling, @Nullable Boolean fetching, @Nullable String silentAfter,
        @Nullable List<Double> home, @Nullable List<HoursKeys> worn, @Nullable List<CompanionKeys> companions,
        @Nullable List<RelativeKeys> relatives, @Nullable List<ZoneKeys> zones) {

    /** Hours on some days, such as {@code days: [mon, sun], from: "20:00", to: "07:00"}. */
    public record HoursKeys(List<String> days, String from, String to) {}

    /** A tracker or telephone of a companion. */
    public record CompanionKeys(@Nullable String gateway, String device) {}

    /**
     * A relative.
     *
     * @param authority guardian or power-of-attorney
     */
    public record RelativeKeys(String name, String relation, @Nullable String phone, @Nullable Boolean fetches,
            @Nullable String authority) {}

    /**
     * A safe zone: a circle, or an outline.
     *
     * @param centre latitude and longitude
     * @param radiusM metres
     * @param outline points of latitude and longitude, three or more, in order; not closed
     */
    public record ZoneKeys(String id, @Nullable String name, @Nullable List<Double> centre, @Nullable Double radiusM,
            @Nullable List<List<Double>> outline, @Nullable List<HoursKeys> hours) {}
}
