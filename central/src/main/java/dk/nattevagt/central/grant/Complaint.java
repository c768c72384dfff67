package dk.nattevagt.central.grant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a decision can be complained about, and how.
 *
 * @param within from the day the decision is received; null where there is no right
 * @param stated whether the source itself says the period; otherwise it is the one that holds in general
 * @param to to whom the complaint is sent; null where the source does not say
 * @param passedOnTo who gets it when the municipality, having assessed it again, stands by its decision; null where the source does not
 *     say
 * @param instead what the citizen can do where there is no right; null for nothing
 * @param source where it stands; null where it stands nowhere
 */
public record Complaint(@Nullable Period within, boolean stated, @Nullable String to, @Nullable String passedOnTo,
        @Nullable Instead instead, @Nullable Source source) {
    /** No right of complaint. */
    public static final Complaint NONE = new Complaint(null);

    /** A right of which only the period is known, or none. */
    public Complaint(@Nullable Period within) {
        this(within, true, null, null, null, null);
    }

    /** What can be done where nothing can be complained about. */
    public enum Instead {
        /** The case is assessed again when there is something new to say. */
        NEW_FACTS
    }

    /** Whether there is a right. */
    public boolean possible() {
        return within != null;
    }
}
