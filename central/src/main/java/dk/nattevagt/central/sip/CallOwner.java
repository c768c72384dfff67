package dk.nattevagt.central.sip;

import java.io.IOException;
import java.text.ParseException;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** Whoever has an {@link OutgoingCall} made, and says what is said in it. Called on the line's thread. */
interface CallOwner {

    /**
     * The session we offer, asked for once for each trunk that is tried.
     *
     * @param localAddress of ours, where the trunk's sound can come in
     * @throws IOException when nothing can listen there
     */
    String offer(String localAddress) throws IOException;

    /**
     * Somebody has answered, and has our ACK.
     *
     * @param description the other side's session; null when it gave none
     */
    void answered(byte @Nullable [] description);

    /**
     * The other side of an answered call offers another session, or asks for ours again: to be answered with
     * {@link OutgoingCall#agree}.
     */
    void offered(RequestEvent event) throws ParseException;

    /** The other side tells something beside the sound (RFC 6086); it has been confirmed. */
    default void informed(Request info) {}

    /** It is over; said once, after everything else. */
    void ended(CallEnd end);
}
