package dk.nattevagt.central.grant;

/** What kind of promise a rule is. */
public enum RuleKind {
    /** From application to decision. */
    CASEWORK,
    /** From decision to first delivery. */
    START,
    /** The longest a grant lasts. */
    DURATION,
    /** Looked at again every so often. */
    REVIEW,
    /** Looked at once, after something. */
    FOLLOW_UP,
    /** Nothing has happened for a whole period. */
    INACTIVITY,
    /** Looked at when something happens. */
    ON_EVENT,
    /** So much and no more, or no less. */
    QUANTITY,
    /** Saved time, which lapses oldest first. */
    SAVED_UNITS,
    /** Said so long before. */
    NOTICE,
    /** How long one can complain. */
    COMPLAINT
}
