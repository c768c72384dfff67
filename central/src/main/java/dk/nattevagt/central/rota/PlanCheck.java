package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.PlanBook;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan reaches somebody at every hour: of each week until every rotation has been once round, and of the next two nights
 * in which the clock is changed. Within a shift the same people are on at each hour, so each shift is looked at once.
 */
public final class PlanCheck {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_STEPS = 12;

    private final Rota rota;
    private final List<Shift> shifts;

    /** @param now the check begins with the shift that is on */
    public PlanCheck(Rota rota, Instant now) {
        this.rota = rota;
        this.shifts = shifts(rota, now);
    }

    private static List<Shift> shifts(Rota rota, Instant now) {
        int weeks = rota.teams().stream().flatMap(team -> rota.plan().rotations(team.id()).stream())
                .mapToInt(rotation -> rotation.weeks().size()).max().orElse(1);
        // One week more: a rotation may begin within the first.
        Stream<Shift> coming = rota.pattern().between(now, now.plus(WEEK.multipliedBy(weeks + 1L))).stream();
        return Stream.concat(coming, clockChanges(rota.pattern(), now)).distinct().toList();
    }

    private static Stream<Shift> clockChanges(ShiftPattern pattern, Instant now) {
        return Stream.iterate(Optional.ofNullable(pattern.zone().getRules().nextTransition(now)), Optional::isPresent,
                change -> Optional.ofNullable(pattern.zone().getRules().nextTransition(change.get().getInstant())))
                .limit(2).flatMap(Optional::stream).map(ZoneOffsetTransition::getInstant)
                .flatMap(moment -> pattern.between(moment.minus(Duration.ofHours(12)),
                        moment.plus(Duration.ofHours(12))).stream());
    }

    /** What is wrong with this plan, gravest first; nothing where it may be saved as it is. */
    public List<PlanFault> faults(PlanRule rule) {
        List<PlanFault> faults = new ArrayList<>(asWritten(rule));
        if (!faults.isEmpty()) {
            return List.copyOf(faults);
        }
        teams(rule).forEach(team -> faults.addAll(hours(rule.plan(), team)));
        if (rota.teams().isEmpty()) {
            faults.addAll(hours(rule.plan(), null));
        }
        return faults.stream().sorted((one, other) -> Boolean.compare(other.grave(), one.grave())).toList();
    }

    /** Where a team's alarms reach nobody by one of the plans that are for it, though all of them were fit when they were saved. */
    public Map<PlanRule, PlanFault.ReachesNobody> reachingNobody(PlanBook plans) {
        Map<PlanRule, PlanFault.ReachesNobody> found = new LinkedHashMap<>();
        for (PlanRule rule : plans.rules()) {
            teams(rule).stream().flatMap(team -> hours(rule.plan(), team).stream())
                    .filter(PlanFault.ReachesNobody.class::isInstance).map(PlanFault.ReachesNobody.class::cast)
                    .findFirst().ifPresent(fault -> found.put(rule, fault));
        }
        return found;
    }

    private List<TeamId> teams(PlanRule rule) {
        TeamId own = rule.team();
        return rota.teams().stream().map(CareTeam::id).filter(team -> own == null || own.equals(team)).toList();
    }

    /** Where this plan reaches nobody in the team's shifts, or which of its steps do not. */
    public List<PlanFault> hours(EscalationPlan plan, @Nullable TeamId team) {
        Optional<PlanFault> nobody = first(team, reach -> !Callouts.reachesSomebody(plan, reach))
                .map(found -> new PlanFault.ReachesNobody(team, found.shift().key(), found.shift().from(),
                        found.shift().to(), found.count()));
        if (nobody.isPresent()) {
            return nobody.stream().toList();
        }
        List<PlanFault> empty = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            EscalationStep step = plan.steps().get(i);
            int number = i + 1;
            first(team, reach -> reach.step(step).people().isEmpty())
                    .ifPresent(found -> empty.add(new PlanFault.EmptyStep(number, team, found.shift().key(),
                            found.shift().from(), found.shift().to(), found.count())));
        }
        return List.copyOf(empty);
    }

    private record Found(Shift shift, int count) {}

    private Optional<Found> first(@Nullable TeamId team, Predicate<Reach> wrong) {
        List<Shift> found = shifts.stream().filter(shift -> works(team, shift))
                .filter(shift -> wrong.test(new Reach(rota, team, shift.from()))).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Found(found.getFirst(), found.size()));
    }

    private boolean works(@Nullable TeamId team, Shift shift) {
        return team == null || rota.team(team).filter(known -> Rota.works(known, shift.name())).isPresent();
    }

    private List<PlanFault> asWritten(PlanRule rule) {
        List<PlanFault> faults = new ArrayList<>();
        TeamId own = rule.team();
        if (own != null && rota.team(own).isEmpty()) {
            faults.add(new PlanFault.UnknownTeam(own));
        }
        List<EscalationStep> steps = rule.plan().steps();
        if (steps.size() > MOST_STEPS) {
            faults.add(new PlanFault.TooManySteps(steps.size()));
        }
        for (int i = 0; i < steps.size(); i++) {
            Duration wait = steps.get(i).nextAfter();
            if (wait.compareTo(SHORTEST_WAIT) < 0 || wait.compareTo(LONGEST_WAIT) > 0) {
                faults.add(new PlanFault.BadWait(i + 1, wait));
            }
        }
        steps.stream().flatMap(step -> step.targets().stream()).distinct().forEach(target -> unknown(target, faults));
        return faults;
    }

    private void unknown(Target target, List<PlanFault> faults) {
        switch (target) {
            case Target.TeamOnShift other when rota.team(other.team()).isEmpty() ->
                faults.add(new PlanFault.UnknownTeam(other.team()));
            case Target.Person person when !rota.staff().containsKey(person.user()) ->
                faults.add(new PlanFault.UnknownPerson(person.user()));
            case Target.TeamOnShift _,Target.Person _,Target.OnShift _,Target.OnShiftWith _,Target.ShiftLeaders _,Target.Everyone _ ->
                {
                }
        }
    }
}
