package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Staffing where no team covers a home: whoever answers alarms in the municipality is taken to be on shift. */
public final class WithoutRota implements Staffing {
    private final Registry registry;
    private final EscalationPlan plan;

    public WithoutRota(Registry registry, EscalationPlan plan) {
        this.registry = registry;
        this.plan = plan;
    }

    @Override
    public CalloutPlan planFor(Occasion occasion) {
        List<User> staff = registry.staff(occasion.municipality());
        List<CalloutStep> steps = plan.steps().stream().map(step -> callout(step, staff)).toList();
        return new CalloutPlan(null, steps, plan.holdTimes(), plan.redialling(),
                registry.helpWithin(occasion.municipality()));
    }

    @Override
    public List<UserId> people(Target target, MunicipalityId municipality, @Nullable TeamId team, Instant at) {
        return people(target, registry.staff(municipality)).toList();
    }

    private static CalloutStep callout(EscalationStep step, List<User> staff) {
        String audience = step.targets().stream().map(Target::wireName).collect(Collectors.joining("+"));
        List<UserId> people = step.targets().stream().flatMap(target -> people(target, staff)).distinct().toList();
        return new CalloutStep(audience, people, step.channels(), step.nextAfter());
    }

    private static Stream<UserId> people(Target target, List<User> staff) {
        return staff.stream().filter(user -> includes(target, user)).map(User::id);
    }

    private static boolean includes(Target target, User user) {
        return switch (target) {
            case Target.OnShift _ -> user.role() == Role.RESPONDER;
            case Target.OnShiftWith with -> user.role() == Role.RESPONDER && user.skills().contains(with.skill());
            case Target.ShiftLeaders _ -> user.role() == Role.SHIFT_LEADER;
            case Target.TeamOnShift _ -> false;
            case Target.Person person -> user.id().equals(person.user());
            case Target.Everyone _ -> user.role() == Role.RESPONDER || user.role() == Role.SHIFT_LEADER;
        };
    }
}
