package dk.nattevagt.central.keys;

/** A key file cannot be used; the message is a sentence that says which, why, and what to do. */
public final class UnusableKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKeyException(String sentence) {
        super(sentence);
    }

    UnusableKeyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
