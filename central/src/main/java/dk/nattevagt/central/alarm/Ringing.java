package dk.nattevagt.central.alarm;

import dk.nattevagt.central.escalation.CalloutPlan;
import java.util.Map;

/** Climbing a plan: a step that reaches nobody is not waited for, and the journal says so. */
final class Ringing {
    private Ringing() {}

    /** The first ringing from this one on whose step reaches somebody; the plan's last step at the latest. */
    static int firstWithPeople(CalloutPlan plan, int from) {
        int ringing = from;
        while (ringing < plan.steps().size() && plan.step(ringing).people().isEmpty()) {
            ringing++;
        }
        return ringing;
    }

    /** Notes down the steps that were skipped on the way to this one. */
    static void tellSkipped(Draft draft, CalloutPlan plan, int from, int to) {
        for (int ringing = from; ringing < to; ringing++) {
            draft.journal(JournalEntry.Kind.STEP_SKIPPED, null,
                    Map.of("ringing", String.valueOf(ringing), "audience", plan.step(ringing).audience()));
        }
    }
}
