package dk.nattevagt.gateway.page;

/** A request that cannot be understood; becomes an {@link Answer.Problem} and never leaves this package. */
final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String reason;

    BadRequestException(int status, String reason, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    Answer.Problem problem() {
        return new Answer.Problem(status, reason, String.valueOf(getMessage()));
    }
}
