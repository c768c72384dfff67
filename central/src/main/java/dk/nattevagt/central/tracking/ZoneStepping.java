package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of the rules, while it is made. */
final class ZoneStepping {
    private final ZoneSettings settings;
    private final List<SafeZone> zones;
    private final Map<String, ZoneStanding> standings = new LinkedHashMap<>();
    private final List<ZoneEvent> events = new ArrayList<>();
    private TrackerWatch watch;

    ZoneStepping(ZoneSettings settings, List<SafeZone> zones, TrackerWatch before) {
        this.settings = settings;
        this.zones = zones;
        this.watch = before;
        zones.forEach(zone -> standings.put(zone.id(), before.standing(zone.id())));
    }

    ZoneStep result() {
        TrackerWatch after = watch.lookedAt(watch.at(), standings);
        return new ZoneStep(after, events, nextMoment(after.at()));
    }

    /** Looks at every moment before this one at which time alone changes something. */
    void passUntil(Instant now) {
        Instant next = nextMoment(watch.at());
        while (next != null && next.isBefore(now)) {
            look(next);
            next = nextMoment(next);
        }
    }

    void look(Instant moment) {
        look(moment, !moment.isBefore(watch.silentFrom(settings.silentAfter())));
    }

    /** A fix that comes just when silence would be too long is in time; one that says nothing is not. */
    void arrive(TrackerFix fix, Instant now) {
        look(now, now.isAfter(watch.silentFrom(settings.silentAfter())));
        consider(fix, now);
        look(now);
    }

    private @Nullable Instant nextMoment(Instant after) {
        return Stream.concat(Stream.of(watch.silentFrom(settings.silentAfter())).filter(after::isBefore),
                zones.stream().flatMap(zone -> zone.hours().nextChange(after).stream()))
                .min(Instant::compareTo).orElse(null);
    }

    private void look(Instant moment, boolean silent) {
        if (silent) {
            watch = watch.lost();
            standings.replaceAll((_, standing) -> standing.lost());
        }
        zones.forEach(zone -> each(zone, standing -> looked(zone, standing, moment, silent)));
        watch = watch.lookedAt(moment, standings);
    }

    private ZoneStanding looked(SafeZone zone, ZoneStanding standing, Instant moment, boolean silent) {
        if (!zone.hours().contains(moment)) {
            return standing.off();
        }
        if (silent) {
            return standing.unknown()
                    ? standing.begun()
                    : said(zone, ZoneEvent.Kind.UNKNOWN, moment, null, standing.begun().saidUnknown(true));
        }
        boolean outsideAtStart = !standing.on() && standing.isOutside();
        return outsideAtStart
                ? said(zone, ZoneEvent.Kind.LEFT, moment, null, standing.begun().saidLeft(true))
                : standing.begun();
    }

    private void consider(TrackerFix fix, Instant now) {
        Place place = FixQuality.believable(fix.fix());
        Instant given = fix.fixedAt();
        if (place == null) {
            return;
        }
        if (given != null) {
            watch = watch.lagging(watch.lag().after(given, now, settings.silentAfter()));
        }
        Spot spot = new Spot(place, madeAt(given, now), FixQuality.accuracy(fix.fix(), settings));
        boolean again = fix.order() == FixOrder.DUPLICATE || (given != null && given.equals(watch.newestGiven()));
        if (!again && isPresent(spot, now) && answers(spot)) {
            arrive(spot, given, now);
        }
    }

    /** A clock that is ahead cannot turn all that comes later into history, nor one that is behind all that it says. */
    private Instant madeAt(@Nullable Instant given, Instant now) {
        return given == null || given.isAfter(now) || watch.lag().isClock(now) ? now : given;
    }

    private boolean isPresent(Spot spot, Instant now) {
        return (watch.newestAt() == null || spot.at().isAfter(watch.newestAt()))
                && !spot.at().isBefore(now.minus(settings.silentAfter()));
    }

    /** A vague place answers only where it is outside of everything all the same. */
    private boolean answers(Spot spot) {
        return spot.accuracyM() <= settings.vagueM()
                || zones.stream().allMatch(zone -> evidence(zone, spot) == Side.OUTSIDE);
    }

    private void arrive(Spot spot, @Nullable Instant given, Instant now) {
        Spot believed = watch.believed();
        boolean jump = believed != null && !believed.reaches(spot, settings.fastestMs());
        if (jump) {
            standings.replaceAll((_, standing) -> standing.doubted(settings));
        }
        Spot suspect = watch.suspect();
        if (jump && (suspect == null || !suspect.reaches(spot, settings.fastestMs()))) {
            watch = watch.suspecting(spot, given);
            return;
        }
        watch = watch.believing(spot, given, now);
        zones.forEach(zone -> each(zone, standing -> heard(zone, standing, spot, given, now)));
    }

    private ZoneStanding heard(SafeZone zone, ZoneStanding before, Spot spot, @Nullable Instant given, Instant now) {
        ZoneStanding standing = before.unknown()
                ? said(zone, ZoneEvent.Kind.KNOWN, now, given, before.saidUnknown(false))
                : before;
        Side evidence = evidence(zone, spot);
        standing = evidence == Side.UNKNOWN
                ? standing.doubted(settings)
                : standing.counted(evidence, spot.at(), settings);
        if (evidence == Side.OUTSIDE && standing.on() && standing.isOutside() && !standing.left()) {
            return said(zone, ZoneEvent.Kind.LEFT, now, given, standing.saidLeft(true));
        }
        return standing.left() && standing.side() == Side.INSIDE
                ? said(zone, ZoneEvent.Kind.RETURNED, now, given, standing.saidLeft(false))
                : standing;
    }

    private Side evidence(SafeZone zone, Spot spot) {
        double outside = Ground.metresOutside(spot.place(), zone.area());
        if (outside > settings.marginM() + error(spot)) {
            return Side.OUTSIDE;
        }
        return outside <= 0 && spot.accuracyM() <= settings.vagueM() ? Side.INSIDE : Side.UNKNOWN;
    }

    /** What the telephone network knows is wrong by more than it claims every third time: only twice that is far off. */
    private double error(Spot spot) {
        return spot.accuracyM() > settings.vagueM() ? 2 * spot.accuracyM() : spot.accuracyM();
    }

    private ZoneStanding said(SafeZone zone, ZoneEvent.Kind kind, Instant at, @Nullable Instant fix,
            ZoneStanding standing) {
        events.add(new ZoneEvent(at, kind, zone.id(), fix));
        return standing;
    }

    private void each(SafeZone zone, UnaryOperator<ZoneStanding> change) {
        standings.put(zone.id(), change.apply(standings.getOrDefault(zone.id(), ZoneStanding.NEW)));
    }
}
