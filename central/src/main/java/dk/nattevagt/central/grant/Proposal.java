package dk.nattevagt.central.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule proposes for a grant. It ends nothing: a person decides.
 *
 * @param due the day on which it is to be done; overdue the day after
 * @param conclusion null except for {@link RuleKind#INACTIVITY}
 * @param complaint whether the decision it may lead to can be complained about
 * @param explanation in Danish, for the assessor
 */
public record Proposal(Rule rule, LocalDate due, boolean overdue, @Nullable Conclusion conclusion, boolean complaint,
        String explanation) {}
