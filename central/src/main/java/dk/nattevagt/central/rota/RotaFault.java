package dk.nattevagt.central.rota;

import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.LocalDate;

/** Why something about the rota is not done. */
public sealed interface RotaFault {
    /** The municipality has no such team. */
    record UnknownTeam(String team) implements RotaFault {}

    /** Nobody of this name answers alarms in the municipality. */
    record UnknownPerson(UserId person) implements RotaFault {}

    /** A rotation takes members only. */
    record NotAMember(TeamId team, UserId person) implements RotaFault {}

    /** The municipality's day has no such shift. */
    record UnknownShift(String shift) implements RotaFault {}

    /** The team does not answer alarms in that shift. */
    record NotTheTeamsShift(TeamId team, String shift) implements RotaFault {}

    /** What is over stays as it was. */
    record ShiftOver(ShiftKey shift) implements RotaFault {}

    /** A rotation cannot begin on a day that is past. */
    record BeginsInThePast(LocalDate from) implements RotaFault {}

    /** The person is on that shift already. */
    record AlreadyOn(UserId person, ShiftKey shift) implements RotaFault {}

    /** The person is not on that shift. */
    record NotOn(UserId person, ShiftKey shift) implements RotaFault {}

    /** Nobody trades with themselves, nor a shift for itself. */
    record NothingToSwap() implements RotaFault {}

    /** There is no such swap. */
    record NoSuchSwap() implements RotaFault {}

    /** The swap has been answered. */
    record SwapAnswered(Swap.State state) implements RotaFault {}

    /** Only the two it concerns, or a leader. */
    record NotYours() implements RotaFault {}

    /** There is no such plan. */
    record NoSuchPlan() implements RotaFault {}
}
