package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.UserId;
import java.util.List;

/**
 * A target that a step does not reach.
 *
 * @param withoutContact who it is, but without the number or address the step's ways need; empty where it is nobody
 */
public record EmptyTarget(Target target, List<UserId> withoutContact) {
    public EmptyTarget {
        withoutContact = List.copyOf(withoutContact);
    }
}
