package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and what a person has made of it.
 *
 * @param judgement the last one; null for none
 * @param factsChanged whether the facts are others than those it was decided on
 * @param moreThanOutcomes whether, then, more has changed than what calls turned out to be
 * @param setAside whether nobody needs to look at it: it has been decided, on the facts as they are
 */
public record Looked(Proposal proposal, @Nullable Judgement judgement, boolean factsChanged, boolean moreThanOutcomes,
        boolean setAside) {

    /** Whether it is the one a person speaks of. */
    boolean is(CaseworkEvent.Key key) {
        return proposal.rule().id().equals(key.rule()) && proposal.due().equals(key.due());
    }
}
