package dk.nattevagt.central.grant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a decision can be complained about.
 *
 * @param within from the day the decision is received; null where there is no right
 */
public record Complaint(@Nullable Period within) {
    /** No right of complaint. */
    public static final Complaint NONE = new Complaint(null);

    /** Whether there is a right. */
    public boolean possible() {
        return within != null;
    }
}
