package dk.nattevagt.central.config;

import dk.nattevagt.central.config.RegistryFile.Municipality;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.HoldTimes;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.escalation.Redialling;
import dk.nattevagt.central.escalation.Target;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.rota.Duty;
import dk.nattevagt.central.rota.InitialStaffing;
import dk.nattevagt.central.rota.Rotation;
import dk.nattevagt.central.rota.ShiftPattern;
import dk.nattevagt.protocol.message.Cause;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a registry file says a municipality's rotations and plans begin with. */
final class RegistryPlans {
    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT), Function.identity()));
    private static final Set<Channel> USUAL = Set.of(Channel.PAGE, Channel.PUSH, Channel.SMS, Channel.VOICE);

    private RegistryPlans() {}

    /** @throws IllegalArgumentException naming the team or plan, and what in it is not known */
    static InitialStaffing staffing(Municipality keys) {
        ShiftPattern pattern = RegistryTeams.pattern(keys);
        Map<TeamId, Rotation> rotations = new HashMap<>();
        RegistryTeams.orEmpty(keys.teams()).forEach(team -> {
            TeamKeys.RotationKeys rotation = team.rotation();
            if (rotation != null) {
                rotations.put(new TeamId(team.id()), named("team " + team.id() + ", rotation",
                        () -> checked(rotation(rotation), team, pattern)));
            }
        });
        List<PlanRule> plans = RegistryTeams.orEmpty(keys.plans())
                .map(plan -> named("plan " + plan.id(), () -> checked(plan(plan), keys))).toList();
        return new InitialStaffing(new MunicipalityId(keys.id()), pattern, rotations, plans);
    }

    private static Rotation checked(Rotation rotation, TeamKeys team, ShiftPattern pattern) {
        rotation.everybody().forEach(person -> require(team.members().contains(person.value()),
                person + " is not a member of the team"));
        rotation.weeks().stream().flatMap(List::stream).flatMap(duty -> duty.shifts().stream()).forEach(shift -> {
            require(pattern.has(shift), "no shift is called " + shift);
            List<String> own = team.shifts();
            require(own == null || own.isEmpty() || own.contains(shift), "the team has no shift " + shift);
        });
        return rotation;
    }

    private static PlanRule checked(PlanRule rule, Municipality keys) {
        Set<String> staff = keys.staff().stream().map(RegistryFile.Staff::user).collect(Collectors.toSet());
        Set<String> teams = RegistryTeams.orEmpty(keys.teams()).map(TeamKeys::id).collect(Collectors.toSet());
        TeamId own = rule.team();
        require(own == null || teams.contains(own.value()), "there is no team " + own);
        rule.plan().steps().stream().flatMap(step -> step.targets().stream()).forEach(target -> {
            switch (target) {
                case Target.Person person -> require(staff.contains(person.user().value()),
                        person.user() + " is not on the staff");
                case Target.TeamOnShift team -> require(teams.contains(team.team().value()),
                        "there is no team " + team.team());
                case Target.OnShift _,Target.OnShiftWith _,Target.ShiftLeaders _,Target.Everyone _ -> {
                }
            }
        });
        return rule;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private interface Part<T> {
        T make();
    }

    private static <T> T named(String where, Part<T> part) {
        try {
            return part.make();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("%s: %s".formatted(where, wrong.getMessage()), wrong);
        }
    }

    private static Rotation rotation(TeamKeys.RotationKeys keys) {
        return new Rotation(date(keys.from()),
                keys.weeks().stream().map(week -> week.stream().map(RegistryPlans::duty).toList()).toList());
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("from: %s is no date such as 2026-01-05".formatted(written), wrong);
        }
    }

    private static Duty duty(TeamKeys.DutyKeys keys) {
        return new Duty(
                RegistryTeams.orEmpty(keys.days())
                        .map(day -> known("day", day, Optional.ofNullable(DAYS.get(day))))
                        .collect(Collectors.toSet()),
                RegistryTeams.orEmpty(keys.shifts()).collect(Collectors.toSet()),
                keys.people().stream().map(UserId::new).toList());
    }

    private static PlanRule plan(PlanKeys keys) {
        String team = keys.team();
        Integer urgency = keys.fromUrgency();
        return new PlanRule(keys.id(), keys.name(), team == null ? null : new TeamId(team),
                RegistryTeams.orEmpty(keys.causes()).map(cause -> known("cause", cause, Cause.ofWireName(cause)))
                        .collect(Collectors.toSet()),
                urgency == null ? 1 : urgency,
                new EscalationPlan(keys.steps().stream().map(RegistryPlans::step).toList(), HoldTimes.STANDARD,
                        Redialling.STANDARD));
    }

    private static EscalationStep step(PlanKeys.StepKeys keys) {
        List<String> by = keys.by();
        return new EscalationStep(
                keys.call().stream().map(target -> known("target", target, Target.ofWireName(target))).toList(),
                by == null
                        ? USUAL
                        : by.stream().map(channel -> known("channel", channel, Channel.ofWireName(channel)))
                                .collect(Collectors.toSet()),
                Spans.parse("nextAfter", keys.nextAfter()));
    }

    private static <T> T known(String what, String name, Optional<T> found) {
        return found.orElseThrow(() -> new IllegalArgumentException("no %s is called %s".formatted(what, name)));
    }
}
