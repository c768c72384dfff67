package dk.nattevagt.central.dossier;

import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
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
}
