package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.tracking.LookUp.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Patterns in the journal of look-ups that somebody should ask about. They accuse nobody: each says what was done and how often, and a
 * person finds out why.
 */
public final class UnusualLookUps {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    /** What a look-up leads to shows within this time. */
    private static final Duration FOLLOWED_WITHIN = Duration.ofHours(4);
    private static final int SAME_CITIZEN = 3;
    private static final int MANY_CITIZENS = 5;
    private static final int REFUSALS = 3;
    private static final int WITHOUT_CONSEQUENCE = 3;
    private static final int DAY_BEGINS = 7;
    private static final int DAY_ENDS = 17;

    private UnusualLookUps() {}

    /** What is unusual. */
    public enum Kind {
        /** Somebody looked the same citizen up three times in 24 hours, with neither an alarm nor a case. */
        SAME_CITIZEN("same-citizen"),
        /** Somebody looked up five citizens in 24 hours. */
        MANY_CITIZENS("many-citizens"),
        /** Somebody was refused three times in 24 hours. */
        REFUSED_REPEATEDLY("refused-repeatedly"),
        /** A coordinator looked somebody up outside day hours, with no case. */
        OUTSIDE_DAY_HOURS("outside-day-hours"),
        /** Three times in a week somebody feared that a citizen was lost, and no alarm and no case followed. */
        FOLLOWED_BY_NOTHING("followed-by-nothing");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * One pattern.
     *
     * @param citizen null where it is about several
     * @param lookUps those it is made of, oldest first; never none
     */
    public record Unusual(Kind kind, Person person, @Nullable CitizenId citizen, List<LookUp> lookUps) {
        public Unusual {
            lookUps = List.copyOf(lookUps);
        }

        /** When the last of them was. */
        public Instant lastAt() {
            return lookUps.getLast().at();
        }
    }

    /**
     * The patterns, latest first.
     *
     * @param lookUps a municipality's, in any order
     * @param zone in which day hours are
     */
    public static List<Unusual> in(List<LookUp> lookUps, ZoneId zone) {
        List<LookUp> sorted = lookUps.stream()
                .sorted(Comparator.comparing(LookUp::at).thenComparingLong(LookUp::number))
                .toList();
        Map<Person, List<LookUp>> byPerson = grouped(sorted, LookUp::person);
        return byPerson.entrySet().stream()
                .flatMap(one -> ofPerson(one.getKey(), one.getValue(), sorted, zone))
                .sorted(Comparator.comparing(Unusual::lastAt).reversed())
                .toList();
    }

    private static Stream<Unusual> ofPerson(Person person, List<LookUp> theirs, List<LookUp> all, ZoneId zone) {
        List<LookUp> granted = theirs.stream().filter(one -> !one.refused()).toList();
        List<LookUp> onTheirWord = granted.stream().filter(UnusualLookUps::onTheirWordAlone).toList();
        List<Unusual> found = new ArrayList<>();
        grouped(onTheirWord, one -> one.ask().citizen()).forEach((citizen, looks) -> {
            clusters(looks, DAY, some -> some.size() >= SAME_CITIZEN)
                    .forEach(some -> found.add(new Unusual(Kind.SAME_CITIZEN, person, citizen, some)));
        });
        clusters(granted, DAY, some -> citizens(some) >= MANY_CITIZENS)
                .forEach(some -> found.add(new Unusual(Kind.MANY_CITIZENS, person, null, some)));
        clusters(theirs.stream().filter(LookUp::refused).toList(), DAY, some -> some.size() >= REFUSALS)
                .forEach(some -> found.add(new Unusual(Kind.REFUSED_REPEATEDLY, person, null, some)));
        granted.stream().filter(one -> outsideDayHours(one, zone)).forEach(one -> found
                .add(new Unusual(Kind.OUTSIDE_DAY_HOURS, person, one.ask().citizen(), List.of(one))));
        List<LookUp> forNothing = onTheirWord.stream()
                .filter(one -> one.ask().purpose() == Purpose.SUSPECTED_LOST && nothingFollowed(one, all)).toList();
        clusters(forNothing, WEEK, some -> some.size() >= WITHOUT_CONSEQUENCE)
                .forEach(some -> found.add(new Unusual(Kind.FOLLOWED_BY_NOTHING, person, null, some)));
        return found.stream();
    }

    private static <K> Map<K, List<LookUp>> grouped(List<LookUp> lookUps, Function<LookUp, K> key) {
        return lookUps.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean onTheirWordAlone(LookUp lookUp) {
        return EnumSet.of(Purpose.SUSPECTED_LOST, Purpose.TRACKER_MISLAID).contains(lookUp.ask().purpose());
    }

    private static long citizens(List<LookUp> lookUps) {
        return lookUps.stream().map(one -> one.ask().citizen()).distinct().count();
    }

    private static boolean outsideDayHours(LookUp lookUp, ZoneId zone) {
        ZonedDateTime local = lookUp.at().atZone(zone);
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return lookUp.asker().role() == Role.COORDINATOR && lookUp.ask().purpose() != Purpose.LOST_PERSON
                && (weekend || local.getHour() < DAY_BEGINS || local.getHour() >= DAY_ENDS);
    }

    /** As the journal itself knows it: somebody was shown the same citizen because of an alarm or a case soon after. */
    private static boolean nothingFollowed(LookUp lookUp, List<LookUp> all) {
        return all.stream().noneMatch(later -> !later.refused() && !onTheirWordAlone(later)
                && later.ask().citizen().equals(lookUp.ask().citizen()) && !later.at().isBefore(lookUp.at())
                && !later.at().isAfter(lookUp.at().plus(FOLLOWED_WITHIN)));
    }

    /** Those that fulfil the condition within this long; what goes on is one run, and told once. */
    private static List<List<LookUp>> clusters(List<LookUp> sorted, Duration within, Predicate<List<LookUp>> enough) {
        List<List<LookUp>> found = new ArrayList<>();
        List<LookUp> window = new ArrayList<>();
        List<LookUp> run = new ArrayList<>();
        for (LookUp next : sorted) {
            window.removeIf(one -> one.at().plus(within).isBefore(next.at()));
            window.add(next);
            if (!run.isEmpty() && window.size() > 1 && run.contains(window.get(window.size() - 2))
                    && enough.test(window)) {
                run.add(next);
            } else if (enough.test(window)) {
                run = new ArrayList<>(window);
                found.add(run);
            }
        }
        return found;
    }
}
