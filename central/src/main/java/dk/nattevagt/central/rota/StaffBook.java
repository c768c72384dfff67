package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.PlanBook;

/** A municipality's rota and plans as they stand. */
public record StaffBook(Rota rota, PlanBook plans) {

    /** As they stand after this has been decided. */
    public StaffBook after(RotaAct act) {
        RotaPlan plan = rota.plan();
        return switch (act) {
            case RotaAct.SetRotation set -> with(plan.with(set.team(), set.rotation()));
            case RotaAct.ChangeShift change -> with(plan.with(change.change()));
            case RotaAct.ProposeSwap proposal -> with(plan.with(proposal.swap()));
            case RotaAct.AnswerSwap answer -> with(plan.swap(answer.swap())
                    .map(swap -> plan.with(swap.now(answer.accepted() ? Swap.State.ACCEPTED : Swap.State.DECLINED)))
                    .orElse(plan));
            case RotaAct.SavePlan save -> new StaffBook(rota, plans.with(save.rule()));
            case RotaAct.RemovePlan remove -> new StaffBook(rota, plans.without(remove.plan()));
        };
    }

    private StaffBook with(RotaPlan plan) {
        return new StaffBook(rota.with(plan), plans);
    }
}
