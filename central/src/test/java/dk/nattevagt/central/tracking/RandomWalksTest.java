package dk.nattevagt.central.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on any walk, however wild: two zones, one of them by hours, over the night the clock changes. */
class RandomWalksTest {
    private static final Instant START = Instant.parse("2026-03-28T12:00:00Z");
    private static final List<SafeZone> ZONES = List.of(WalkedWatch.zone("home", 0, 120, WeekHours.ALWAYS),
            WalkedWatch.zone("centre", 900, 150, WeekHours.danish(List.of(new WeekHours.Span(
                    EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(15, 0))))));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_is_said_has_its_reason(long seed) {
        List<TrackerFix> walk = walk(new Random(seed), true);
        for (SafeZone zone : ZONES) {
            List<ZoneEvent> events = events(walk).stream().filter(event -> event.zone().equals(zone.id())).toList();
            assertThat(events).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
            for (int i = 0; i < events.size(); i++) {
                check(zone, events, i, walk);
            }
        }
    }

    private static void check(SafeZone zone, List<ZoneEvent> events, int i, List<TrackerFix> walk) {
        ZoneEvent event = events.get(i);
        assertThat(zone.hours().contains(event.at())).as("said in its hours: %s", event).isTrue();
        List<ZoneEvent> before = events.subList(0, i).stream()
                .filter(earlier -> sameHours(zone, earlier.at(), event.at())).toList();
        switch (event.kind()) {
            case LEFT -> {
                assertThat(lastOf(before, ZoneEvent.Kind.LEFT, ZoneEvent.Kind.RETURNED))
                        .isNotEqualTo(ZoneEvent.Kind.LEFT);
                assertThat(outside(zone, walk, event.at())).as("two fixes outside before %s", event)
                        .isGreaterThanOrEqualTo(2);
            }
            case RETURNED -> assertThat(lastOf(before, ZoneEvent.Kind.LEFT, ZoneEvent.Kind.RETURNED))
                    .isEqualTo(ZoneEvent.Kind.LEFT);
            case UNKNOWN -> {
                assertThat(lastOf(before, ZoneEvent.Kind.UNKNOWN, ZoneEvent.Kind.KNOWN))
                        .isNotEqualTo(ZoneEvent.Kind.UNKNOWN);
                assertThat(usableWithin(walk, event.at())).as("nothing usable before %s", event).isZero();
            }
            case KNOWN -> assertThat(lastOf(before, ZoneEvent.Kind.UNKNOWN, ZoneEvent.Kind.KNOWN))
                    .isEqualTo(ZoneEvent.Kind.UNKNOWN);
        }
    }

    private static boolean sameHours(SafeZone zone, Instant earlier, Instant later) {
        return zone.hours().nextChange(earlier).map(end -> end.isAfter(later)).orElse(true);
    }

    private static ZoneEvent.Kind lastOf(List<ZoneEvent> events, ZoneEvent.Kind one, ZoneEvent.Kind other) {
        return events.reversed().stream().map(ZoneEvent::kind).filter(kind -> kind == one || kind == other).findFirst()
                .orElse(other);
    }

    private static long outside(SafeZone zone, List<TrackerFix> walk, Instant at) {
        return walk.stream().filter(fix -> !fix.arrivedAt().isAfter(at))
                .filter(fix -> fix.arrivedAt().isAfter(at.minus(Duration.ofHours(1)))).map(fix -> fix.fix().place())
                .filter(place -> place != null && Ground.metresOutside(place, zone.area()) > 40).count();
    }

    /** Fixes that are good by any measure: made when they arrived, exact, and slow from the one before. */
    private static long usableWithin(List<TrackerFix> walk, Instant at) {
        return walk.stream().filter(fix -> fix.arrivedAt().isBefore(at)
                && fix.arrivedAt().isAfter(at.minus(ZoneSettings.STANDARD.silentAfter())))
                .filter(fix -> fix.arrivedAt().equals(fix.fixedAt()))
                .filter(fix -> FixQuality.of(fix.fix(), ZoneSettings.STANDARD) == FixQuality.USABLE)
                .skip(2).count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fixes_heard_twice_change_nothing(long seed) {
        List<TrackerFix> once = walk(new Random(seed), false);
        List<TrackerFix> twice = once.stream().flatMap(fix -> Collections.nCopies(2, fix).stream()).toList();
        assertThat(events(twice)).isEqualTo(events(once)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fixes_that_come_again_late_and_in_any_order_change_nothing(long seed) {
        List<TrackerFix> walk = walk(new Random(seed), false);
        List<TrackerFix> again = new ArrayList<>(walk);
        TrackerFix last = walk.getLast();
        List<TrackerFix> history = new ArrayList<>(walk);
        Collections.shuffle(history, new Random(seed));
        history.forEach(fix -> again.add(new TrackerFix(0, fix.tracker(), fix.fixedAt(), last.arrivedAt(), fix.fix(),
                fix.order(), null, null)));
        assertThat(events(again)).isEqualTo(events(walk));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void looking_more_often_says_the_same(long seed) {
        List<TrackerFix> walk = walk(new Random(seed), true);
        ZoneRules rules = new ZoneRules(ZoneSettings.STANDARD);
        TrackerWatch watch = TrackerWatch.begin(START);
        List<ZoneEvent> said = new ArrayList<>();
        for (TrackerFix fix : walk) {
            for (Instant now = watch.at().plusSeconds(47); now.isBefore(fix.arrivedAt()); now = now.plusSeconds(97)) {
                watch = add(rules.step(watch, ZONES, new ZoneInput.Passed(now)), said);
            }
            watch = add(rules.step(watch, ZONES, new ZoneInput.Arrived(fix)), said);
        }
        assertThat(said).isEqualTo(events(walk));
    }

    private static List<ZoneEvent> events(List<TrackerFix> walk) {
        ZoneRules rules = new ZoneRules(ZoneSettings.STANDARD);
        TrackerWatch watch = TrackerWatch.begin(START);
        List<ZoneEvent> said = new ArrayList<>();
        for (TrackerFix fix : walk) {
            watch = add(rules.step(watch, ZONES, new ZoneInput.Arrived(fix)), said);
        }
        return said;
    }

    private static TrackerWatch add(ZoneStep step, List<ZoneEvent> said) {
        said.addAll(step.events());
        return step.after();
    }

    /** A day and a half of wandering between the zones and beyond; wild: with every fault a tracker can have. */
    private static List<TrackerFix> walk(Random random, boolean wild) {
        List<TrackerFix> fixes = new ArrayList<>();
        double east = 0;
        Instant now = START;
        while (now.isBefore(START.plus(Duration.ofHours(36)))) {
            now = now.plusSeconds(random.nextInt(20) == 0 ? random.nextInt(4000) : 20 + random.nextInt(400));
            east = random.nextInt(4) == 0 ? Math.clamp(east + random.nextGaussian() * 400, -800, 2000) : east;
            fixes.add(wild && random.nextInt(5) == 0
                    ? wild(random, now, east)
                    : fix(now, now, WalkedWatch.east(east + random.nextGaussian() * 10), 10));
        }
        return fixes;
    }

    private static TrackerFix wild(Random random, Instant now, double east) {
        Place place = WalkedWatch.east(east);
        return switch (random.nextInt(7)) {
            case 0 -> fix(now.plusSeconds(random.nextInt(1_000_000)), now, place, 10);
            case 1 -> fix(now.minusSeconds(random.nextInt(1_000_000)), now, WalkedWatch.east(5000), 10);
            case 2 -> fix(now, now, new Place(0, 0), 0);
            case 3 -> fix(now, now, WalkedWatch.east(east + random.nextGaussian() * 100_000), 2);
            case 4 -> fix(now, now, place, random.nextDouble() * 3000);
            case 5 -> WalkedWatch.fix(now, now, new Fix(place, 5.0, false, null));
            default -> fix(now.minusSeconds(3600), now, place, 10);
        };
    }

    private static TrackerFix fix(Instant made, Instant arrived, Place place, double accuracyM) {
        return WalkedWatch.fix(made, arrived, new Fix(place, accuracyM, true, null));
    }
}
