package dk.nattevagt.gateway.technician;

/** The command or the configuration is wrong: exit code 2. */
public final class WrongUseException extends Exception {
    private static final long serialVersionUID = 1;

    /** With a sentence for the technician. */
    public WrongUseException(String sentence) {
        super(sentence, null, false, false);
    }
}
