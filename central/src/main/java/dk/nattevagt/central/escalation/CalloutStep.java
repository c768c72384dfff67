package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A step of a plan with its people: whom it calls at this moment.
 *
 * @param audience the targets' names, joined by {@code +}
 * @param people in the order they are called; empty when the step reaches nobody at this moment
 */
public record CalloutStep(String audience, List<UserId> people, Set<Channel> channels, Duration nextAfter) {
    public CalloutStep {
        people = List.copyOf(people);
        channels = Set.copyOf(channels);
    }
}
