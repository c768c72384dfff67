package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.people.TeamId;

/** Something decided about rota or plans. Each is kept for ever, with who and when; none is ever changed. */
public sealed interface RotaAct {

    /** From its first day on this rotation stands for the team. */
    record SetRotation(TeamId team, Rotation rotation) implements RotaAct {}

    /** One person more or fewer on one shift. */
    record ChangeShift(ShiftChange change) implements RotaAct {}

    /** Somebody asks a colleague to trade shifts. */
    record ProposeSwap(Swap swap) implements RotaAct {}

    /** The colleague, or a leader, says yes or no. */
    record AnswerSwap(SwapId swap, boolean accepted) implements RotaAct {}

    /** A plan is new, or said anew. */
    record SavePlan(PlanRule rule) implements RotaAct {}

    /** A plan stands no more. */
    record RemovePlan(String plan) implements RotaAct {}
}
