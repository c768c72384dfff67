package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wearer around a home of 100 m on a day in January, told in minutes and metres east of the home; what is said reads like a sentence. */
final class WalkedWatch {
    static final Place HOME = new Place(56.15, 11.2);
    static final Instant NOON = Instant.parse("2026-01-14T12:00:00Z");
    static final SafeZone ALWAYS_HOME = zone("home", 0, 100, WeekHours.ALWAYS);

    private final List<SafeZone> zones = new ArrayList<>();
    private final List<ZoneEvent> events = new ArrayList<>();
    private final ZoneRules rules = new ZoneRules(ZoneSettings.STANDARD);
    private TrackerWatch watch = TrackerWatch.begin(NOON);
    private @Nullable Instant lookAgainAt;

    WalkedWatch(SafeZone... zones) {
        this.zones.addAll(List.of(zones));
    }

    static SafeZone zone(String id, double metresEast, double radiusM, WeekHours hours) {
        return new SafeZone(id, id, new ZoneArea.Circle(east(metresEast), radiusM), hours);
    }

    static Place east(double metres) {
        return new Place(HOME.latitude(),
                HOME.longitude() + metres / (111_195.08 * Math.cos(Math.toRadians(HOME.latitude()))));
    }

    static Instant minute(double minutes) {
        return NOON.plus(Duration.ofMillis(Math.round(minutes * 60_000)));
    }

    static TrackerFix fix(@Nullable Instant time, Instant arrived, Fix fix) {
        return new TrackerFix(0, EventSource.parse("/gateways/gw-0001/devices/tracker-1"), time, arrived, fix,
                FixOrder.NEW, null, null);
    }

    /** A good fix, made and arrived in this minute. */
    WalkedWatch at(double minute, double metresEast) {
        return late(minute, minute, metresEast);
    }

    /** A good fix made in one minute that arrives in another. */
    WalkedWatch late(double made, double arrived, double metresEast) {
        return arrives(fix(minute(made), minute(arrived), new Fix(east(metresEast), 8.0, true, null)));
    }

    WalkedWatch vague(double minute, double metresEast, double accuracyM) {
        return arrives(fix(minute(minute), minute(minute), new Fix(east(metresEast), accuracyM, true, null)));
    }

    WalkedWatch place(double minute, Place place) {
        return arrives(fix(minute(minute), minute(minute), new Fix(place, 2.0, true, null)));
    }

    WalkedWatch withoutFix(double minute) {
        return arrives(fix(minute(minute), minute(minute), new Fix(HOME, 5.0, false, null)));
    }

    WalkedWatch arrives(TrackerFix fix) {
        return step(new ZoneInput.Arrived(fix));
    }

    WalkedWatch passes(double minute) {
        return step(new ZoneInput.Passed(minute(minute)));
    }

    WalkedWatch zones(SafeZone... others) {
        zones.clear();
        zones.addAll(List.of(others));
        return this;
    }

    private WalkedWatch step(ZoneInput input) {
        ZoneStep step = rules.step(TrackerWatch.ofText(watch.toText()), zones, input);
        watch = step.after();
        events.addAll(step.events());
        lookAgainAt = step.lookAgainAt();
        return this;
    }

    TrackerWatch watch() {
        return watch;
    }

    List<SafeZone> zones() {
        return zones;
    }

    @Nullable
    Instant lookAgainAt() {
        return lookAgainAt;
    }

    List<ZoneEvent> events() {
        return events;
    }

    /** What was said, such as "left home at 10". */
    List<String> said() {
        return events.stream().map(event -> "%s %s at %s".formatted(event.kind().wireName(), event.zone(),
                minutes(event.at()))).toList();
    }

    private static String minutes(Instant moment) {
        double minutes = Duration.between(NOON, moment).toMillis() / 60_000.0;
        return minutes == Math.rint(minutes) ? Long.toString((long) minutes) : Double.toString(minutes);
    }
}
