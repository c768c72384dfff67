package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is due for a grant, when, and why. The end of a period is a date and stays where it is; a deadline somebody must meet moves to the
 * next working day.
 */
public final class ReviewRules {
    /** With more unprotected days than this in all, a period proves nothing. */
    public static final int PROVEN_UP_TO_DAYS = 3;

    private static final Comparator<Finding> SOONEST_FIRST = Comparator.comparing(Finding::due)
            .thenComparing(finding -> finding.rule().id());

    private final WorkingDays workingDays;
    private final int provenUpToDays;

    /** The municipality's working days, and the usual number of unprotected days. */
    public ReviewRules(WorkingDays workingDays) {
        this(workingDays, PROVEN_UP_TO_DAYS);
    }

    /** @param provenUpToDays so many unprotected days in all, and a period still proves something; 0 or more */
    public ReviewRules(WorkingDays workingDays, int provenUpToDays) {
        if (provenUpToDays < 0) {
            throw new IllegalArgumentException("there are no fewer than 0 unprotected days");
        }
        this.workingDays = workingDays;
        this.provenUpToDays = provenUpToDays;
    }

    /**
     * Everything the rules propose, soonest first; of the same day, by the rule's id. What has happened after today has not happened.
     *
     * @param events in any order; what is told twice counts once, but for the number of calls in a sentence
     */
    public List<Proposal> proposals(ServiceStandard standard, Grant grant, List<GrantEvent> events, LocalDate today) {
        Facts facts = new Facts(grant, new History(events), today);
        return findings(standard, facts).stream().map(finding -> finding.proposal(standard, facts)).toList();
    }

    /** The same without words. */
    List<Finding> findings(ServiceStandard standard, Facts facts) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : standard.rules()) {
            if (rule.onlyFor().includes(facts.grant())) {
                finding(rule, facts).ifPresent(found::add);
            }
        }
        found.sort(SOONEST_FIRST);
        return found;
    }

    private Optional<Finding> finding(Rule rule, Facts facts) {
        return switch (rule.kind()) {
            case CASEWORK -> casework(rule, facts);
            case START -> start(rule, facts);
            case DURATION -> duration(rule, facts);
            case REVIEW -> review(rule, facts);
            case FOLLOW_UP -> rule.trigger() == null ? followUp(rule, facts) : onEvent(rule, facts);
            case ON_EVENT -> onEvent(rule, facts);
            case INACTIVITY -> inactivity(rule, facts);
            // They bind other acts than the look at one grant on one day.
            case QUANTITY, SAVED_UNITS, NOTICE, COMPLAINT -> Optional.empty();
        };
    }

    /** Until it is decided. */
    private Optional<Finding> casework(Rule rule, Facts facts) {
        LocalDate applied = facts.grant().applied();
        return applied == null || applied.isAfter(facts.today()) || facts.decided() != null
                ? Optional.empty()
                : Optional.of(deadline(rule, applied));
    }

    /** Until it has started; counted from the decision. */
    private Optional<Finding> start(Rule rule, Facts facts) {
        LocalDate decided = facts.decided();
        return decided == null || facts.begun() ? Optional.empty() : Optional.of(deadline(rule, decided));
    }

    /** A date, and no deadline: it does not move. */
    private Optional<Finding> duration(Rule rule, Facts facts) {
        EventKind trigger = rule.trigger();
        LocalDate running = facts.running();
        LocalDate from = running == null || trigger == null ? running : facts.last(trigger).orElse(null);
        return from == null
                ? Optional.empty()
                : Optional.of(Finding.at(rule, from, period(rule).endFrom(from, workingDays)));
    }

    /** Again and again, each time from the last look. */
    private Optional<Finding> review(Rule rule, Facts facts) {
        LocalDate running = facts.running();
        if (running == null) {
            return Optional.empty();
        }
        String yearly = rule.yearly();
        EventKind look = yearly == null ? EventKind.REVIEW : EventKind.ACCOUNTS;
        LocalDate from = facts.last(look).filter(day -> day.isAfter(running)).orElse(running);
        return Optional.of(yearly == null ? deadline(rule, from) : yearly(rule, yearly, from));
    }

    /** The accounts of a year are due in the next. */
    private Finding yearly(Rule rule, String monthAndDay, LocalDate from) {
        return moved(rule, from, MonthDay.parse("--" + monthAndDay).atYear(from.getYear() + 1));
    }

    /** Once: any look after the beginning is it. */
    private Optional<Finding> followUp(Rule rule, Facts facts) {
        LocalDate running = facts.running();
        if (running == null || facts.has(EventKind.REVIEW, running.plusDays(1))) {
            return Optional.empty();
        }
        return Optional.of(rule.details().before() ? noLater(rule, running) : deadline(rule, running));
    }

    /**
     * As soon as it happens, or has happened more often than the source allows. A look on the same day or later answers it, and so does the decision; where it must last so many days, it
     * happens on the last of them.
     */
    private Optional<Finding> onEvent(Rule rule, Facts facts) {
        if (facts.running() == null) {
            return Optional.empty();
        }
        int lasting = lasting(rule);
        int before = moreThan(rule);
        LocalDate answered = facts.lastLook();
        for (GrantEvent event : facts.events(Objects.requireNonNull(rule.trigger()))) {
            LocalDate due = event.date().plusDays(lasting - 1L);
            boolean unanswered = due.isAfter(answered) && !due.isAfter(facts.lastDay(event));
            if (unanswered && before == 0) {
                return Optional.of(Finding.at(rule, event.date(), due));
            }
            before -= unanswered ? 1 : 0;
        }
        return Optional.empty();
    }

    /** How often it must have happened before it counts. */
    private static int moreThan(Rule rule) {
        Integer moreThan = rule.details().moreThan();
        return moreThan == null ? 0 : moreThan;
    }

    private static int lasting(Rule rule) {
        Rule.Quantity quantity = rule.quantity();
        return quantity == null ? 1 : (int) quantity.amount();
    }

    private Finding deadline(Rule rule, LocalDate from) {
        return moved(rule, from, period(rule).endFrom(from, workingDays));
    }

    private Finding moved(Rule rule, LocalDate from, LocalDate end) {
        return new Finding(rule, from, end, workingDays.onOrAfter(end), null);
    }

    /** What must be done before something ends is of no use on the next working day: it moves to the one before. */
    private Finding noLater(Rule rule, LocalDate from) {
        LocalDate end = period(rule).endFrom(from, workingDays);
        return new Finding(rule, from, end, workingDays.onOrBefore(end), null);
    }

    /** A reason that has been written down holds for as long as the grant, also beyond a later need. */
    private Optional<Finding> inactivity(Rule rule, Facts facts) {
        LocalDate decided = facts.decided();
        EventKind unless = rule.unless();
        if (decided == null || (unless != null && facts.has(unless, decided))) {
            return Optional.empty();
        }
        Inactivity found = Inactivity.of(decided, period(rule), facts, workingDays, provenUpToDays);
        return Optional.of(new Finding(rule, found.from(), found.due(), found.due(), found));
    }

    private static Period period(Rule rule) {
        return Objects.requireNonNull(rule.period());
    }
}
