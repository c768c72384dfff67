package dk.nattevagt.simulator.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.simulator.world.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Five weeks of Solby's nights, by the real rules, rota and desk, with people who tire and forget. In the middle of them the clock
 * is put back: that night lasts nine hours, and the hour from two to three comes twice.
 */
class MonthOfNightsTest {
    private static final UserId LIS = new UserId("lis");
    private static MonthInSolby month;

    @BeforeAll
    static void live() {
        month = MonthInSolby.from(LocalDate.of(2026, 10, 5), 35);
    }

    @Test
    void every_promise_is_kept_and_every_alarm_is_closed_by_somebody() {
        assertThat(month.brokenPromises()).isEmpty();
        assertThat(month.alarms()).hasSizeGreaterThan(100)
                .allSatisfy(alarm -> assertThat(alarm.state()).isInstanceOf(AlarmState.Closed.class));
    }

    @Test
    void each_alarm_rings_first_with_the_one_whose_night_it_is_and_with_nobody_else() {
        Map<AlarmId, List<Staff.Ringing>> ringings = month.ringings();
        for (Alarm alarm : month.alarms()) {
            List<UserId> first = ringings.getOrDefault(alarm.id(), List.of()).getFirst().people();
            assertThat(first).as("alarm at %s", alarm.origin().timing().receivedAt())
                    .containsExactly(onDuty(alarm.origin().timing().receivedAt()));
        }
    }

    @Test
    void the_leader_hears_of_what_waits_a_minute_and_of_nothing_else() {
        Map<AlarmId, List<Staff.Ringing>> ringings = month.ringings();
        long waited = 0;
        for (Alarm alarm : month.alarms()) {
            boolean asked = month.journal(alarm.id()).stream().anyMatch(
                    entry -> entry.kind() == JournalEntry.Kind.OFFERED
                            && LIS.value().equals(entry.details().get("to")));
            boolean late = month.journal(alarm.id()).stream().anyMatch(
                    entry -> entry.kind() == JournalEntry.Kind.NOT_ANSWERED
                            || entry.kind() == JournalEntry.Kind.OVERDUE);
            boolean leaderHeard = ringings.getOrDefault(alarm.id(), List.of()).stream()
                    .anyMatch(rung -> rung.people().contains(LIS));
            assertThat(leaderHeard).as(alarm.id().value()).isEqualTo(late || asked);
            waited += late ? 1 : 0;
        }
        assertThat(waited).as("tired people let some wait").isBetween(5L, month.alarms().size() / 2L);
    }

    @Test
    void in_the_night_the_clock_is_put_back_both_hours_between_two_and_three_are_somebodys() {
        List<Instant> thatNight = month.alarms().stream().map(alarm -> alarm.origin().timing().receivedAt())
                .filter(at -> at.isAfter(Instant.parse("2026-10-24T21:00:00Z"))
                        && at.isBefore(Instant.parse("2026-10-25T06:00:00Z")))
                .toList();
        assertThat(thatNight).anyMatch(at -> at.toString().startsWith("2026-10-25T00:3"))
                .anyMatch(at -> at.toString().startsWith("2026-10-25T01:3"));
        assertThat(Duration.between(Instant.parse("2026-10-24T21:00:00Z"), Instant.parse("2026-10-25T06:00:00Z")))
                .isEqualTo(Duration.ofHours(9));
        assertThat(thatNight.stream().map(MonthOfNightsTest::onDuty).collect(Collectors.toSet())).hasSize(1);
    }

    /** Told by hand, not by the rota: Anna's and Bo's weeks take turns, and a week begins on Monday at seven in the morning. */
    private static UserId onDuty(Instant at) {
        LocalDate day = at.atZone(MonthInSolby.ZONE).minusHours(7).toLocalDate();
        long week = Duration.between(LocalDate.of(2026, 10, 5).atStartOfDay(), day.atStartOfDay()).toDays() / 7;
        return new UserId(week % 2 == 0 ? "anna" : "bo");
    }
}
