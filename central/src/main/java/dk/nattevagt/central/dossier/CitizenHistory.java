package dk.nattevagt.central.dossier;

import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened to a citizen's personal alarm from one day to another.
 *
 * @param from the first day
 * @param to the last
 * @param calls the citizen's and those that may be, by when they were made; also what is no call for help, such as smoke
 * @param tests by when they were made, those within the days only
 * @param gaps earliest first
 */
public record CitizenHistory(CitizenId citizen, LocalDate from, LocalDate to, List<OwnedCall> calls,
        List<UnitTest> tests, List<Gap> gaps, UnprotectedDays days) {
    public CitizenHistory {
        calls = List.copyOf(calls);
        tests = List.copyOf(tests);
        gaps = List.copyOf(gaps);
    }

    /** What it says of the citizen's need, in the order of the dates. */
    public List<GrantEvent> events(ZoneId zone) {
        return Stream.concat(calls.stream().flatMap(call -> call.event(citizen, zone).stream()), days.events().stream())
                .sorted(Comparator.comparing(GrantEvent::date)).toList();
    }

    /** The part of it from one day to another. */
    public CitizenHistory during(LocalDate first, LocalDate last, ZoneId zone) {
        Instant began = first.atStartOfDay(zone).toInstant();
        Instant before = last.plusDays(1).atStartOfDay(zone).toInstant();
        return new CitizenHistory(citizen, first, last,
                calls.stream().filter(call -> within(call.call().day(zone), first, last)).toList(),
                tests.stream().filter(test -> within(LocalDate.ofInstant(test.at(), zone), first, last)).toList(),
                gaps.stream().filter(gap -> gap.within(began, before).isPresent()).toList(),
                days.during(first, last));
    }

    /** Only the calls that are told as this, such as {@code help-given}; everything else as it is. */
    public CitizenHistory with(String standing) {
        return new CitizenHistory(citizen, from, to,
                calls.stream().filter(call -> Dossier.standing(call).equals(standing)).toList(), tests, gaps, days);
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
