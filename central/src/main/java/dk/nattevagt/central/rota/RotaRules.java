package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.CareTeam;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether something may be decided about the rota, and why not. */
public final class RotaRules {
    private RotaRules() {}

    /**
     * What is wrong with a rotation for a team, all of it.
     *
     * @param today by the municipality's clock
     */
    public static List<RotaFault> faults(Rota rota, TeamId team, Rotation rotation, LocalDate today) {
        Optional<CareTeam> known = rota.team(team);
        if (known.isEmpty()) {
            return List.of(new RotaFault.UnknownTeam(team.value()));
        }
        Stream<RotaFault> past = rotation.from().isBefore(today)
                ? Stream.of(new RotaFault.BeginsInThePast(rotation.from()))
                : Stream.empty();
        return Stream.concat(past, faults(rota, known.get(), rotation)).toList();
    }

    /** What is wrong with it whenever it begins. */
    static Stream<RotaFault> faults(Rota rota, CareTeam team, Rotation rotation) {
        Stream<RotaFault> people = rotation.everybody().stream()
                .flatMap(person -> !rota.staff().containsKey(person)
                        ? Stream.of(new RotaFault.UnknownPerson(person))
                        : team.members().contains(person)
                                ? Stream.empty()
                                : Stream.of(new RotaFault.NotAMember(team.id(), person)));
        Stream<RotaFault> shifts = rotation.shiftNames().flatMap(name -> shiftFault(rota, team, name).stream());
        return Stream.concat(people, shifts);
    }

    private static Optional<RotaFault> shiftFault(Rota rota, CareTeam team, String name) {
        if (!rota.pattern().has(name)) {
            return Optional.of(new RotaFault.UnknownShift(name));
        }
        return Rota.works(team, name) ? Optional.empty() : Optional.of(new RotaFault.NotTheTeamsShift(team.id(), name));
    }

    /** Why this change is not made. */
    public static Optional<RotaFault> fault(Rota rota, ShiftChange change, Instant now) {
        Optional<RotaFault> wrongShift = shiftFault(rota, change.team(), change.shift(), now);
        if (wrongShift.isPresent()) {
            return wrongShift;
        }
        boolean on = rota.onShift(change.team(), change.shift()).contains(change.person());
        return switch (change.kind()) {
            case ADD -> !rota.staff().containsKey(change.person())
                    ? Optional.of(new RotaFault.UnknownPerson(change.person()))
                    : on ? Optional.of(new RotaFault.AlreadyOn(change.person(), change.shift())) : Optional.empty();
            case REMOVE -> on ? Optional.empty() : notOn(change.person(), change.shift());
        };
    }

    /** Why these two cannot trade these shifts, now. */
    public static Optional<RotaFault> fault(Rota rota, Swap swap, Instant now) {
        if (swap.proposer().equals(swap.other()) || swap.gives().equals(swap.takes())) {
            return Optional.of(new RotaFault.NothingToSwap());
        }
        List<UserId> given = rota.onShift(swap.team(), swap.gives());
        List<UserId> taken = rota.onShift(swap.team(), swap.takes());
        return shiftFault(rota, swap.team(), swap.gives(), now)
                .or(() -> shiftFault(rota, swap.team(), swap.takes(), now))
                .or(() -> given.contains(swap.proposer()) ? Optional.empty() : notOn(swap.proposer(), swap.gives()))
                .or(() -> taken.contains(swap.other()) ? Optional.empty() : notOn(swap.other(), swap.takes()))
                .or(() -> given.contains(swap.other()) ? alreadyOn(swap.other(), swap.gives()) : Optional.empty())
                .or(() -> taken.contains(swap.proposer())
                        ? alreadyOn(swap.proposer(), swap.takes())
                        : Optional.empty());
    }

    /**
     * Why a swap is not answered so. What was possible when it was proposed may not be any more.
     *
     * @param leader whether a shift leader answers, who may do so for anybody
     */
    public static Optional<RotaFault> fault(Rota rota, RotaAct.AnswerSwap answer, UserId by, boolean leader,
            Instant now) {
        Optional<Swap> found = rota.plan().swap(answer.swap());
        if (found.isEmpty()) {
            return Optional.of(new RotaFault.NoSuchSwap());
        }
        Swap swap = found.get();
        boolean mayDecline = leader || by.equals(swap.other()) || by.equals(swap.proposer());
        boolean mayAccept = leader || by.equals(swap.other());
        if (answer.accepted() ? !mayAccept : !mayDecline) {
            return Optional.of(new RotaFault.NotYours());
        }
        if (swap.state() != Swap.State.PROPOSED) {
            return Optional.of(new RotaFault.SwapAnswered(swap.state()));
        }
        return answer.accepted() ? fault(rota, swap, now) : Optional.empty();
    }

    private static Optional<RotaFault> shiftFault(Rota rota, TeamId team, ShiftKey key, Instant now) {
        Optional<CareTeam> known = rota.team(team);
        if (known.isEmpty()) {
            return Optional.of(new RotaFault.UnknownTeam(team.value()));
        }
        return shiftFault(rota, known.get(), key.name())
                .or(() -> rota.pattern().of(key).filter(shift -> !shift.to().isAfter(now))
                        .map(over -> new RotaFault.ShiftOver(key)));
    }

    private static Optional<RotaFault> notOn(UserId person, ShiftKey shift) {
        return Optional.of(new RotaFault.NotOn(person, shift));
    }

    private static Optional<RotaFault> alreadyOn(UserId person, ShiftKey shift) {
        return Optional.of(new RotaFault.AlreadyOn(person, shift));
    }
}
