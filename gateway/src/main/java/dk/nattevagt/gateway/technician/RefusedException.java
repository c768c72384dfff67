package dk.nattevagt.gateway.technician;

/** The gateway has said no, with a sentence for the technician. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    final int status;

    RefusedException(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }
}
