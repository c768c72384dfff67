package dk.nattevagt.central.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.config.StandardFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every grant of every service, over seeds. */
class ReviewPropertiesTest {
    private static final int SEEDS = 2_000;
    private static final ReviewRules RULES = new ReviewRules(new WorkingDays(new DanishHolidays()));
    private static final List<ServiceStandard> SERVICES = StandardFile.builtIn().stream()
            .flatMap(id -> StandardFile.builtIn(id).orElseThrow().services().stream()).toList();
    private static final ServiceStandard ALARM = StandardFile.builtIn("greve-2022").orElseThrow().service("nødkald")
            .orElseThrow();

    /** One made-up case. */
    private record Made(RandomGrants chance, ServiceStandard service, Grant grant, List<GrantEvent> events,
            LocalDate today) {
        List<Proposal> proposals(List<GrantEvent> events) {
            return RULES.proposals(service, grant, events, today);
        }

        List<GrantEvent> with(GrantEvent... more) {
            return Stream.concat(events.stream(), Stream.of(more)).toList();
        }
    }

    private static void forAll(Stream<ServiceStandard> services, Consumer<Made> holds) {
        List<ServiceStandard> among = services.toList();
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomGrants chance = new RandomGrants(seed, LocalDate.parse("2026-01-01"));
            ServiceStandard service = among.get((int) (seed % among.size()));
            Made made = new Made(chance, service, chance.grant(service.service()), chance.events(12), chance.day());
            try {
                holds.accept(made);
            } catch (AssertionError broken) {
                throw new AssertionError("seed %d: %s".formatted(seed, made), broken);
            }
        });
    }

    private static Map<String, Proposal> byRule(List<Proposal> proposals) {
        Map<String, Proposal> found = new HashMap<>();
        proposals.forEach(proposal -> found.put(proposal.rule().id(), proposal));
        return found;
    }

    private static Proposal of(Map<String, Proposal> proposals, String rule) {
        return Objects.requireNonNull(proposals.get(rule));
    }

    private static boolean proposesAnEnd(Proposal proposal, LocalDate today) {
        return proposal.conclusion() == Conclusion.NO_NEED_SHOWN && !today.isBefore(proposal.due());
    }

    @Test
    void one_more_significant_call_never_makes_ending_more_likely() {
        forAll(Stream.of(ALARM), made -> {
            LocalDate day = made.chance().day();
            Map<String, Proposal> after = byRule(made.proposals(made.with(RandomGrants.call(day, "help-given"))));
            Map<String, Proposal> before = byRule(made.proposals(made.events()));
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((rule, one) -> {
                Proposal other = of(after, rule);
                assertThat(other.due()).isAfterOrEqualTo(one.due());
                assertThat(one.overdue() || !other.overdue()).as("not overdue before it").isTrue();
                if (one.conclusion() == Conclusion.NEED_SHOWN) {
                    assertThat(other.conclusion()).isEqualTo(Conclusion.NEED_SHOWN);
                }
                if (proposesAnEnd(other, made.today()) && !proposesAnEnd(one, made.today())) {
                    assertThat(made.events().stream().filter(event -> doubtful(event) && !event.date().isAfter(day)))
                            .as("only where what was doubtful lies before it: decision 17").isNotEmpty();
                    assertThat(one.conclusion()).isEqualTo(Conclusion.CANNOT_BE_SHOWN);
                }
            });
        });
    }

    private static boolean doubtful(GrantEvent event) {
        return event.unclassified() || event.kind() == EventKind.UNPROTECTED;
    }

    @Test
    void one_more_significant_call_on_a_grant_without_doubts_makes_ending_no_more_likely_at_all() {
        forAll(Stream.of(ALARM), made -> {
            List<GrantEvent> clear = made.events().stream().filter(event -> !doubtful(event)).toList();
            List<GrantEvent> more = new ArrayList<>(clear);
            more.add(RandomGrants.call(made.chance().day(), "help-given"));
            Map<String, Proposal> after = byRule(made.proposals(more));
            byRule(made.proposals(clear)).forEach((rule, one) -> assertThat(
                    proposesAnEnd(one, made.today()) || !proposesAnEnd(of(after, rule), made.today())).isTrue());
        });
    }

    @Test
    void what_an_unjudged_call_turns_out_to_be_decides() {
        forAll(Stream.of(ALARM), made -> {
            LocalDate day = made.today().minusDays(made.chance().upTo(200));
            Map<String, Proposal> unjudged = byRule(made.proposals(made.with(RandomGrants.call(day, null))));
            Map<String, Proposal> nothing = byRule(made.proposals(made.with(RandomGrants.call(day, "accidental"))));
            Map<String, Proposal> help = byRule(made.proposals(made.with(RandomGrants.call(day, "help-given"))));
            Map<String, Proposal> without = byRule(made.proposals(made.events()));
            without.forEach((rule, one) -> {
                assertThat(of(nothing, rule).conclusion()).as("no need makes nothing").isEqualTo(one.conclusion());
                assertThat(of(nothing, rule).due()).isEqualTo(one.due());
                LocalDate decided = made.grant().decided();
                boolean within = decided != null && !day.isBefore(decided)
                        && made.today().isBefore(of(help, rule).due());
                if (within) {
                    assertThat(of(help, rule).conclusion()).isEqualTo(Conclusion.NEED_SHOWN);
                }
                if (of(help, rule).due().isAfter(one.due())) {
                    assertThat(of(unjudged, rule).conclusion()).as("what could begin it anew is a doubt")
                            .isNotEqualTo(Conclusion.NO_NEED_SHOWN);
                }
            });
        });
    }

    @Test
    void the_order_of_events_and_hearing_of_them_twice_change_nothing() {
        forAll(SERVICES.stream(), made -> {
            List<GrantEvent> shuffled = new ArrayList<>(made.events());
            Collections.shuffle(shuffled, new Random(made.today().toEpochDay()));
            assertThat(made.proposals(shuffled)).isEqualTo(made.proposals(made.events()));
            shuffled.addAll(made.events());
            assertThat(results(made.proposals(shuffled))).isEqualTo(results(made.proposals(made.events())));
        });
    }

    /** All but the sentence, which counts calls. */
    private static List<String> results(List<Proposal> proposals) {
        return proposals.stream().map(one -> "%s %s %s %s".formatted(one.rule().id(), one.due(), one.overdue(),
                one.conclusion())).toList();
    }

    @Test
    void what_happens_after_today_changes_nothing() {
        forAll(SERVICES.stream(), made -> {
            List<GrantEvent> known = made.events().stream().filter(event -> !event.date().isAfter(made.today()))
                    .map(event -> new GrantEvent(event.date(),
                            event.to().isAfter(made.today()) ? made.today() : event.to(), event.kind(), event.outcome(),
                            event.reason()))
                    .toList();
            assertThat(made.proposals(known)).isEqualTo(made.proposals(made.events()));
        });
    }

    @Test
    void nothing_that_can_be_proposed_is_without_a_sentence_and_a_source() {
        Set<RuleKind> seen = new HashSet<>();
        forAll(SERVICES.stream(), made -> made.proposals(made.events()).forEach(proposal -> {
            seen.add(proposal.rule().kind());
            assertThat(proposal.explanation()).endsWith(".").doesNotContain("null", "%", "  ", " .", "..");
            assertThat(proposal.overdue()).isEqualTo(made.today().isAfter(proposal.due()));
            assertThat(proposal.conclusion() == null).isEqualTo(proposal.rule().kind() != RuleKind.INACTIVITY);
        }));
        assertThat(seen).contains(RuleKind.START, RuleKind.DURATION, RuleKind.REVIEW, RuleKind.FOLLOW_UP,
                RuleKind.ON_EVENT, RuleKind.INACTIVITY);
    }
}
