package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.protocol.message.Cause;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's plans.
 *
 * @param rules by id
 * @param standard where none of them is for an alarm
 */
public record PlanBook(List<PlanRule> rules, EscalationPlan standard) {
    /** What is said of the team weighs more than of the cause, and that more than of the urgency. */
    private static final Comparator<PlanRule> SPECIFIC = Comparator.comparing((PlanRule rule) -> rule.team() != null)
            .thenComparing(rule -> !rule.causes().isEmpty())
            .thenComparingInt(rule -> -rule.causes().size())
            .thenComparingInt(PlanRule::fromUrgency)
            .thenComparing(PlanRule::id, Comparator.reverseOrder());

    public PlanBook {
        rules = rules.stream().sorted(Comparator.comparing(PlanRule::id)).toList();
    }

    /** A municipality that has not chosen any. */
    public static PlanBook standardOnly() {
        return new PlanBook(List.of(), EscalationPlan.standard());
    }

    /** The most specific plan that is for such an alarm; nothing where it is the standard one. */
    public Optional<PlanRule> rule(@Nullable TeamId team, Cause cause, int urgency) {
        return rules.stream().filter(rule -> rule.isFor(team, cause, urgency)).max(SPECIFIC);
    }

    /** The plan for such an alarm. */
    public EscalationPlan plan(@Nullable TeamId team, Cause cause, int urgency) {
        return rule(team, cause, urgency).map(PlanRule::plan).orElse(standard);
    }

    /** A plan by its id. */
    public Optional<PlanRule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** With this plan, in the place of one of the same id. */
    public PlanBook with(PlanRule rule) {
        return new PlanBook(Stream.concat(without(rule.id()).rules.stream(), Stream.of(rule)).toList(), standard);
    }

    /** Without the plan of this id. */
    public PlanBook without(String id) {
        return new PlanBook(rules.stream().filter(rule -> !rule.id().equals(id)).toList(), standard);
    }
}
