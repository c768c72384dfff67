package dk.nattevagt.central.outage;

import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.Home;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is called first while help cannot be called for. Points, so that two lesser reasons may weigh as much as a great one; each
 * reason is told beside the home. Equal homes: longest without contact first.
 */
public final class CallRoundOrder {
    /** An oxygen concentrator may stand still in the same outage. */
    private static final int OXYGEN = 50;
    private static final int NEEDS_HELP_OUT = 40;
    private static final int EACH_RECENT_ALARM = 8;
    private static final int RECENT_ALARMS_AT_MOST = 24;
    private static final int LIVES_ALONE = 10;
    private static final int SEVERAL_CITIZENS = 6;
    private static final Duration EACH_TIME_OFFLINE = Duration.ofMinutes(30);
    private static final int OFFLINE_AT_MOST = 8;

    private CallRoundOrder() {}

    /** Why a home is called early. */
    public enum Why {
        OXYGEN("oxygen"), NEEDS_HELP_OUT("needs-help-out"), RECENT_ALARMS("recent-alarms"), LIVES_ALONE(
                "lives-alone"), SEVERAL_CITIZENS("several-citizens"), LONG_OFFLINE("long-offline");

        private final String wireName;

        Why(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * A home that cannot call for help.
     *
     * @param since since when
     * @param recentAlarms how many alarms it had lately that were real, or that nobody has judged yet
     */
    public record Waiting(Home home, Instant since, int recentAlarms) {}

    /**
     * A home in its place.
     *
     * @param points the more, the earlier
     * @param reasons the weightiest first
     */
    public record Placed(Waiting waiting, int points, List<Why> reasons) {
        public Placed {
            reasons = List.copyOf(reasons);
        }
    }

    /** These homes in the order in which they are to be called. */
    public static List<Placed> order(List<Waiting> homes, Instant now) {
        return homes.stream().map(home -> place(home, now))
                .sorted(Comparator.comparingInt(Placed::points).reversed()
                        .thenComparing(placed -> placed.waiting().since())
                        .thenComparing(placed -> placed.waiting().home().id().value()))
                .toList();
    }

    private static Placed place(Waiting waiting, Instant now) {
        Home home = waiting.home();
        List<Why> reasons = new ArrayList<>();
        int points = 0;
        if (home.visit().oxygen() != null) {
            points += because(reasons, Why.OXYGEN, OXYGEN);
        }
        if (home.citizens().stream().anyMatch(Citizen::needsHelpOut)) {
            points += because(reasons, Why.NEEDS_HELP_OUT, NEEDS_HELP_OUT);
        }
        if (waiting.recentAlarms() > 0) {
            points += because(reasons, Why.RECENT_ALARMS,
                    Math.min(RECENT_ALARMS_AT_MOST, waiting.recentAlarms() * EACH_RECENT_ALARM));
        }
        if (home.citizens().size() == 1) {
            points += because(reasons, Why.LIVES_ALONE, LIVES_ALONE);
        }
        if (home.citizens().size() > 1) {
            points += because(reasons, Why.SEVERAL_CITIZENS, SEVERAL_CITIZENS);
        }
        long offline = Math.min(OFFLINE_AT_MOST, Duration.between(waiting.since(), now).dividedBy(EACH_TIME_OFFLINE));
        if (offline > 1) {
            because(reasons, Why.LONG_OFFLINE, 0);
        }
        return new Placed(waiting, points + (int) Math.max(0, offline), reasons);
    }

    private static int because(List<Why> reasons, Why why, int points) {
        reasons.add(why);
        return points;
    }
}
