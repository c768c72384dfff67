package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Proposal;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import dk.nattevagt.central.grant.ServiceStandard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules propose for a grant, beside what people have decided about it. A judgement sets its proposal aside until the facts
 * change; one that ended the grant is shown again when they have.
 */
public final class Looks {
    private Looks() {}

    /** Of one grant, soonest first, those set aside among them. Deadlines of application and delivery are no proposals. */
    public static List<Looked> of(GrantFile file, CaseworkGround ground) {
        return switch (file.grant().stage()) {
            case GRANTED -> ground.proposals(file).stream().filter(one -> !isDeadline(one.rule()))
                    .map(one -> look(file, one, ground)).toList();
            case ENDED -> ending(file, ground).stream().toList();
            case APPLIED, REFUSED, WITHDRAWN -> List.of();
        };
    }

    /** Those a person should look at. */
    public static List<Looked> toDo(GrantFile file, CaseworkGround ground) {
        return of(file, ground).stream().filter(one -> !one.setAside()).toList();
    }

    static boolean isDeadline(Rule rule) {
        return rule.kind() == RuleKind.CASEWORK || rule.kind() == RuleKind.START;
    }

    private static Looked look(GrantFile file, Proposal proposal, CaseworkGround ground) {
        Optional<Judgement> judged = file.judgement(proposal.rule().id(), proposal.due());
        if (judged.isEmpty()) {
            return new Looked(proposal, null, false, false, false);
        }
        Judgement last = judged.get();
        String now = digest(file, proposal.rule(), proposal.due(), last.endsOn(), ground);
        boolean changed = !now.equals(last.facts());
        LocalDate again = last.lookAgainOn();
        return new Looked(proposal, last, changed, changed && FactsDigest.moreThanOutcomes(last.facts(), now),
                last.stands() && !changed && (again == null || ground.today().isBefore(again)));
    }

    /** The facts a judgement stands on, as they are now. */
    static String digest(GrantFile file, Rule rule, LocalDate due, @Nullable LocalDate endsOn,
            CaseworkGround ground) {
        LocalDate until = endsOn == null || endsOn.isBefore(due) ? due : endsOn;
        return FactsDigest.of(rule, file.grant().grant(), due, until, ground.events(file));
    }

    /** The proposal by which a grant was ended, when what it rested on is no longer so. */
    private static Optional<Looked> ending(GrantFile file, CaseworkGround ground) {
        return file.ending().flatMap(ended -> ground.service(file.grant().grant())
                .flatMap(service -> service.rules().stream().filter(rule -> rule.id().equals(ended.rule())).findFirst()
                        .map(rule -> look(file, again(file, service, rule, ended, ground), ground))));
    }

    /** As it would be proposed now; where the rule proposes nothing any more, just that. */
    private static Proposal again(GrantFile file, ServiceStandard service, Rule rule, Judgement ended,
            CaseworkGround ground) {
        Stream<Proposal> now = ground.proposals(file).stream().filter(one -> one.rule().equals(rule));
        return now.findFirst()
                .map(one -> new Proposal(rule, ended.due(), one.overdue(), one.conclusion(), one.complaint(),
                        one.explanation()))
                .orElseGet(() -> new Proposal(rule, ended.due(), true, null, service.complaint().possible(),
                        "Det, bevillingen blev afsluttet på, gælder ikke længere."));
    }
}
