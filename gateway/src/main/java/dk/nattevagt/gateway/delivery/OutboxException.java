package dk.nattevagt.gateway.delivery;

/** The disk did not do its part: full, broken or locked. */
public final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was tried, for the technician */
    public OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
