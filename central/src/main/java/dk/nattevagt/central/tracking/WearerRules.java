package dk.nattevagt.central.tracking;

import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.SwappedTrackers.Dwelling;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a fix, or time that passes, means for a wearer. Whoever has left a safe zone, is in no other whose hours last, and is not out
 * with somebody, is an alarm: once for each time they are out.
 */
public final class WearerRules {
    /** Positions are kept no longer than this after the tracker was last heard. */
    static final Duration PLACES_KEPT = Duration.ofHours(24);
    /** While somebody is out with somebody: a companion may fall silent at any moment. */
    private static final Duration TOGETHER_LOOK = Duration.ofSeconds(30);
    private static final Duration STOPPED_LOOK = Duration.ofMinutes(1);
    private static final Duration AT_LATEST = Duration.ofHours(1);

    private WearerRules() {}

    /**
     * What is so around a wearer.
     *
     * @param objection whether one is in force
     * @param others where the other wearers of the municipality live
     * @param companions where those they go out with were last; read only when somebody is out
     */
    public record Around(Wearer wearer, List<SafeZone> zones, boolean objection, List<Dwelling> others,
            Supplier<List<Seen>> companions) {
        private ZoneRules rules() {
            return new ZoneRules(ZoneSettings.STANDARD.silentAfter(wearer.silentAfter()));
        }
    }

    /**
     * A wearer is out alone.
     *
     * @param zones the ids of the zones they have left
     * @param at when they left; when they were alone, where that was later
     */
    public record Left(List<String> zones, Instant at) {}

    /**
     * What follows.
     *
     * @param lookAt when to look again though nothing is heard
     * @param refused why the fix was not believed, or not quite; nothing when it was
     */
    public record Outcome(WearerWatch watch, Optional<Left> left, Instant lookAt, Optional<DoubtfulFix> refused) {}

    /** Watching begins. */
    public static WearerWatch begun(Wearer wearer, Instant now) {
        return new WearerWatch(wearer.citizen(), wearer.tracker(), false, TrackerWatch.begin(now), null,
                Battery.UNKNOWN, null, null, null, Outing.NONE, null);
    }

    /** A fix has come, however old it is. */
    public static Outcome heard(WearerWatch before, Around around, TrackerFix fix, Instant now) {
        Instant madeAt = Timing.happenedAt(fix.fixedAt(), now);
        Battery battery = fix.order() == FixOrder.NEW
                ? before.battery().said(fix.batteryPercent(), fix.charging(), madeAt)
                : before.battery();
        WearerWatch heard = started(before, around, now).heard(now, battery);
        if (around.objection()) {
            return stopped(heard, now);
        }
        ZoneStep step = around.rules().step(heard.zones(), around.zones(), new ZoneInput.Arrived(fix));
        WearerWatch seen = seen(heard, step.after(), fix, around);
        return outcome(seen, step, around, DoubtfulFix.of(fix, heard.zones(), step.after(), around.wearer()), now);
    }

    /** Time has passed, or something around the wearer has changed. */
    public static Outcome looked(WearerWatch before, Around around, Instant now) {
        WearerWatch watch = started(before, around, now);
        if (around.objection()) {
            return stopped(watch, now);
        }
        WearerWatch kept = watch.placesEnd().filter(end -> !end.isAfter(now)).isPresent()
                ? watch.withoutPlaces()
                : watch;
        ZoneStep step = around.rules().step(kept.zones(), around.zones(), new ZoneInput.Passed(now));
        return outcome(kept, step, around, Optional.empty(), now);
    }

    /** After an objection everything begins anew: what was known before it says nothing now. */
    private static WearerWatch started(WearerWatch before, Around around, Instant now) {
        return before.stopped() && !around.objection() ? before.anew(false, now) : before;
    }

    private static Outcome stopped(WearerWatch watch, Instant now) {
        return new Outcome(watch.anew(true, now), Optional.empty(), now.plus(STOPPED_LOOK), Optional.empty());
    }

    private static WearerWatch seen(WearerWatch watch, TrackerWatch after, TrackerFix fix, Around around) {
        Spot believed = after.believed();
        if (believed == null || believed.equals(watch.zones().believed())) {
            return watch;
        }
        Place place = believed.place();
        return watch.seen(new Seen(place, fix.fix(), believed.at()),
                WornRules.seen(watch.rest(), place, fix.fix().accuracyM(), believed.at()),
                SwappedTrackers.visit(watch.visit(), around.wearer().home(), place, around.others(), believed.at())
                        .orElse(null));
    }

    private static Outcome outcome(WearerWatch seen, ZoneStep step, Around around, Optional<DoubtfulFix> refused,
            Instant now) {
        Instant silentFrom = step.after().silentFrom(around.wearer().silentAfter());
        WearerWatch judged = seen.judged(step.after(), silentFrom.isAfter(now) ? null : silentFrom);
        Outing outing = outing(judged, around, now);
        boolean alarm = outing.alarmedSince() != null && judged.outing().alarmedSince() == null;
        WearerWatch next = judged.out(outing);
        return new Outcome(next, alarm ? Optional.of(left(step, around, now)) : Optional.empty(),
                lookAt(next, step, now), refused);
    }

    private static Outing outing(WearerWatch watch, Around around, Instant now) {
        Outing before = watch.outing();
        if (ZoneAlarms.leftForNowhere(watch.zones(), around.zones(), now).isEmpty()) {
            return Outing.NONE;
        }
        if (before.alarmedSince() != null) {
            return before;
        }
        boolean together = isWithSomebody(watch, around, now);
        if (together) {
            return before.togetherSince() == null ? new Outing(now, null) : before;
        }
        // Nobody knows where they are: that is said, and is no news of their having left.
        boolean lost = watch.unknownSince() != null && before.togetherSince() == null;
        return lost ? before : new Outing(null, now);
    }

    private static boolean isWithSomebody(WearerWatch watch, Around around, Instant now) {
        Seen last = watch.last();
        if (around.wearer().companions().isEmpty() || last == null) {
            return false;
        }
        // Two who come home together do not cross the edge together.
        List<ZoneArea> left = watch.outing().togetherSince() != null
                ? List.of()
                : leftZones(watch.zones(), around).map(SafeZone::area).toList();
        return CompanionRule.accompanied(last, around.companions().get(),
                place -> left.stream().anyMatch(area -> Ground.metresOutside(place, area) <= 0), now);
    }

    private static Stream<SafeZone> leftZones(TrackerWatch zones, Around around) {
        return around.zones().stream().filter(zone -> zones.hasLeft(zone.id()));
    }

    private static Left left(ZoneStep step, Around around, Instant now) {
        Instant at = step.events().stream().filter(event -> event.kind() == ZoneEvent.Kind.LEFT).map(ZoneEvent::at)
                .reduce((earlier, later) -> later).orElse(now);
        return new Left(leftZones(step.after(), around).map(SafeZone::id).sorted().toList(), at);
    }

    private static Instant lookAt(WearerWatch watch, ZoneStep step, Instant now) {
        return Stream.of(Stream.ofNullable(step.lookAgainAt()), watch.placesEnd().stream(),
                Stream.ofNullable(watch.outing().togetherSince()).map(_ -> now.plus(TOGETHER_LOOK)),
                Stream.of(now.plus(AT_LATEST))).flatMap(moments -> moments).min(Instant::compareTo).orElseThrow();
    }
}
