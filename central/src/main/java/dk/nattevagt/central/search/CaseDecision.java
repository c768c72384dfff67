package dk.nattevagt.central.search;

import java.util.List;

/** What becomes of something somebody does in a case. */
public sealed interface CaseDecision {

    /**
     * It is as it is now.
     *
     * @param entries what is added to the timeline
     */
    record Changed(LostPersonCase next, List<CaseEntry> entries) implements CaseDecision {
        public Changed {
            entries = List.copyOf(entries);
        }
    }

    /** Nothing changes. */
    record Refused(CaseRefusal why) implements CaseDecision {}
}
