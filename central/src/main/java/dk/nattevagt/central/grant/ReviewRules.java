package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is due for a grant, when, and why. The end of a period is a date and stays where it is; a deadline somebody must meet moves to the
 * next working day.
 */
public final class ReviewRules {
    private final WorkingDays workingDays;

    public ReviewRules(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * Everything the rules propose, soonest first. What has happened after today has not happened.
     *
     * @param events in any order
     */
    public List<Proposal> proposals(ServiceStandard standard, Grant grant, List<GrantEvent> events, LocalDate today) {
        List<GrantEvent> known = events.stream().filter(event -> !event.date().isAfter(today)).toList();
        return standard.rules().stream().filter(rule -> rule.onlyFor().includes(grant))
                .flatMap(rule -> proposal(standard, rule, new Facts(grant, known, today)).stream())
                .sorted(Comparator.comparing(Proposal::due).thenComparing(proposal -> proposal.rule().id()))
                .toList();
    }

    private record Facts(Grant grant, List<GrantEvent> events, LocalDate today) {
        boolean has(EventKind kind, LocalDate from) {
            return events.stream().anyMatch(event -> event.kind() == kind && !event.date().isBefore(from));
        }

        Optional<LocalDate> last(EventKind kind) {
            return events.stream().filter(event -> event.kind() == kind).map(GrantEvent::date)
                    .max(LocalDate::compareTo);
        }
    }

    private Optional<Proposal> proposal(ServiceStandard standard, Rule rule, Facts facts) {
        return switch (rule.kind()) {
            case CASEWORK -> casework(standard, rule, facts);
            case START -> start(standard, rule, facts);
            case DURATION -> duration(standard, rule, facts);
            case REVIEW -> review(standard, rule, facts);
            case FOLLOW_UP -> rule.trigger() == null
                    ? followUp(standard, rule, facts)
                    : onEvent(standard, rule, facts);
            case INACTIVITY -> inactivity(standard, rule, facts);
            case ON_EVENT -> onEvent(standard, rule, facts);
            // They bind other acts than the look at one grant on one day.
            case QUANTITY, SAVED_UNITS, NOTICE, COMPLAINT -> Optional.empty();
        };
    }

    /** Until it is decided. */
    private Optional<Proposal> casework(ServiceStandard standard, Rule rule, Facts facts) {
        LocalDate applied = facts.grant().applied();
        return applied == null || facts.grant().decided() != null
                ? Optional.empty()
                : Optional.of(deadline(standard, rule, applied, facts));
    }

    /** Until it has started; counted from the decision. */
    private Optional<Proposal> start(ServiceStandard standard, Rule rule, Facts facts) {
        LocalDate decided = facts.grant().decided();
        LocalDate started = facts.grant().started();
        boolean begun = started != null && !started.isAfter(facts.today());
        return decided == null || begun ? Optional.empty() : Optional.of(deadline(standard, rule, decided, facts));
    }

    private Optional<Proposal> duration(ServiceStandard standard, Rule rule, Facts facts) {
        EventKind trigger = rule.trigger();
        LocalDate from = trigger == null ? facts.grant().running() : facts.last(trigger).orElse(null);
        return from == null
                ? Optional.empty()
                : Optional.of(proposal(standard, rule, period(rule).endFrom(from, workingDays), from, facts));
    }

    /** Again and again, each time from the last look. */
    private Optional<Proposal> review(ServiceStandard standard, Rule rule, Facts facts) {
        LocalDate running = facts.grant().running();
        if (running == null) {
            return Optional.empty();
        }
        LocalDate from = facts.last(EventKind.REVIEW).filter(day -> day.isAfter(running)).orElse(running);
        String yearly = rule.yearly();
        if (yearly != null) {
            LocalDate due = MonthDay.parse("--" + yearly).atYear(from.getYear() + 1);
            return Optional.of(proposal(standard, rule, workingDays.onOrAfter(due), from, facts));
        }
        return Optional.of(deadline(standard, rule, from, facts));
    }

    /** Once: any look after the beginning is it. */
    private Optional<Proposal> followUp(ServiceStandard standard, Rule rule, Facts facts) {
        LocalDate running = facts.grant().running();
        return running == null || facts.has(EventKind.REVIEW, running.plusDays(1))
                ? Optional.empty()
                : Optional.of(deadline(standard, rule, running, facts));
    }

    /** As soon as it happens; a look on the same day or later answers it. */
    private Optional<Proposal> onEvent(ServiceStandard standard, Rule rule, Facts facts) {
        EventKind trigger = Objects.requireNonNull(rule.trigger());
        LocalDate answered = facts.last(EventKind.REVIEW).orElse(LocalDate.MIN);
        return facts.events().stream().filter(event -> event.kind() == trigger)
                .filter(event -> longEnough(rule, event))
                .map(GrantEvent::date).filter(day -> day.isAfter(answered)).min(LocalDate::compareTo)
                .map(day -> proposal(standard, rule, day, day, facts));
    }

    private static boolean longEnough(Rule rule, GrantEvent event) {
        Rule.Quantity quantity = rule.quantity();
        return quantity == null || !event.date().plusDays((long) quantity.amount() - 1).isAfter(event.to());
    }

    private Optional<Proposal> inactivity(ServiceStandard standard, Rule rule, Facts facts) {
        LocalDate decided = facts.grant().decided();
        if (decided == null || decided.isAfter(facts.today())) {
            return Optional.empty();
        }
        Inactivity found = Inactivity.of(decided, period(rule), facts.events(), facts.today(), workingDays);
        EventKind unless = rule.unless();
        if (unless != null && facts.has(unless, found.from())) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(rule, found.due(), facts.today().isAfter(found.due()), found.conclusion(),
                standard.complaint().possible(), ReviewWords.inactivity(standard, rule, found, facts.today())));
    }

    private static Period period(Rule rule) {
        return Objects.requireNonNull(rule.period());
    }

    private Proposal deadline(ServiceStandard standard, Rule rule, LocalDate from, Facts facts) {
        return proposal(standard, rule, workingDays.onOrAfter(period(rule).endFrom(from, workingDays)), from, facts);
    }

    private static Proposal proposal(ServiceStandard standard, Rule rule, LocalDate due, @Nullable LocalDate from,
            Facts facts) {
        return new Proposal(rule, due, facts.today().isAfter(due), null, standard.complaint().possible(),
                ReviewWords.of(standard, rule, Objects.requireNonNull(from), due, facts.today()));
    }
}
