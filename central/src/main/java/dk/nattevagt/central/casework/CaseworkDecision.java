package dk.nattevagt.central.casework;

import java.util.List;

/** What becomes of something a person wants to do with a grant. */
public sealed interface CaseworkDecision {

    /** It is done. */
    record Changed(GrantFile next, List<GrantEntry> entries) implements CaseworkDecision {
        public Changed {
            entries = List.copyOf(entries);
        }
    }

    /**
     * It is not.
     *
     * @param sentence why, in Danish, for whoever tried
     */
    record Refused(CaseworkRefusal why, String sentence) implements CaseworkDecision {}
}
