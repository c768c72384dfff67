package dk.nattevagt.central.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.config.StandardFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Days that are passed over are days on which nothing is otherwise. */
class YearsReviewedTest {
    private static final ReviewRules RULES = new ReviewRules(new WorkingDays(new DanishHolidays()));
    private static final List<ServiceStandard> SERVICES = StandardFile.builtIn().stream()
            .flatMap(id -> StandardFile.builtIn(id).orElseThrow().services().stream()).toList();

    @Test
    void years_are_reviewed_as_if_every_single_day_were_looked_at() {
        LocalDate first = LocalDate.parse("2026-01-01");
        LocalDate last = first.plusDays(1_000);
        LongStream.range(0, 150).forEach(seed -> {
            RandomGrants chance = new RandomGrants(seed, first);
            ServiceStandard service = SERVICES.get((int) (seed % SERVICES.size()));
            Grant grant = chance.grant(service.service());
            List<GrantEvent> events = chance.events(20);
            assertThat(new YearsReviewed(RULES, service).between(first, last, grant, events)).as("seed %d", seed)
                    .isEqualTo(dayByDay(service, grant, events, first, last));
        });
    }

    private static List<YearsReviewed.Proposed> dayByDay(ServiceStandard service, Grant grant, List<GrantEvent> events,
            LocalDate first, LocalDate last) {
        List<YearsReviewed.Proposed> told = new ArrayList<>();
        Map<String, String> before = new HashMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Map<String, String> now = new HashMap<>();
            for (Proposal proposal : RULES.proposals(service, grant, events, day)) {
                String standing = "%s %s %s".formatted(proposal.due(), proposal.overdue(), proposal.conclusion());
                now.put(proposal.rule().id(), standing);
                if (!standing.equals(before.get(proposal.rule().id()))) {
                    told.add(new YearsReviewed.Proposed(day, proposal));
                }
            }
            before = now;
        }
        return told;
    }

    @Test
    void a_personal_alarm_is_told_of_when_it_is_granted_when_it_was_needed_and_when_it_was_not() {
        ServiceStandard alarm = StandardFile.builtIn("greve-2022").orElseThrow().service("nødkald").orElseThrow();
        Grant grant = new Grant("nødkald", null, null, LocalDate.parse("2026-05-20"), null, null, null);
        List<GrantEvent> events = CaseTable.events("2026-06-02 call help-given; 2026-07-01 exception");
        assertThat(
                new YearsReviewed(RULES, alarm).between(LocalDate.parse("2026-05-01"), LocalDate.parse("2027-01-31"),
                        grant, events))
                .extracting(told -> "%s %s %s %s".formatted(told.on(), told.proposal().rule().id(),
                        told.proposal().due(), told.proposal().conclusion()))
                .containsExactly("2026-05-20 nødkald-3-months 2026-08-20 NO_NEED_SHOWN",
                        "2026-05-20 nødkald-6-months 2026-11-20 NO_NEED_SHOWN",
                        "2026-06-02 nødkald-3-months 2026-09-02 NEED_SHOWN",
                        "2026-06-02 nødkald-6-months 2026-12-02 NEED_SHOWN",
                        "2026-12-02 nødkald-6-months 2026-12-02 NO_NEED_SHOWN",
                        "2026-12-03 nødkald-6-months 2026-12-02 NO_NEED_SHOWN");
    }
}
