package dk.nattevagt.central.quality;

import dk.nattevagt.central.alarm.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as a table, one alarm a line. No name, address, home or person stands in it. */
public final class QualityCsv {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> HEAD = List.of("Alarm", "Hold", "Årsag", "Trykket", "Modtaget", "Ringede",
            "Taget", "Kørt", "Fremme", "Afsluttet", "Forsinket", "Sekunder til taget", "Sekunder til kørt",
            "Sekunder til fremme", "Hjælp lovet senest", "Hjælp til tiden", "Taget inden 60 sek",
            "Taget inden 180 sek", "Udfald", "Rettet", "Hvorfor");

    private final ZoneId zone;
    private final Instant now;
    private final Function<String, String> teamName;

    /** @param teamName a team's name by its id */
    public QualityCsv(ZoneId zone, Instant now, Function<String, String> teamName) {
        this.zone = zone;
        this.now = now;
        this.teamName = teamName;
    }

    /** The table. Times are local. */
    public String write(QualityReport report) {
        Map<AlarmTimes, Breach> breaches = report.breaches().stream()
                .collect(Collectors.toMap(Breach::times, Function.identity(), (one, _) -> one));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(HEAD));
        report.alarms().forEach(times -> rows.add(row(times, breaches.get(times))));
        return Csv.write(rows);
    }

    private List<@Nullable Object> row(AlarmTimes times, @Nullable Breach breach) {
        Outcome outcome = times.outcome();
        return Arrays.asList(times.alarm().value(),
                times.team() == null ? null : teamName.apply(times.team().value()), times.cause().wireName(),
                local(times.pressedAt()), local(times.receivedAt()), local(times.firstRangAt()),
                local(times.acceptedAt()), local(times.departedAt()), local(times.arrivedAt()),
                local(times.closedAt()), yes(times.late()), seconds(times.toAccept()), seconds(times.toDeparture()),
                seconds(times.toArrival()), local(times.helpDueBy()),
                yes(Promise.HELP_IN_TIME.kept(times, now)), yes(Promise.ANSWERED_WITHIN_60_S.kept(times, now)),
                yes(Promise.ANSWERED_WITHIN_180_S.kept(times, now)), outcome == null ? null : outcome.wireName(),
                yes(times.corrected()), breach == null ? null : breach.reason());
    }

    private @Nullable String local(@Nullable Instant instant) {
        return instant == null ? null : LOCAL.format(instant.atZone(zone));
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }

    private static @Nullable String yes(@Nullable Boolean value) {
        return value == null ? null : value ? "ja" : "nej";
    }
}
