package dk.nattevagt.gateway.page;

/** The desk has not answered in time. */
public final class DeskBusyException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message why */
    public DeskBusyException(String message) {
        super(message);
    }
}
