package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A night with the same people all along. */
public record FixedStaffing(EscalationPlan plan, List<UserId> onShift, List<UserId> leaders) implements Staffing {
    public static final TeamId TEAM = new TeamId("nord");

    /** Mette and Ole on shift, Lis their leader, by the standard plan. */
    public static FixedStaffing standard() {
        return new FixedStaffing(EscalationPlan.standard(), List.of(new UserId("mette"), new UserId("ole")),
                List.of(new UserId("lis")));
    }

    @Override
    public CalloutPlan planFor(Occasion occasion) {
        return new CalloutPlan(TEAM, plan.steps().stream().map(this::callout).toList(), plan.holdTimes(),
                plan.redialling(), CalloutPlan.HELP_WITHIN);
    }

    private CalloutStep callout(EscalationStep step) {
        return new CalloutStep(step.targets().stream().map(Target::wireName).collect(Collectors.joining("+")),
                step.targets().stream().flatMap(this::people).distinct().toList(), step.channels(), step.nextAfter());
    }

    private Stream<UserId> people(Target target) {
        return switch (target) {
            case Target.OnShift _,Target.OnShiftWith _,Target.TeamOnShift _ -> onShift.stream();
            case Target.ShiftLeaders _ -> leaders.stream();
            case Target.Person person -> Stream.of(person.user());
            case Target.Everyone _ -> Stream.concat(onShift.stream(), leaders.stream());
        };
    }

    @Override
    public List<UserId> people(Target target, MunicipalityId municipality, @Nullable TeamId team, Instant at) {
        return people(target).toList();
    }
}
