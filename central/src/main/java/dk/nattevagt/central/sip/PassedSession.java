package dk.nattevagt.central.sip;

import java.util.Arrays;

/**
 * Other people's sessions, offered in one dialogue as our own: the origin stays, its version rises with every change (RFC 3264
 * §8).
 */
final class PassedSession {

    private final int session;
    private int version;
    private byte[] last = {};

    /** Goes on from this version. */
    PassedSession(int session, int version) {
        this.session = session;
        this.version = version;
    }

    String of(byte[] theirs, String localAddress) {
        if (!Arrays.equals(theirs, last)) {
            version++;
            last = theirs.clone();
        }
        return Sdp.passedOn(theirs, session, version, localAddress);
    }
}
