package dk.nattevagt.central.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody close to a citizen.
 *
 * @param relation in Danish, as it is said: datter, ægtefælle, nabo
 * @param phone as dialled; null when none is known
 * @param fetches whether they can fetch the citizen who is lost, and so are asked before home care drives [004 §13]
 * @param authority what lets them object on the citizen's behalf; null where nothing does
 */
public record Relative(String name, String relation, @Nullable String phone, boolean fetches,
        @Nullable Authority authority) {

    /** Who may speak for a citizen [004 §13]. */
    public enum Authority {
        /** Værge. */
        GUARDIAN("guardian"),
        /** Fremtidsfuldmægtig. */
        POWER_OF_ATTORNEY("power-of-attorney");

        private final String wireName;

        Authority(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP, storage and configuration. */
        public String wireName() {
            return wireName;
        }
    }
}
