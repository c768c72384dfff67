package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling;

/**
 * How an outgoing call ended.
 *
 * @param result what it came to; ANSWERED also when it was hung up a moment later
 * @param detail for the journal and the log; holds no personal data
 * @param status the SIP status that refused it; 0 when none did
 */
record CallEnd(Dialling.Result result, String detail, int status) {

    boolean answered() {
        return result == Dialling.Result.ANSWERED;
    }
}
