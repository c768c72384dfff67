package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom targets and steps reach at one moment.
 *
 * @param team the one that covers the home; null where none does
 */
record Reach(Rota rota, @Nullable TeamId team, Instant at) {

    /** Who this target is. Where the municipality has no teams, or none covers the home, every responder is on shift. */
    List<UserId> people(Target target) {
        return switch (target) {
            case Target.OnShift _ -> onShift();
            case Target.OnShiftWith with -> onShift().stream()
                    .filter(person -> user(person).skills().contains(with.skill())).toList();
            case Target.ShiftLeaders _ -> rota.leaders(ownTeam());
            case Target.TeamOnShift other -> rota.onShift(other.team(), at);
            case Target.Person person -> rota.staff().containsKey(person.user()) ? List.of(person.user()) : List.of();
            case Target.Everyone _ -> rota.everyone();
        };
    }

    private List<UserId> onShift() {
        TeamId own = team;
        return own == null ? rota.responders() : rota.onShift(own, at);
    }

    private Optional<CareTeam> ownTeam() {
        TeamId own = team;
        return own == null ? Optional.empty() : rota.team(own);
    }

    private User user(UserId person) {
        return Objects.requireNonNull(rota.staff().get(person));
    }

    /** The step with those its ways can reach. */
    CalloutStep step(EscalationStep step) {
        String audience = step.targets().stream().map(Target::wireName).collect(Collectors.joining("+"));
        List<UserId> people = step.targets().stream().flatMap(target -> people(target).stream()).distinct()
                .filter(person -> reachable(user(person), step.channels())).toList();
        return new CalloutStep(audience, people, step.channels(), step.nextAfter());
    }

    /** Why a step reaches nobody: for each target, nobody there, or nobody with a number or address for its ways. */
    List<EmptyTarget> whyEmpty(EscalationStep step) {
        return step.targets().stream().map(target -> new EmptyTarget(target, people(target))).toList();
    }

    /** Whether any of these ways leads to somebody with this contact. */
    static boolean reachable(User user, Set<Channel> channels) {
        return channels.stream().anyMatch(channel -> switch (channel) {
            case PAGE, PUSH -> true;
            case SMS, VOICE -> user.contact().phone() != null;
            case EMAIL -> user.contact().email() != null;
        });
    }
}
