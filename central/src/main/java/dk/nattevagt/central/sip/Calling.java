package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling.Result;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import javax.sip.RequestEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * Calls a person over one trunk after the other: the next where a trunk fails, none after the person was busy, did not answer
 * or is not there. To its owner all of it is one call. On the line's thread.
 */
final class Calling implements CallOwner {

    /** What the far end itself has said, not the way to it: it would say the same over the next trunk. */
    private static final Set<Integer> FINAL = Set.of(Response.NOT_FOUND, Response.GONE,
            Response.TEMPORARILY_UNAVAILABLE, Response.ADDRESS_INCOMPLETE, Response.DECLINE,
            Response.DOES_NOT_EXIST_ANYWHERE);

    private final LineTools tools;
    private final List<SipTrunk> trunks;
    private final Dialled dialled;
    private final CallOwner owner;
    private int tried;
    private boolean givenUp;
    private OutgoingCall current;

    Calling(LineTools tools, List<SipTrunk> trunks, Dialled dialled, CallOwner owner) {
        this.tools = tools;
        this.trunks = trunks;
        this.dialled = dialled;
        this.owner = owner;
        this.current = new OutgoingCall(tools, trunks.getFirst(), dialled, this);
    }

    void start() {
        current.start();
    }

    OutgoingCall current() {
        return current;
    }

    void hangUp(String why) {
        givenUp = true;
        current.hangUp(why);
    }

    @Override
    public String offer(String localAddress) throws IOException {
        return owner.offer(localAddress);
    }

    @Override
    public void answered(byte @Nullable [] description) {
        owner.answered(description);
    }

    @Override
    public void offered(RequestEvent event) throws ParseException {
        owner.offered(event);
    }

    @Override
    public void informed(Request info) {
        owner.informed(info);
    }

    @Override
    public void ended(CallEnd end) {
        boolean next = end.result() == Result.FAILED && !givenUp && !FINAL.contains(end.status());
        if (next && ++tried < trunks.size()) {
            current = new OutgoingCall(tools, trunks.get(tried), dialled, this);
            current.start();
        } else {
            owner.ended(end);
        }
    }
}
