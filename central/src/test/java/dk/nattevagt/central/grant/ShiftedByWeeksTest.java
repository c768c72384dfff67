package dk.nattevagt.central.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.config.StandardFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The same life some weeks later. Periods in days, weeks and working days end so many weeks later, where no holiday lies in the way. A month is
 * not a number of weeks: there the end is where the calendar has it, and a deadline has moved no farther than days off ask for.
 */
class ShiftedByWeeksTest {
    private static final int SEEDS = 2_000;
    private static final Set<Period.Unit> LIKE_WEEKS = Set.of(Period.Unit.HOURS, Period.Unit.DAYS,
            Period.Unit.WORKING_DAYS, Period.Unit.WEEKS);
    private static final List<ServiceStandard> SERVICES = StandardFile.builtIn().stream()
            .flatMap(id -> StandardFile.builtIn(id).orElseThrow().services().stream()).toList();
    private static final WorkingDays NO_HOLIDAYS = new WorkingDays(_ -> false);
    private static final WorkingDays DANISH = new WorkingDays(new DanishHolidays());

    private static Grant later(Grant grant, int weeks) {
        return new Grant(grant.service(), grant.legalBasis(), later(grant.applied(), weeks),
                later(grant.decided(), weeks), later(grant.started(), weeks), grant.duration(), grant.variant());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, int weeks) {
        return day == null ? null : day.plusWeeks(weeks);
    }

    private static List<GrantEvent> later(List<GrantEvent> events, int weeks) {
        return events.stream().map(event -> new GrantEvent(event.date().plusWeeks(weeks), event.to().plusWeeks(weeks),
                event.kind(), event.outcome(), event.reason())).toList();
    }

    /** One life, and the same some weeks later, by rule. */
    private static void both(WorkingDays workingDays, Pair holds) {
        ReviewRules rules = new ReviewRules(workingDays);
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomGrants chance = new RandomGrants(seed, LocalDate.parse("2026-01-01"));
            ServiceStandard service = SERVICES.get((int) (seed % SERVICES.size()));
            Grant grant = chance.grant(service.service());
            List<GrantEvent> events = chance.events(8);
            LocalDate today = chance.day();
            int weeks = 1 + chance.upTo(120);
            Map<String, Proposal> then = rules
                    .proposals(service, later(grant, weeks), later(events, weeks), today.plusWeeks(weeks)).stream()
                    .collect(Collectors.toMap(proposal -> proposal.rule().id(), Function.identity()));
            List<Proposal> now = rules.proposals(service, grant, events, today);
            assertThat(then.keySet()).as("seed %d", seed)
                    .isEqualTo(now.stream().map(proposal -> proposal.rule().id()).collect(Collectors.toSet()));
            now.forEach(one -> holds.hold(one, Objects.requireNonNull(then.get(one.rule().id())), weeks));
        });
    }

    private interface Pair {
        void hold(Proposal now, Proposal then, int weeks);
    }

    private static boolean likeWeeks(Rule rule) {
        Period period = rule.period();
        return rule.yearly() == null && (period == null || LIKE_WEEKS.contains(period.unit()));
    }

    @Test
    void without_holidays_what_is_counted_in_days_and_weeks_falls_due_so_many_weeks_later() {
        both(NO_HOLIDAYS, (now, then, weeks) -> {
            if (likeWeeks(now.rule())) {
                assertThat(then.due()).as(now.rule().id()).isEqualTo(now.due().plusWeeks(weeks));
                assertThat(then.overdue()).isEqualTo(now.overdue());
            }
        });
    }

    @Test
    void with_holidays_it_is_off_by_no_more_than_the_days_off_on_the_way() {
        both(DANISH, (now, then, weeks) -> {
            if (likeWeeks(now.rule())) {
                // Easter, Christmas and New Year close no more than five days in a row, and no more than two such rows are near.
                assertThat(then.due()).as(now.rule().id()).isBetween(now.due().plusWeeks(weeks).minusDays(10),
                        now.due().plusWeeks(weeks).plusDays(10));
            }
        });
    }

    @Test
    void months_and_years_are_those_of_the_calendar_so_the_same_day_of_the_month_is_kept_or_the_months_last() {
        both(NO_HOLIDAYS, (now, then, weeks) -> {
            if (!likeWeeks(now.rule()) && now.rule().yearly() == null) {
                // A month has 28 to 31 days: six of them 181 to 184, a year 365 or 366, with a weekend at the end of each.
                assertThat(then.due()).as(now.rule().id()).isBetween(now.due().plusWeeks(weeks).minusDays(6),
                        now.due().plusWeeks(weeks).plusDays(6));
            }
        });
    }
}
