package dk.nattevagt.central.quality;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a municipality's alarms of some time were answered.
 *
 * @param alarms each alarm's times, earliest received first
 * @param byTeam by team id; the empty text for alarms of homes no team covers
 * @param byHour by the local hour in which the central received it, 0-23; hours without alarms are missing. At the change of the
 *        clock in October both hours from 2 to 3 are hour 2
 * @param byCause by the cause's name
 * @param breaches latest first
 */
public record QualityReport(
        List<AlarmTimes> alarms,
        Figures all,
        Map<String, Figures> byTeam,
        Map<Integer, Figures> byHour,
        Map<String, Figures> byCause,
        List<Breach> breaches) {

    /** The report of these alarms at this moment. Exercises are no alarms: nobody waited for help. */
    public static QualityReport of(List<AlarmRecord> written, ZoneId zone, Instant now) {
        List<AlarmTimes> alarms = new ArrayList<>();
        List<Breach> breaches = new ArrayList<>();
        for (AlarmRecord one : written) {
            if (one.alarm().exercise() != null) {
                continue;
            }
            AlarmTimes times = AlarmTimes.of(one);
            alarms.add(times);
            Breach.of(one, times, now).ifPresent(breaches::add);
        }
        alarms.sort(Comparator.comparing(AlarmTimes::receivedAt));
        breaches.sort(Comparator.comparing((Breach breach) -> breach.times().receivedAt()).reversed());
        return new QualityReport(List.copyOf(alarms), Figures.of(alarms, now),
                grouped(alarms, now, times -> times.team() == null ? "" : times.team().value()),
                grouped(alarms, now, times -> times.receivedAt().atZone(zone).getHour()),
                grouped(alarms, now, times -> times.cause().wireName()), List.copyOf(breaches));
    }

    private static <K extends Comparable<K>> Map<K, Figures> grouped(List<AlarmTimes> alarms, Instant now,
            Function<AlarmTimes, K> key) {
        Map<K, Figures> groups = new TreeMap<>();
        alarms.stream().collect(Collectors.groupingBy(key))
                .forEach((name, some) -> groups.put(name, Figures.of(some, now)));
        return groups;
    }
}
