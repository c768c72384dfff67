package dk.nattevagt.central.emergency;

/**
 * One attempt on one trunk.
 *
 * @param trunk the trunk's place in the configuration, from 1
 * @param detail for the journal: the SIP status or what else was seen; holds no personal data
 */
public record Dialling(int trunk, Result result, String detail) {

    /** What one attempt came to. */
    public enum Result {
        ANSWERED, BUSY, NO_ANSWER, FAILED
    }
}
