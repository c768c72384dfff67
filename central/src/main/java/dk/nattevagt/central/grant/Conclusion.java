package dk.nattevagt.central.grant;

/** What can be read from a period in which a need should have shown. */
public enum Conclusion {
    /** There was a significant need. */
    NEED_SHOWN("need-shown"),
    /** There was none, and one would have been seen. */
    NO_NEED_SHOWN("no-need-shown"),
    /** Nobody knows: calls are not classified, or the unit could not have called. */
    CANNOT_BE_SHOWN("cannot-be-shown");

    private final String wireName;

    Conclusion(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in output and HTTP. */
    public String wireName() {
        return wireName;
    }
}
