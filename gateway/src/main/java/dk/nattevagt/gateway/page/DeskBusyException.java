package dk.nattevagt.gateway.page;

/** The desk has not answered in time. */
public final class DeskBusyException extends Exception {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public DeskBusyException(String message) {
        super(message);
    }
}
