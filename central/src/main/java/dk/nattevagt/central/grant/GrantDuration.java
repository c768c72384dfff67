package dk.nattevagt.central.grant;

/** Whether help is given for a time or until something changes. */
public enum GrantDuration {
    TEMPORARY, PERMANENT
}
