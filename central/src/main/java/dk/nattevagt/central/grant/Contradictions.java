package dk.nattevagt.central.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a service's rules cannot all hold. */
public final class Contradictions {
    private Contradictions() {}

    /**
     * What is wrong.
     *
     * @param rule the second of two rules, or the only one
     * @param what in one sentence
     */
    public record Contradiction(Rule rule, String what) {}

    /** All of them, in the order in which the rules stand. */
    public static List<Contradiction> of(ServiceStandard service) {
        List<Contradiction> found = new ArrayList<>();
        List<Rule> rules = service.rules();
        for (int later = 0; later < rules.size(); later++) {
            Rule rule = rules.get(later);
            complaint(service.complaint(), rule).ifPresent(found::add);
            for (Rule earlier : rules.subList(0, later)) {
                between(earlier, rule).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Contradiction> complaint(Complaint complaint, Rule rule) {
        if (rule.kind() != RuleKind.COMPLAINT || Objects.equals(complaint.within(), rule.period())) {
            return Optional.empty();
        }
        return Optional.of(new Contradiction(rule,
                complaint.within() == null
                        ? "gives a right of complaint that the service refuses"
                        : "is another period than the service's complaint"));
    }

    private static Optional<Contradiction> between(Rule earlier, Rule rule) {
        if (!sameScope(earlier, rule)) {
            return Optional.empty();
        }
        if (rule.kind() == RuleKind.QUANTITY) {
            return quantities(earlier, rule);
        }
        boolean same = Objects.equals(earlier.period(), rule.period())
                && Objects.equals(earlier.yearly(), rule.yearly());
        return Optional.of(new Contradiction(rule,
                (same ? "says the same as %s" : "says something else than %s about the same").formatted(earlier.id())));
    }

    /** About the same grants, event and consequence. A floor and a cap are about the same. */
    private static boolean sameScope(Rule one, Rule other) {
        boolean consequence = one.kind() == RuleKind.QUANTITY || one.consequence().equals(other.consequence());
        return one.kind() == other.kind() && consequence && one.onlyFor().equals(other.onlyFor())
                && one.trigger() == other.trigger() && one.unless() == other.unless();
    }

    private static Optional<Contradiction> quantities(Rule earlier, Rule rule) {
        Rule.Quantity one = Objects.requireNonNull(earlier.quantity());
        Rule.Quantity other = Objects.requireNonNull(rule.quantity());
        if (!one.unit().equals(other.unit()) || !Objects.equals(one.per(), other.per())) {
            return Optional.empty();
        }
        if (earlier.consequence().equals(rule.consequence())) {
            return Optional.of(new Contradiction(rule, "is a second quantity beside %s".formatted(earlier.id())));
        }
        return lower(earlier, rule).filter(wrong -> wrong).map(wrong -> new Contradiction(rule,
                "asks for more than %s allows, or allows less than it asks for".formatted(earlier.id())));
    }

    /** Whether a cap lies below a floor; nothing where they are not one of each. */
    private static Optional<Boolean> lower(Rule one, Rule other) {
        if (RuleWords.is(one, Consequence.CAP) && atLeast(other)) {
            return Optional.of(amount(one) < amount(other));
        }
        return RuleWords.is(other, Consequence.CAP) && atLeast(one)
                ? Optional.of(amount(other) < amount(one))
                : Optional.empty();
    }

    private static boolean atLeast(Rule rule) {
        return RuleWords.is(rule, Consequence.FLOOR) || RuleWords.is(rule, Consequence.ABOVE);
    }

    private static double amount(Rule rule) {
        return Objects.requireNonNull(rule.quantity()).amount();
    }
}
