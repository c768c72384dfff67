package dk.nattevagt.simulator.bench;

import dk.nattevagt.simulator.bench.TrackerYear.Outing;
import dk.nattevagt.simulator.walk.WalkFix;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said of some tracker-years, held against where the wearers really were. */
final class ZoneScore {
    private final List<Integer> delays = new ArrayList<>();
    private final List<Long> seconds = new ArrayList<>();
    private int years;
    private int falseAlarms;
    private int missed;
    private int unknown;

    /** Something that was said. */
    record Said(Instant at, String event, @Nullable Instant fix) {}

    void add(TrackerYear year, List<Said> said) {
        years++;
        unknown += (int) said.stream().filter(one -> one.event().equals("unknown")).count();
        List<Said> left = said.stream().filter(one -> one.event().equals("left")).toList();
        falseAlarms += (int) left.stream()
                .filter(one -> year.outings().stream().noneMatch(outing -> during(outing, one))).count();
        for (Outing outing : year.outings()) {
            left.stream().filter(one -> during(outing, one)).findFirst()
                    .ifPresentOrElse(one -> noticed(year, outing, one), () -> missed++);
        }
    }

    private static boolean during(Outing outing, Said said) {
        Instant fix = said.fix();
        return fix != null && !fix.isBefore(outing.crossed()) && !fix.isAfter(outing.back());
    }

    /** In fixes that were made beyond the margin, the one that told it included. */
    private void noticed(TrackerYear year, Outing outing, Said said) {
        Instant told = said.fix();
        delays.add((int) year.fixes().stream().filter(WalkFix::valid).map(WalkFix::time)
                .filter(time -> !time.isBefore(outing.beyond()) && !time.isAfter(told)).count());
        seconds.add(Duration.between(outing.beyond(), said.at()).toSeconds());
    }

    double falseAlarmsPerYear() {
        return (double) falseAlarms / years;
    }

    int missed() {
        return missed;
    }

    int delayInFixes(double share) {
        return percentile(delays, share);
    }

    void print(PrintWriter out) {
        out.printf("false zone alarms: %d in %d tracker-years, %.2f a year  (goal 1)%n", falseAlarms, years,
                falseAlarmsPerYear());
        out.printf("zone left %d times, missed %d%n", delays.size() + missed, missed);
        out.printf("detection, in fixes made beyond the margin: median %d, p95 %d, max %d  (goal 2)%n",
                delayInFixes(0.5), delayInFixes(0.95), delayInFixes(1));
        out.printf("  and in seconds since then: median %d, p95 %d, max %d%n", percentile(seconds, 0.5),
                percentile(seconds, 0.95), percentile(seconds, 1));
        out.printf("unknown: %.1f times a year%n", (double) unknown / years);
    }

    private static <T extends Comparable<T>> T percentile(List<T> figures, double share) {
        List<T> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
    }
}
